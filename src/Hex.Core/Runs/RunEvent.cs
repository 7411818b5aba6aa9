using Hex.Core.Evidence;

namespace Hex.Core.Runs;

/// <summary>Something that happened in a run: a closed, versioned family. The log of a run is a list of these.</summary>
/// <remarks>
/// A new member is added here, or to those of candidates in <c>CandidateEvents.cs</c>, and in <see cref="RunEventCodec"/>; an old one never changes its meaning.
/// </remarks>
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
    string? Replays,
    RaceRule? Race) : RunEvent;

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
