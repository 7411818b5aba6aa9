using Hex.Core.Conversation;
using Hex.Core.Ports;
using Hex.Core.Runs;
using Hex.Exec.Candidates;
using Hex.Exec.Context;
using Hex.Exec.Do;
using Hex.Exec.Edits;
using Hex.Exec.Edits.Protocols;
using Hex.Exec.Tools;

namespace Hex.Exec.Loop;

/// <summary>Makes what a loop needs from what a candidate was given.</summary>
internal sealed class AgentLoops(
    PromptBuilder prompts, ToolBox tools, ILessonStore lessons, ProtocolChoice protocols, ExecSettings settings, TimeProvider time)
{
    private const int MostLessons = 200;
    private const string CallsProposeEdit = "Hand in your edit by calling `propose_edit`.";

    /// <summary>Runs the loop with tools.</summary>
    public async Task<CandidateEnd> RunAsync(string name, ModelRoute route, CandidateTask task, bool callsNatively, CancellationToken cancellationToken)
    {
        var agentTask = await PrepareAsync(name, route, task, callsNatively, isFast: false, cancellationToken);
        return await new AgentLoop(agentTask, tools, time).RunAsync(cancellationToken);
    }

    /// <summary>Asks one question per attempt.</summary>
    public async Task<CandidateEnd> RunFastAsync(string name, ModelRoute route, CandidateTask task, CancellationToken cancellationToken) =>
        await new SingleShot(await PrepareAsync(name, route, task, callsNatively: false, isFast: true, cancellationToken)).RunAsync(cancellationToken);

    private IReadOnlyList<ToolDescription> Offered(CandidateTask task, EditProtocol protocol)
    {
        var useful = tools.DescriptionsFor(task.AllowedFiles);
        return protocol == EditProtocol.Json ? [.. useful, EditToolbox.Description] : useful;
    }

    private async Task<AgentTask> PrepareAsync(
        string name, ModelRoute route, CandidateTask task, bool callsNatively, bool isFast, CancellationToken cancellationToken)
    {
        var protocol = route.RecordedProtocol ?? await protocols.ChooseAsync(settings.EditProtocol, route.Model, callsNatively, isFast, cancellationToken);
        var isReplayed = route.RecordedProtocol is not null;
        var window = ContextWindow.For(route.Facts, settings.ContextTokens);
        IReadOnlyList<ToolDescription> offered = isFast ? [] : Offered(task, protocol);
        var prompt = await prompts.BuildAsync(
            new PromptTask
            {
                Kind = isFast ? PromptKind.Fast : PromptKind.React,
                Request = task.Request,
                Tree = task.Tree,
                Files = task.Files,
                AllowedFiles = task.AllowedFiles,
                Evidence = task.Evidence,
                Baseline = task.Baseline,
                Lessons = await lessons.ListAsync(task.Project, MostLessons, cancellationToken),
                Protocol = protocol == EditProtocol.Json ? CallsProposeEdit : EditTexts.Of(protocol),
                Tools = offered,
                CallsToolsNatively = callsNatively,
                BudgetTokens = window.PromptTokens,
            },
            cancellationToken);
        await task.Log.WriteAsync(new PromptBuilt(
            name, prompt.Version, ProtocolChoice.NameOf(protocol), callsNatively, window.ContextTokens, prompt.Parts, prompt.Tokens, window.PromptTokens));
        return new AgentTask
        {
            Task = task,
            Candidate = name,
            Model = route.Model,
            Session = new ModelSession(route.Server.Model, name, task.Budget, task.Log, task.Request.IsRecorded, time),
            Prompt = prompt,
            Protocol = protocol,
            CountProposal = isUsable => isReplayed ? Task.CompletedTask : protocols.CountAsync(route.Model, protocol, isUsable, cancellationToken),
            CallsNatively = callsNatively,
            Tools = offered,
            ContextTokens = window.ContextTokens,
            ReplyTokens = window.ReplyTokens,
        };
    }
}
