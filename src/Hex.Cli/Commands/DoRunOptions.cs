using System.CommandLine;

namespace Hex.Cli.Commands;

/// <summary>What <c>hex do run</c> can be told. All values are text here; <see cref="RunRequestParser"/> makes sense of them.</summary>
internal sealed class DoRunOptions
{
    public Argument<string> Instruction { get; } = new("instruction") { Description = "What to do, in plain language; - reads it from standard input" };

    public Option<string[]> Files { get; } = new("--file", "-f")
    {
        Description = "A file the run may change, or a glob; may be given again",
        HelpName = "path",
    };

    public Option<string> Evidence { get; } = new("--evidence", "-e")
    {
        Description = "The command that proves the work: it must fail now and pass with the change",
        HelpName = "command",
    };

    public Option<string[]> Include { get; } = new("--include")
    {
        Description = "An uncommitted file that belongs to the change; may be given again",
        HelpName = "path",
    };

    public Option<string[]> Models { get; } = new("--model", "-m")
    {
        Description = "Who tries, in order: builtin, a model (NAME or ENDPOINT/NAME), an agent (claude-code, codex, gemini, opencode, qwen, or AGENT:MODEL), or edits:FILE.json for edits you propose; may be given again",
        HelpName = "name",
    };

    public Option<string> Race { get; } = new("--race")
    {
        Description = "Let so many try at once, each in a worktree of its own; the first whose change passes is taken",
        HelpName = "number",
    };

    public Option<string> Choose { get; } = new("--choose")
    {
        Description = "Which change of a race is taken: first (as above) or smallest (wait for all, compare what passes)",
        HelpName = "which",
    };

    public Option<bool> Fast { get; } = new("--fast") { Description = "Ask a model once per attempt instead of letting it look around with tools" };

    public Option<bool> Record { get; } = new("--record") { Description = "Keep every question to a model whole in the log (secrets taken out)" };

    public Option<bool> Isolate { get; } = new("--isolate") { Description = "Work in a worktree of its own and commit to hex/auto/<id>" };

    public Option<bool> AllowGreen { get; } = new("--allow-green") { Description = "Accept evidence that passes already (refactorings)" };

    public Option<bool> IncludeDirty { get; } = new("--include-dirty")
    {
        Description = "Edit allowed files that have uncommitted changes, and commit those with it",
    };

    public Option<bool> DryRun { get; } = new("--dry-run") { Description = "Show the change that passes, commit nothing" };

    public Option<string> EvidenceTimeout { get; } = new("--evidence-timeout")
    {
        Description = "The longest one run of the evidence may take (10m)",
        HelpName = "time",
    };

    public Option<string> MaxTime { get; } = new("--max-time") { Description = "The longest the whole run may take (30m)", HelpName = "time" };

    public Option<string> MaxAttempts { get; } = new("--max-attempts")
    {
        Description = "The most changes one candidate may put before the gate (6)",
        HelpName = "number",
    };

    public Option<string> MaxSteps { get; } = new("--max-steps") { Description = "The most turns a model may take (12)", HelpName = "number" };

    public Option<string> MaxTokens { get; } = new("--max-tokens")
    {
        Description = "The most tokens all models together may use (no bound)",
        HelpName = "number",
    };

    public Option<string> MaxCost { get; } = new("--max-cost")
    {
        Description = "The most all models together may cost, in US dollars (no bound); an unknown price stops the run",
        HelpName = "dollars",
    };

    public Option<bool> AllowUnpriced { get; } = new("--allow-unpriced")
    {
        Description = "With --max-cost: let answers whose price is unknown pass; they count for nothing",
    };

    public void AddTo(Command command)
    {
        command.Add(Instruction);
        Option[] options =
            [
                Files, Evidence, Include, Models, Race, Choose, Fast, Isolate, AllowGreen, IncludeDirty, DryRun, Record, EvidenceTimeout, MaxTime, MaxAttempts, MaxSteps,
                MaxTokens, MaxCost, AllowUnpriced,
            ];
        foreach (var option in options)
            command.Add(option);
    }
}
