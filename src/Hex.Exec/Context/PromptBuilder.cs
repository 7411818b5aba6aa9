using Hex.Core.Evidence;
using Hex.Core.Failures;
using Hex.Core.Ports;
using Hex.Core.Runs;
using Hex.Exec.Evidence;
using Hex.Exec.Runs;

namespace Hex.Exec.Context;

/// <summary>Puts the first prompt of a task together, within one budget.</summary>
/// <remarks>
/// Never cut: the rules, the tools, the form of an edit, the task, the check, the list of files. Of the rest the files have what showing
/// them whole takes, or at least half; where that leaves too little for everything, lessons give way first, then what is around the files,
/// then the project's notes, then the output. Equal tasks give equal bytes.
/// </remarks>
/// <param name="contexts">What may know the code around the files.</param>
/// <param name="redaction">Takes secrets out of all that comes from the project.</param>
internal sealed class PromptBuilder(IReadOnlyList<ICodeContext> contexts, SecretRedaction redaction)
{
    private const int MostOutput = 1600;
    private const int MostNotes = 800;
    private const int MostContext = 1000;
    private const int MostLessons = 500;
    private const int LeastContext = 40;

    /// <summary>Builds the prompt.</summary>
    /// <exception cref="HexException">What may never be cut is larger than the budget.</exception>
    public async Task<BuiltPrompt> BuildAsync(PromptTask task, CancellationToken cancellationToken)
    {
        var texts = PromptTexts.Load("parts");
        var system = SystemPrompt.For(task);
        var output = FailingOutput.Of(task.Baseline, task.Evidence.Root, task.AllowedFiles, redaction);
        var words = TaskWords.Of(task.Request.Instruction, output.Failures);
        var files = FilesPart.Of(task, texts, words, output, path => FileView.Of(task, path, redaction));
        var around = await AroundAsync(task, cancellationToken);

        var head = new[] { Section("task", PromptSection.Of(texts.Fill("task", ("instruction", redaction.Redact(task.Request.Instruction))))), Section("evidence", Proof(task, texts, redaction)) };
        var end = Section("closing", texts.Fill(NameOf(task.Kind)));
        var left = task.BudgetTokens - system.Parts.Sum(part => part.Tokens) - head.Append(end).Sum(section => section.Part.Tokens) - files.ListTokens;
        RequireRoom(task, left);

        // In the order in which they are granted, which is the order of the message too.
        var room = Math.Max(left / 2, left - files.WholeTokens);
        var optional = new List<(PromptPart Part, string Text)>();
        Grant("output", MostOutput, tokens => OutputPart.Write(texts, output, files, tokens));
        Grant("notes", MostNotes, tokens => ProjectNotes.Write(task, texts, redaction, tokens));
        Grant("context", MostContext, tokens => Context(texts, around, tokens));
        Grant("lessons", MostLessons, tokens => LessonsPart.Write(task, texts, words, redaction, tokens));

        var sections = head.Concat(optional).Concat(files.Write(left - optional.Sum(section => section.Part.Tokens))).Append(end).ToList();
        var parts = system.Parts.Concat(sections.Select(section => section.Part)).Where(part => part.Tokens > 0).ToList();
        return new BuiltPrompt(
            system.Text, string.Concat(sections.Select(section => section.Text)), $"{system.Version}+{texts.Version}", parts, parts.Sum(part => part.Tokens));

        void Grant(string name, int most, Func<int, string> write)
        {
            var section = Section(name, write(Math.Min(most, room)));
            room -= section.Part.Tokens;
            optional.Add(section);
        }
    }

    /// <summary>The name of the wording for a way of asking.</summary>
    public static string NameOf(PromptKind kind) => kind.ToString().ToLowerInvariant();

    private static (PromptPart Part, string Text) Section(string name, string text) => (new PromptPart(name, TokenEstimate.Of(text)), text);

    private static void RequireRoom(PromptTask task, int left)
    {
        if (left < 0)
        {
            throw new HexException(new Failure(
                FailureKind.Limit,
                "prompt_too_large",
                $"the task and the rules alone take {task.BudgetTokens - left} tokens, more than the {task.BudgetTokens} a prompt for this model may have",
                "shorten the instruction, or use a model with a larger context"));
        }
    }

    private static string Proof(PromptTask task, PromptTexts texts, SecretRedaction redaction)
    {
        var folder = task.Evidence.Directory.Length == 0 ? string.Empty : $", run in the folder {DataBlock.Name(task.Evidence.Directory)},";
        var command = DataBlock.Of(redaction.Redact(task.Evidence.Command));
        return PromptSection.Of(task.Baseline.Verdict is EvidenceVerdict.Passed or EvidenceVerdict.AlreadyGreen
            ? texts.Fill("green", ("folder", folder), ("command", command))
            : texts.Fill("red", ("folder", folder), ("verdict", VerdictText.Describe(task.Baseline.Verdict)), ("command", command)));
    }

    private static string Context(PromptTexts texts, string around, int tokens)
    {
        if (around.Length == 0 || tokens < LeastContext)
        {
            return string.Empty;
        }

        var text = PromptLines.Of(around);
        string Of(IEnumerable<string> lines) => PromptSection.Of(texts.Fill("context", ("context", DataBlock.Of(lines, text.Fence))));

        var shown = Excerpt.Head(text, ((long)tokens * TokenEstimate.UnitsPerToken) - TokenEstimate.Units(Of([])));
        return shown.Count == 0 ? string.Empty : Of(shown);
    }

    private async Task<string> AroundAsync(PromptTask task, CancellationToken cancellationToken)
    {
        var known = new List<string>();
        foreach (var context in contexts)
        {
            if (await context.AroundAsync(task.Tree, task.AllowedFiles, cancellationToken) is { Length: > 0 } text)
            {
                known.Add(text.Trim());
            }
        }

        return redaction.Redact(string.Join("\n\n", known));
    }
}
