using System.Globalization;
using Hex.Core.Runs;

namespace Hex.Nexus.Configuration;

/// <summary>Every setting hex knows: loader, help, documentation and JSON schema all read this table.</summary>
public static class SettingKeys
{
    internal const string ReactModels = "inference.react_models";
    internal const string ReactModel = "inference.react_model";
    internal const string EditProtocolName = "inference.edit_protocol";
    internal const string ContextTokens = "inference.context_tokens";
    internal const string EvidenceTime = "limits.evidence_time";
    internal const string WallTime = "limits.wall_time";
    internal const string Attempts = "limits.attempts";
    internal const string Steps = "limits.steps";
    internal const string Tokens = "limits.tokens";
    internal const string LockWait = "limits.lock_wait";
    internal const string HookTime = "limits.hook_time";
    internal const string FileBytes = "limits.file_bytes";
    internal const string StateWait = "state.wait";
    internal const string WorktreeLink = "worktree.link";
    internal const string WorktreeCopy = "worktree.copy";
    internal const string WorktreeSetup = "worktree.setup";
    internal const string CriticalPaths = "critical_paths.allow";
    internal const string EvidenceEnvironment = "evidence.environment";
    internal const string GovernorOn = "governor.enabled";
    internal const string GovernorJob = "governor.job_mb";
    internal const string GovernorSafety = "governor.safety_mb";
    internal const string AgentCommands = "agents.commands";
    internal const string AnalysisLayers = "analysis.layers";
    internal const string AnalysisExclude = "analysis.exclude";
    internal const string AnalysisForbidden = "analysis.forbidden";
    internal const string AnalysisRules = "analysis.rules";
    internal const string ProjectName = "project.name";
    internal const string Identity = "id";

    private static readonly RunLimits Limits = new();

    /// <summary>The settings in the order they are shown.</summary>
    public static IReadOnlyList<SettingKey> All { get; } =
    [
        new(Identity, SettingKind.Text, "an identifier of the project, for tools"),
        new(ProjectName, SettingKind.Text, "the project's name, for people"),
        new(ReactModels, SettingKind.TextList, "the candidates to try, in order") { Variable = "HEX_REACT_MODEL" },
        new(ReactModel, SettingKind.Text, "the one candidate to try where react_models is not given"),
        new(EditProtocolName, SettingKind.Choice, "how models word their edits; auto goes by what each did well before")
        {
            Default = ["auto"],
            Choices = ["auto", "json", "fenced", "whole"],
        },
        new(ContextTokens, SettingKind.Number, "the context window to ask models for, in tokens") { Default = ["32768"], Least = 4096, Most = 1024 * 1024 },
        new(GovernorOn, SettingKind.Flag, "whether memory is looked at before a model on this machine is asked") { Default = ["true"], Variable = "HEX_GOVERNOR_ENABLED" },
        Megabytes(GovernorJob, "the memory a run may take beside its model, in MB", new HexSettings().GovernorJobMegabytes, "HEX_GOVERNOR_JOB_MB"),
        Megabytes(GovernorSafety, "the memory that is to stay free, in MB", new HexSettings().GovernorSafetyMegabytes, "HEX_GOVERNOR_SAFETY_MB"),
        new(AgentCommands, SettingKind.Choice, "what agents may run in their tree: the evidence, or any command") { Default = ["evidence"], Choices = ["evidence", "any"], IsPower = true },
        Time(EvidenceTime, "the longest one run of the evidence may take", Limits.EvidenceTime, "HEX_EVIDENCE_TIME"),
        Time(WallTime, "the longest a whole run may take", Limits.WallTime, "HEX_WALL_TIME"),
        Number(Attempts, "the most changes one candidate may put before the gate", Limits.Attempts, 100, "HEX_ATTEMPTS"),
        Number(Steps, "the most turns a model may take in its loop", Limits.Steps, 1000, "HEX_STEPS"),
        new(Tokens, SettingKind.Number, "the most tokens all models of a run may use") { Most = long.MaxValue, Variable = "HEX_TOKENS" },
        Time(LockWait, "the longest a run waits for another one to leave the working tree", Limits.LockWait, "HEX_LOCK_WAIT"),
        Time(HookTime, "the longest a single commit hook of yours may take", Limits.HookTime, "HEX_HOOK_TIME"),
        Number(FileBytes, "the largest file a run may change, in bytes", Limits.FileBytes, 1024 * 1024 * 1024, "HEX_FILE_BYTES"),
        Time(StateWait, "the longest one step waits for other processes that hold the state store", new HexSettings().StateWait, "HEX_STATE_WAIT"),
        new(WorktreeLink, SettingKind.TextList, "ignored build inputs linked into a worktree"),
        new(WorktreeCopy, SettingKind.TextList, "ignored build inputs copied into a worktree"),
        new(WorktreeSetup, SettingKind.TextList, "commands that prepare a worktree") { IsPower = true },
        new(CriticalPaths, SettingKind.TextList, "critical paths that runs may change after all") { IsPower = true },
        new(EvidenceEnvironment, SettingKind.TextList, "names of environment variables handed through to the evidence") { IsPower = true },
        new(AnalysisLayers, SettingKind.TextList, "which files are which layer, LAYER: GLOB; the first that matches decides"),
        new(AnalysisExclude, SettingKind.TextList, "globs of files the analysis leaves out, besides what git ignores"),
        new(AnalysisForbidden, SettingKind.TextList, "packages that domain, ports and use cases may not use"),
        new(AnalysisRules, SettingKind.TextList, "rules of your own, NAME: FROM must not import TO; REASON"),
    ];

    /// <summary>The setting of a name, or null when there is none.</summary>
    public static SettingKey? Find(string name) => All.FirstOrDefault(key => key.Name == name);

    private static SettingKey Time(string name, string description, TimeSpan value, string variable) =>
        new(name, SettingKind.Duration, description) { Default = [DurationText.Format(value)], Variable = variable };

    private static SettingKey Megabytes(string name, string description, long value, string variable) =>
        Number(name, description, value, 1024 * 1024, variable) with { Least = 0 };

    private static SettingKey Number(string name, string description, long value, long most, string variable) =>
        new(name, SettingKind.Number, description)
        {
            Default = [value.ToString(CultureInfo.InvariantCulture)],
            Variable = variable,
            Most = most,
        };
}
