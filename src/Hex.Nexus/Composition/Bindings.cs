using Hex.Analysis;
using Hex.Analysis.Syntax;
using Hex.Core.Ports;
using Hex.Exec.Architecture;
using Hex.Exec.Candidates;
using Hex.Exec.Context;
using Hex.Exec.Delegates;
using Hex.Exec.Do;
using Hex.Exec.Evidence;
using Hex.Exec.Governing;
using Hex.Exec.History;
using Hex.Exec.Loop;
using Hex.Exec.Memory;
using Hex.Exec.Racing;
using Hex.Exec.Recovery;
using Hex.Exec.Repair;
using Hex.Exec.Runs;
using Hex.Exec.Tools;
using Hex.Exec.Workspaces;
using Hex.Exec.Worktrees;
using Hex.Git;
using Hex.Nexus.Agents;
using Hex.Nexus.Agents.ClaudeCode;
using Hex.Nexus.Agents.Codex;
using Hex.Nexus.Agents.Gemini;
using Hex.Nexus.Agents.OpenCode;
using Hex.Nexus.Agents.Qwen;
using Hex.Nexus.Configuration;
using Hex.Nexus.Inference;
using Hex.Nexus.Inference.Exchange;
using Hex.Nexus.Machine;
using Hex.Nexus.Machine.Files;
using Hex.Nexus.Machine.Journals;
using Hex.Nexus.Machine.Memory;
using Hex.Nexus.Machine.Processes;
using Hex.Nexus.Machine.Trees;
using Hex.State.Sqlite;

namespace Hex.Nexus.Composition;

/// <summary>The whole system on one page: which adapter stands behind which port, and who collaborates with whom.</summary>
/// <remarks>Everything is made when first asked for and lives as long as the host.</remarks>
internal sealed class Bindings : IDisposable
{
    private readonly Lazy<StateDatabase> _database;
    private readonly Lazy<GitRunner> _git;
    private readonly Lazy<RunSteps> _steps;
    private readonly Lazy<ModelServers> _models;
    private readonly Lazy<CodeFactsReader> _code;

    /// <summary>Binds everything, lazily.</summary>
    /// <param name="options">What the caller says.</param>
    /// <param name="paths">Where hex keeps its own files.</param>
    /// <param name="settings">The configuration in effect.</param>
    public Bindings(NexusOptions options, HexPaths paths, HexSettings settings)
    {
        var time = options.Time;
        var exec = SettingsBinding.Bind(settings, options);

        // Ports on the left, adapters on the right.
        ICommandRunner commands = new ProcessCommandRunner();
        IFileRoots roots = new FileRoots();
        IFolderRemoval folders = new FolderRemoval();
        IJournals journals = new FileJournals();
        IRepositoryLocks locks = new FileLocks(time);
        ILeftovers leftovers = new Leftovers();
        IMachineMemory memory = new HostMemory(commands);
        IOutOfMemoryKills kills = new KernelKills();
        IProposalFiles proposals = new ProposalFiles(options.Directory);
        _git = new(() => new GitRunner(commands));
        _database = new(() => new StateDatabase(paths.StateFile, time, settings.StateWait));
        Lazy<IRunStore> store = new(() => new SqliteRunStore(_database.Value));
        Lazy<ILessonStore> lessons = new(() => new SqliteLessonStore(_database.Value));
        Lazy<IReservations> reservations = new(() => new SqliteReservations(_database.Value));
        Lazy<IOwners> owners = new(() => new OwnerLocks($"{paths.StateFile}.owners"));
        Lazy<IStoreHealth> health = new(() => new SqliteStoreHealth(_database.Value));
        Lazy<IRepositories> repositories = new(() => new GitRepositories(_git.Value));
        Lazy<IWorkTreeStatus> status = new(() => new GitWorkTreeStatus(_git.Value));
        Lazy<GitHooks> hooks = new(() => new GitHooks(_git.Value));
        Lazy<ICommits> commits = new(() => new GitCommits(_git.Value, hooks.Value));
        Lazy<IPublisher> publisher = new(() => new GitPublisher(_git.Value, time));
        Lazy<IWorktrees> worktrees = new(() => new GitWorktrees(_git.Value, folders, Path.Combine(paths.DataDirectory, "worktrees")));
        Lazy<IBranches> branches = new(() => new GitBranches(_git.Value));
        Lazy<GitBuildInputs> inputs = new(() => new GitBuildInputs(
            _git.Value, CarriedInputs.With(settings.WorktreeLinks ?? [], settings.WorktreeCopies ?? [])));
        _models = new(() => new ModelServers(paths.InferenceFile, options.Environment, new InferenceLimits(), time));
        _code = new(() => new CodeFactsReader(Path.Combine(paths.CacheDirectory, "code"), LanguageTable.All));
        Lazy<IScratchTrees> scratch = new(() => new GitScratchTrees(_git.Value, inputs.Value, folders));

        // What the use cases are made of.
        Lazy<EvidenceRunner> evidence = new(() => new EvidenceRunner(commands, RunnerTable.Default, kills, exec.EvidenceEnvironment));
        Lazy<EvidenceGate> gate = new(() => new EvidenceGate(evidence.Value, status.Value));
        Lazy<GuardedFiles> guards = new(() => new GuardedFiles(status.Value));
        Lazy<WorktreeMaker> maker = new(() => new WorktreeMaker(worktrees.Value, inputs.Value, roots, locks, commands, exec));
        Lazy<SecretRedaction> redaction = new(() => new SecretRedaction(exec.Secrets));
        Lazy<RunLogs> logs = new(() => new RunLogs(store.Value, time, redaction.Value));
        Lazy<RunRecovery> recovery = new(() => new RunRecovery(
            new JournalPlace(repositories.Value, roots), journals, locks, roots, publisher.Value, leftovers, scratch.Value, maker.Value, store.Value, logs.Value));
        Lazy<Preflight> preflight = new(() => new Preflight(roots, status.Value, commits.Value, guards.Value, exec));
        Lazy<BranchPublication> onBranch = new(() => new BranchPublication(publisher.Value));
        Lazy<CommitAlone> alone = new(() => new CommitAlone(roots, status.Value, maker.Value, gate.Value));
        Lazy<ChangeCommit> commit = new(() => new ChangeCommit(
            new CommitStep(
                commits.Value, status.Value, maker.Value, alone.Value,
                onBranch.Value, new InPlacePublication(publisher.Value, hooks.Value, onBranch.Value)),
            recovery.Value));
        var workingTree = new WorkingTreeLock(locks);
        Lazy<WorkspaceFrame> frame = new(() => new WorkspaceFrame(roots, maker.Value));

        // What models may use, in the order they are told of it.
        Lazy<ToolBox> tools = new(() => new ToolBox(
            [
                new RepoRead(status.Value),
                new RepoGrep(status.Value),
                new RepoList(status.Value),
                new CSharpCheck(commands, status.Value),
                new TypeScriptCheck(commands, status.Value),
                new RustCheck(commands, status.Value, scratch.Value),
                new GoCheck(commands, status.Value),
                new PythonCheck(commands, status.Value),
                new JavaCheck(commands, status.Value, scratch.Value),
                new SecretScan(status.Value),
                new DepAudit(commands, status.Value),
            ],
            redaction.Value,
            time));
        Lazy<ProtocolChoice> protocols = new(() => new ProtocolChoice(new SqliteProtocolMemory(_database.Value)));
        Lazy<AgentLoops> loops = new(() => new AgentLoops(
            new PromptBuilder([], redaction.Value), tools.Value, lessons.Value, protocols.Value, exec, time));

        Lazy<Governor> governor = new(() => new Governor(reservations.Value, owners.Value, new MemorySight(memory), exec, time));
        var agents = new AgentMachine(commands, options.Environment, time);

        // Candidates, in the order they are tried when nobody says otherwise.
        Lazy<CandidateOrder> order = new(() => new CandidateOrder(
            exec,
            [
                new BuiltinCandidate(scratch.Value, evidence.Value, time, exec.Parallelism),
            ],
            proposals,
            new Lazy<ModelRoutes>(() => new ModelRoutes(_models.Value)),
            loops,
            governor,
            [
                new ClaudeCodeProgram(agents),
                new CodexProgram(agents),
                new GeminiProgram(agents),
                new OpenCodeProgram(agents),
                new QwenProgram(agents),
            ],
            new Lazy<DelegateWorkshop>(() => new DelegateWorkshop(
                new PromptBuilder([], redaction.Value), lessons.Value, redaction.Value, maker.Value, status.Value, roots, exec.AgentsRunAnything, time)),
            new Lazy<RecordedModels>(() => new RecordedModels(store.Value, loops.Value, governor.Value, time)),
            time));
        Lazy<Lanes> lanes = new(() => new Lanes(maker.Value, roots, status.Value, gate.Value));
        Lazy<CandidateTurns> turns = new(() => new CandidateTurns(time));
        Lazy<WorkspaceSteps> inWorkspace = new(() => new WorkspaceSteps(
            status.Value, new GateContexts(status.Value, hooks.Value, guards.Value), gate.Value, lanes.Value, new CandidateQueue(turns.Value),
            new CandidateRace(turns.Value, lanes.Value, time),
            new Landing(workingTree, recovery.Value, status.Value, frame.Value, commits.Value, alone.Value, onBranch.Value, commit.Value), commit.Value));
        _steps = new(() => new RunSteps(
            repositories.Value, workingTree, status.Value, recovery.Value, preflight.Value, order.Value, frame.Value, inWorkspace.Value));

        // Use cases.
        Order = order;
        Runner = commands;
        Repositories = repositories;
        StoreHealth = health;
        Code = new(() => _code.Value);
        Analyze = new(() => AnalysisBinding.Bind(_code.Value, roots, repositories.Value, new GitRevisions(_git.Value), branches.Value, status.Value, settings));
        Watching = new(() => new WatchProject(Analyze.Value, new FolderWatch(time)));
        Models = new(() => new ModelCatalog(_models.Value, time));
        Fit = new(() => new FitModels(_models.Value, reservations.Value, owners.Value, memory, governor.Value, exec, time));
        DoRun = new(() => new DoRun(repositories.Value, journals, store.Value, logs.Value, _steps.Value, exec, time));
        Runs = new(() => new RunHistory(repositories.Value, store.Value));
        Memory = new(() => new ProjectMemory(repositories.Value, lessons.Value, redaction.Value, time));
        ResumeRun = new(() => new ResumeRun(Runs.Value, repositories.Value, journals, recovery.Value, logs.Value, DoRun.Value));
        Lazy<InPlaceChange> inPlace = new(() => new InPlaceChange(journals, roots, publisher.Value, recovery.Value, time));
        UndoRun = new(() => new UndoRun(
            Runs.Value, repositories.Value, locks, roots, status.Value, commits.Value, recovery.Value, inPlace.Value));
        Worktrees = new(() => new ListWorktrees(repositories.Value, worktrees.Value, branches.Value, status.Value, journals, store));
        MergeBranch = new(() => new MergeBranch(
            repositories.Value, locks, recovery.Value, branches.Value, commits.Value, status.Value, roots, hooks.Value,
            new MergeProof(maker.Value, gate.Value, journals, time), inPlace.Value, store));
        CleanUp = new(() => new CleanUpWorktrees(repositories.Value, branches.Value, maker.Value, recovery.Value, Worktrees.Value));
        ReplayRun = new(() => new ReplayRun(Runs.Value, repositories.Value, journals, maker.Value, DoRun.Value, time));
        Recovery = new(() => new RecoverRuns(repositories.Value, journals, recovery));
    }

    public Lazy<CandidateOrder> Order { get; }

    public ICommandRunner Runner { get; }

    public Lazy<IRepositories> Repositories { get; }

    public Lazy<IStoreHealth> StoreHealth { get; }

    public Lazy<ICodeFacts> Code { get; }

    public Lazy<AnalyzeProject> Analyze { get; }

    public Lazy<WatchProject> Watching { get; }

    public Lazy<ModelCatalog> Models { get; }

    public Lazy<FitModels> Fit { get; }

    public Lazy<DoRun> DoRun { get; }

    public Lazy<ResumeRun> ResumeRun { get; }

    public Lazy<UndoRun> UndoRun { get; }

    public Lazy<ReplayRun> ReplayRun { get; }

    public Lazy<ListWorktrees> Worktrees { get; }

    public Lazy<MergeBranch> MergeBranch { get; }

    public Lazy<CleanUpWorktrees> CleanUp { get; }

    public Lazy<RunHistory> Runs { get; }

    public Lazy<ProjectMemory> Memory { get; }

    public Lazy<RecoverRuns> Recovery { get; }

    /// <inheritdoc />
    public void Dispose()
    {
        if (_database.IsValueCreated)
        {
            _database.Value.Dispose();
        }

        if (_models.IsValueCreated)
        {
            _models.Value.Dispose();
        }

        if (_code.IsValueCreated)
        {
            _code.Value.Dispose();
        }
    }
}
