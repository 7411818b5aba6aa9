using Hex.Core.Ports;
using Hex.Core.Repositories;
using Hex.Core.Runs;
using Hex.Exec.Candidates;
using Hex.Exec.Do;
using Hex.Exec.Evidence;
using Hex.Exec.Loop;
using Hex.Exec.Repair;
using Hex.Exec.Tests.Repair.Doubles;
using Hex.Exec.Workspaces;
using Hex.Testing.Machine;
using Hex.Testing.State;

namespace Hex.Exec.Tests.Repair;

/// <summary>A folder with a fault, the command that shows it, and the built-in candidate let loose on it.</summary>
internal sealed class RepairScene : IDisposable
{
    private readonly EvidenceRunner _runner;

    public RepairScene(string evidence, params (string Path, string Text)[] files)
        : this(evidence, new ShellCommandRunner(), [], files)
    {
    }

    public RepairScene(string evidence, ICommandRunner commands, IReadOnlyList<IRunnerRecogniser> recognisers, params (string Path, string Text)[] files)
    {
        Tree = new TemporaryTree(files);
        _runner = new EvidenceRunner(commands, new RunnerTable(recognisers), CountedKills.None, new Dictionary<string, string?>());
        Spec = new EvidenceSpec(evidence, Tree.Root, string.Empty, TimeSpan.FromSeconds(20), "test");
        Attempts = new RevertingAttempts(_runner, Spec, left: 6);
    }

    public TemporaryTree Tree { get; }

    public EvidenceSpec Spec { get; }

    public RevertingAttempts Attempts { get; set; }

    public IScratchTrees ScratchTrees { get; set; } = new CopyingScratchTrees();

    public TimeSpan Time { get; set; } = TimeSpan.FromSeconds(60);

    public int Workers { get; set; } = 2;

    public async Task<CandidateTask> TaskAsync(params string[] allowed) => new()
    {
        Request = new RunRequest { Id = RunId.New(TimeProvider.System), Instruction = "repair it", Directory = Tree.Root, Files = allowed, Evidence = Spec.Command },
        Workspace = new Workspace
        {
            Repository = new Repository { Tree = Tree.AsWorkTree(), Head = new string('0', 40), Project = Given.Project, HooksDirectory = Tree.Root },
            Tree = Tree.AsWorkTree(),
            Files = RealMachine.Roots.Open(Tree.Root),

            // Candidates that edit in the run's own tree leave the journal to the gate.
            Journal = null!,
        },
        Tree = Tree.AsWorkTree(),
        Files = RealMachine.Roots.Open(Tree.Root),
        AllowedFiles = allowed,
        Evidence = Spec,
        Baseline = await _runner.RunAsync(Spec, TestContext.Current.CancellationToken),
        Time = Time,
        Attempts = Attempts,
        Project = Given.Project,
        Log = await TestLog.OpenAsync([]),
        Budget = new ModelBudget(new RunLimits(), new UsageTotal()),
        Progress = (_, _) => Task.CompletedTask,
    };

    public async Task<CandidateEnd> RepairAsync(params string[] allowed) =>
        await new BuiltinCandidate(ScratchTrees, _runner, TimeProvider.System, Workers)
            .TryAsync(await TaskAsync(allowed), TestContext.Current.CancellationToken);

    public void Dispose() => Tree.Dispose();
}
