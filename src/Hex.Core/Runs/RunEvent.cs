using Hex.Core.Conversation;
using Hex.Core.Evidence;

namespace Hex.Core.Runs;

/// <summary>Something that happened in a run: a closed, versioned family. The log of a run is a list of these.</summary>
/// <remarks>A new member is added here, or in a file of its own beside, and in <see cref="RunEventCodec"/>; an old one never changes its meaning.</remarks>
public abstract record RunEvent;

/// <summary>The run was accepted and begins.</summary>
public sealed record RunStarted(
    string Instruction,
    IReadOnlyList<string> Files,
    IReadOnlyList<string> Include,
    string Evidence,
    IReadOnlyList<string> Candidates,
    bool Isolated,
    bool AllowsGreen,
    bool IncludesDirty,
    bool DryRun,
    RunLimits Limits,
    string Directory,
    string HexVersion,
    bool Fast,
    bool Recorded,
    string? Replays) : RunEvent;

/// <summary>The run continues after its process died.</summary>
/// <param name="Reason">Why it had stopped.</param>
public sealed record RunResumed(string Reason) : RunEvent;

/// <summary>Another run holds the working tree; this one waits for it.</summary>
/// <param name="Holder">The id of the run waited for, or null when it cannot be told.</param>
public sealed record LockAwaited(string? Holder) : RunEvent;

/// <summary>The place the run works in is ready.</summary>
/// <param name="Path">The root of the working tree used.</param>
/// <param name="Base">The commit it starts from.</param>
/// <param name="Branch">The branch a commit would go to, or null on a detached HEAD.</param>
/// <param name="Isolated">Whether it is a worktree of the run's own.</param>
/// <param name="AllowedFiles">The files the run may change, relative to the root.</param>
public sealed record WorkspaceReady(string Path, string Base, string? Branch, bool Isolated, IReadOnlyList<string> AllowedFiles) : RunEvent;

/// <summary>The evidence command begins to run.</summary>
public sealed record EvidenceStarted(EvidencePhase Phase) : RunEvent;

/// <summary>The evidence command ran and the gate judged it.</summary>
/// <param name="Phase">Why it ran.</param>
/// <param name="Verdict">The name of the verdict, such as <c>failed</c>.</param>
/// <param name="Detail">The verdict in one clause.</param>
/// <param name="ExitCode">The exit code.</param>
/// <param name="DurationMs">How long it took, in milliseconds.</param>
/// <param name="Output">The head and tail of what it printed, secrets redacted.</param>
/// <param name="Tests">What the test runner counted, or null.</param>
public sealed record EvidenceFinished(
    EvidencePhase Phase, string Verdict, string Detail, int ExitCode, long DurationMs, string Output, TestTally? Tests) : RunEvent;

/// <summary>A candidate begins to try the task.</summary>
public sealed record CandidateStarted(string Candidate) : RunEvent;

/// <summary>A candidate was passed over.</summary>
/// <param name="Candidate">Its name.</param>
/// <param name="Reason">Why, with the numbers that decided.</param>
public sealed record CandidateSkipped(string Candidate, string Reason) : RunEvent;

/// <summary>A candidate reports how far it is.</summary>
/// <param name="Candidate">Its name.</param>
/// <param name="Tried">Changes tried so far.</param>
/// <param name="Message">What it is doing, in one clause.</param>
public sealed record CandidateProgressed(string Candidate, int Tried, string Message) : RunEvent;

/// <summary>A candidate ended.</summary>
/// <param name="Candidate">Its name.</param>
/// <param name="End">How: one of the names in <see cref="CandidateReport"/>.</param>
/// <param name="Reason">Why it ended, in one clause.</param>
/// <param name="CandidatesTried">Changes it tried.</param>
/// <param name="DurationMs">How long it took, in milliseconds.</param>
public sealed record CandidateFinished(string Candidate, string End, string Reason, int CandidatesTried, long DurationMs) : RunEvent
{
    /// <summary>Whether its change passed the gate.</summary>
    public bool Passed => End == CandidateReport.Passed;
}

/// <summary>The first prompt of a candidate is put together.</summary>
/// <param name="Candidate">Its name.</param>
/// <param name="PromptVersion">The version of the prompt's wording.</param>
/// <param name="Protocol">How the model is to word its edits.</param>
/// <param name="CallsNatively">Whether the model calls tools natively; else it writes its calls into the text.</param>
/// <param name="ContextTokens">The context window asked for.</param>
/// <param name="Parts">The parts with their sizes, in the order they stand in the prompt.</param>
/// <param name="Tokens">The size of the whole, in estimated tokens.</param>
/// <param name="BudgetTokens">What it was allowed to be.</param>
public sealed record PromptBuilt(
    string Candidate,
    string PromptVersion,
    string Protocol,
    bool CallsNatively,
    int ContextTokens,
    IReadOnlyList<PromptPart> Parts,
    int Tokens,
    int BudgetTokens) : RunEvent;

/// <summary>A model is asked.</summary>
/// <param name="Candidate">The candidate that asks.</param>
/// <param name="Step">The step of its loop, from 1.</param>
/// <param name="Tokens">The size of the request, in estimated tokens.</param>
/// <param name="RequestHash">The SHA-256 of the request, in lower-case hexadecimal: equal for equal requests.</param>
/// <param name="Request">The whole request as JSON where the run is recorded, else null.</param>
public sealed record ModelAsked(string Candidate, int Step, int Tokens, string RequestHash, string? Request) : RunEvent;

/// <summary>A model answered.</summary>
/// <param name="Candidate">The candidate that asked.</param>
/// <param name="Step">The step of its loop, from 1.</param>
/// <param name="Model">The model that answered, as its server names it.</param>
/// <param name="Text">What it said.</param>
/// <param name="Thinking">What it thought, where the server tells that apart.</param>
/// <param name="Calls">The tools it called natively.</param>
/// <param name="Stop">Why it stopped: <c>finished</c>, <c>length</c> or <c>refused</c>.</param>
/// <param name="PromptTokens">Tokens read, or null when the server does not say.</param>
/// <param name="ReplyTokens">Tokens written, or null when the server does not say.</param>
/// <param name="CostUsd">What it cost in US dollars, or null when the price is unknown.</param>
/// <param name="FirstTokenMs">From the question to the first piece of the answer, in milliseconds; null when it came in one piece.</param>
/// <param name="DurationMs">From the question to the end of the answer, in milliseconds.</param>
public sealed record ModelReplied(
    string Candidate,
    int Step,
    string Model,
    string Text,
    string Thinking,
    IReadOnlyList<ToolCall> Calls,
    string Stop,
    long? PromptTokens,
    long? ReplyTokens,
    decimal? CostUsd,
    long? FirstTokenMs,
    long DurationMs) : RunEvent;

/// <summary>A try to ask a model failed and is repeated.</summary>
/// <param name="Candidate">The candidate that asks.</param>
/// <param name="Step">The step of its loop, from 1.</param>
/// <param name="Kind">How it failed, such as <c>rate_limited</c>.</param>
/// <param name="Attempt">The number of the try that follows, from 2.</param>
/// <param name="WaitMs">How long until then, in milliseconds.</param>
public sealed record ModelRetried(string Candidate, int Step, string Kind, int Attempt, long WaitMs) : RunEvent;

/// <summary>A model gave no usable answer.</summary>
/// <param name="Candidate">The candidate that asked.</param>
/// <param name="Step">The step of its loop, from 1.</param>
/// <param name="Kind">How it failed, such as <c>rate_limited</c>.</param>
/// <param name="Message">What happened and what to do, in one sentence.</param>
public sealed record ModelFailed(string Candidate, int Step, string Kind, string Message) : RunEvent;

/// <summary>A server read less of a prompt than it was sent: it dropped the oldest part without a word.</summary>
/// <param name="Candidate">The candidate that asked.</param>
/// <param name="Step">The step of its loop, from 1.</param>
/// <param name="SentTokens">What was sent, in estimated tokens.</param>
/// <param name="ReadTokens">What the server says it read.</param>
/// <param name="ContextTokens">The context window asked for, or null.</param>
public sealed record ContextCut(string Candidate, int Step, int SentTokens, long ReadTokens, int? ContextTokens) : RunEvent;

/// <summary>Older parts of a conversation were shortened to fit.</summary>
/// <param name="Candidate">The candidate whose conversation it is.</param>
/// <param name="Step">The step of its loop, from 1.</param>
/// <param name="BeforeTokens">Its size before, in estimated tokens.</param>
/// <param name="AfterTokens">Its size after, in estimated tokens.</param>
/// <param name="Summarised">Whether the model itself was asked for a summary.</param>
public sealed record ConversationShortened(string Candidate, int Step, int BeforeTokens, int AfterTokens, bool Summarised) : RunEvent;

/// <summary>A tool answered a model.</summary>
/// <param name="Candidate">The candidate that asked.</param>
/// <param name="Step">The step of its loop, from 1.</param>
/// <param name="Tool">The tool's name as the model wrote it.</param>
/// <param name="Arguments">The arguments as JSON text, shortened.</param>
/// <param name="Ok">Whether the tool could do what was asked.</param>
/// <param name="Answer">The answer, shortened.</param>
/// <param name="DurationMs">How long it took, in milliseconds.</param>
public sealed record ToolAnswered(
    string Candidate, int Step, string Tool, string Arguments, bool Ok, string Answer, long DurationMs) : RunEvent;

/// <summary>An agent of somebody else's making began to work.</summary>
/// <param name="Candidate">The candidate it is.</param>
/// <param name="Version">The version of its program, or null where it does not tell.</param>
/// <param name="Model">The model it says it uses, or null.</param>
/// <param name="Session">The session it can be continued by, or null.</param>
public sealed record DelegateStarted(string Candidate, string? Version, string? Model, string? Session) : RunEvent;

/// <summary>An agent said something.</summary>
/// <param name="Candidate">The candidate it is.</param>
/// <param name="Text">What, shortened.</param>
public sealed record DelegateSaid(string Candidate, string Text) : RunEvent;

/// <summary>An agent ended its work, or was ended.</summary>
/// <param name="Candidate">The candidate it is.</param>
/// <param name="End">How, such as <c>done</c>, <c>not_logged_in</c> or <c>usage_limit</c>.</param>
/// <param name="Message">What it said in the end, or why it ended.</param>
/// <param name="Session">The session it can be continued by, or null.</param>
/// <param name="Models">The models that really answered it.</param>
/// <param name="Turns">How many turns it took, or null where it does not tell.</param>
/// <param name="PromptTokens">Tokens read, or null when it does not say.</param>
/// <param name="ReplyTokens">Tokens written, or null when it does not say.</param>
/// <param name="CostUsd">What it cost in US dollars at list prices, or null when it does not say.</param>
/// <param name="Denials">The calls it was not allowed to make.</param>
/// <param name="DurationMs">How long it took, in milliseconds.</param>
public sealed record DelegateEnded(
    string Candidate,
    string End,
    string Message,
    string? Session,
    IReadOnlyList<string> Models,
    int? Turns,
    long? PromptTokens,
    long? ReplyTokens,
    decimal? CostUsd,
    IReadOnlyList<string> Denials,
    long DurationMs) : RunEvent;

/// <summary>What an agent touched beyond what the run may change was thrown away.</summary>
/// <param name="Candidate">The candidate it is.</param>
/// <param name="Files">The paths, as many as are worth naming.</param>
/// <param name="Committed">Whether it had made commits of its own; they are on no branch.</param>
public sealed record DelegateDiscarded(string Candidate, IReadOnlyList<string> Files, bool Committed) : RunEvent;

/// <summary>A proposed edit is in the files.</summary>
/// <param name="Attempt">The number of the attempt, from 1.</param>
/// <param name="Files">The files it changed.</param>
/// <param name="Hashes">What each of them holds now, as SHA-256 in lower-case hexadecimal; empty for a removed file.</param>
/// <param name="Matches">How each edit of it found its place: <c>none</c> (it needed none), <c>exact</c>, <c>numbered</c>, <c>whitespace</c> or <c>near</c>.</param>
/// <param name="Diff">The change as a unified diff.</param>
public sealed record EditApplied(int Attempt, IReadOnlyList<string> Files, IReadOnlyList<string> Hashes, IReadOnlyList<string> Matches, string Diff) : RunEvent;

/// <summary>A proposed edit was refused before anything was written.</summary>
/// <param name="Attempt">The number of the attempt, from 1.</param>
/// <param name="Reason">The rule it broke.</param>
public sealed record EditRefused(int Attempt, string Reason) : RunEvent;

/// <summary>The files are back as they were before the attempt.</summary>
/// <param name="Attempt">The number of the attempt, from 1.</param>
/// <param name="Left">Files left alone because somebody else changed them meanwhile.</param>
public sealed record EditReverted(int Attempt, IReadOnlyList<string> Left) : RunEvent;

/// <summary>The commit object exists; no ref points to it yet.</summary>
public sealed record CommitPrepared(string Commit, string Tree) : RunEvent;

/// <summary>A hook of the operator ran.</summary>
/// <param name="Hook">Its name, such as <c>pre-commit</c>.</param>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">The head and tail of what it printed.</param>
public sealed record HookFinished(string Hook, int ExitCode, string Output) : RunEvent;

/// <summary>The branch points to the commit.</summary>
/// <param name="Commit">The full id.</param>
/// <param name="Branch">The short branch name, or null on a detached HEAD.</param>
/// <param name="Files">The files it changes.</param>
/// <param name="Subject">Its first line.</param>
public sealed record CommitPublished(string Commit, string? Branch, IReadOnlyList<string> Files, string Subject) : RunEvent;

/// <summary>Something the operator should know that did not stop the run.</summary>
public sealed record Warned(string Message) : RunEvent;

/// <summary>The run was settled by a recovery after its process died.</summary>
/// <param name="Action">What was done: <c>restored</c>, <c>completed</c> or <c>nothing_to_do</c>.</param>
/// <param name="Restored">Files put back.</param>
/// <param name="Left">Files left alone because somebody else changed them meanwhile.</param>
public sealed record RunRecovered(string Action, IReadOnlyList<string> Restored, IReadOnlyList<string> Left) : RunEvent;

/// <summary>The run ended.</summary>
/// <param name="Outcome">The name of the outcome, such as <c>committed</c>.</param>
/// <param name="ExitCode">The exit code of the command that ran it.</param>
/// <param name="Message">The outcome in one sentence.</param>
/// <param name="Code">A stable name of the reason, such as <c>already_green</c>.</param>
/// <param name="Commit">The commit, or null.</param>
/// <param name="Branch">The branch that holds it, or null.</param>
/// <param name="Candidate">The candidate that passed, or null.</param>
/// <param name="CandidatesTried">Changes tried by all candidates.</param>
/// <param name="Attempts">Changes that came before the gate.</param>
/// <param name="DurationMs">How long the run took, in milliseconds.</param>
/// <param name="Candidates">What became of each candidate, in the order they were tried.</param>
/// <param name="PromptTokens">Tokens all models read, or null when none was asked or one does not say.</param>
/// <param name="ReplyTokens">Tokens all models wrote, or null when none was asked or one does not say.</param>
/// <param name="CostUsd">What all models cost in US dollars, or null when a price is unknown.</param>
public sealed record RunFinished(
    string Outcome,
    int ExitCode,
    string Message,
    string Code,
    string? Commit,
    string? Branch,
    string? Candidate,
    int CandidatesTried,
    int Attempts,
    long DurationMs,
    IReadOnlyList<CandidateReport> Candidates,
    long? PromptTokens,
    long? ReplyTokens,
    decimal? CostUsd) : RunEvent;

/// <summary>An event of a type this version does not know, kept as it came.</summary>
/// <param name="Type">Its type.</param>
/// <param name="Json">The whole event as JSON.</param>
public sealed record UnknownEvent(string Type, string Json) : RunEvent;
