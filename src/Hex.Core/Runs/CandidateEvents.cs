using Hex.Core.Conversation;

namespace Hex.Core.Runs;

/// <summary>Candidates begin to try the task side by side, each in a worktree of its own.</summary>
/// <param name="Candidates">Who takes part, in the order in which they get a worktree.</param>
/// <param name="Lanes">How many of them work at once.</param>
/// <param name="TakesSmallest">Whether all are waited for and the smallest change that passes is taken, not the first.</param>
public sealed record RaceStarted(IReadOnlyList<string> Candidates, int Lanes, bool TakesSmallest) : RunEvent;

/// <summary>The changes that passed are held against each other.</summary>
/// <param name="Finishers">Each with the size of its change, the smallest first; that one is taken.</param>
/// <param name="Differences">What they do differently, in one clause each; empty when the evidence tells none of them from another.</param>
public sealed record RaceCompared(IReadOnlyList<RaceFinisher> Finishers, IReadOnlyList<string> Differences) : RunEvent;

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
