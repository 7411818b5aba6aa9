using Hex.Core.Ports;
using Hex.Core.Runs;
using Hex.Exec.Candidates;
using Hex.Exec.Context;
using Hex.Exec.Runs;
using Hex.Exec.Workspaces;

namespace Hex.Exec.Delegates;

/// <summary>What agents need to work: a tree, a prompt, a clock.</summary>
internal sealed class DelegateWorkshop(
    PromptBuilder prompts, ILessonStore lessons, SecretRedaction redaction, WorktreeMaker worktrees, IWorkTreeStatus status, IFileRoots roots, bool mayRunAnything, TimeProvider time)
{
    private const int MostLessons = 200;

    // An agent looks at the files by itself; what is in the prompt saves it the first steps.
    private const int PromptTokens = 8000;

    public WorktreeMaker Worktrees => worktrees;

    public IWorkTreeStatus Status => status;

    public IFileRoots Roots => roots;

    public TimeProvider Time => time;

    /// <summary>Whether agents may run any command, not only the evidence.</summary>
    public bool MayRunAnything => mayRunAnything;

    /// <summary>A text without secrets.</summary>
    public string Redact(string text) => redaction.Redact(text);

    /// <summary>The first prompt of a task; it is told.</summary>
    public async Task<string> PromptAsync(string candidate, CandidateTask task, CancellationToken cancellationToken)
    {
        var prompt = await prompts.BuildAsync(
            new PromptTask
            {
                Kind = PromptKind.Delegate,
                Request = task.Request,
                Tree = task.Tree,
                Files = task.Files,
                AllowedFiles = task.AllowedFiles,
                Evidence = task.Evidence,
                Baseline = task.Baseline,
                Lessons = await lessons.ListAsync(task.Project, MostLessons, cancellationToken),
                Protocol = string.Empty,
                BudgetTokens = PromptTokens,
            },
            cancellationToken);
        await task.Log.WriteAsync(new PromptBuilt(candidate, prompt.Version, "tree", false, PromptTokens, prompt.Parts, prompt.Tokens, PromptTokens));
        return $"{prompt.System}\n\n{prompt.FirstMessage}";
    }
}
