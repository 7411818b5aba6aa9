using Hex.Core.Agents;
using Hex.Core.Edits;
using Hex.Core.Failures;
using Hex.Core.Ports;
using Hex.Core.Runs;
using Hex.Exec.Candidates;
using Hex.Exec.Delegates;
using Hex.Exec.Do;
using Hex.Exec.Governing;
using Hex.Exec.Loop;
using Hex.Exec.Tests.Loop;

namespace Hex.Exec.Tests.Candidates;

public sealed class CandidateOrderTests
{
    [Fact]
    public async Task NobodyNamedMeansWhatIsThereInItsOrder() =>
        Assert.Equal(["builtin", "other", "usual:1b"], await NamesAsync(isDefault: true, [], []));

    [Fact]
    public async Task TheRequestComesBeforeTheConfiguration() =>
        Assert.Equal(["other", "builtin"], await NamesAsync(isDefault: false, ["other", "builtin"], ["builtin"]));

    [Fact]
    public async Task TheConfigurationComesBeforeWhatIsThere() => Assert.Equal(["other"], await NamesAsync(isDefault: false, [], ["other"]));

    [Fact]
    public async Task AFileOfEditsIsACandidate() =>
        Assert.Equal(["edits:x.json", "builtin"], await NamesAsync(isDefault: false, ["edits:x.json", "builtin"], []));

    [Theory]
    [InlineData("usual:1b")]
    [InlineData("here/usual:1b")]
    public async Task AnyOtherNameIsAModel(string name) => Assert.Equal([name], await NamesAsync(isDefault: false, [name], []));

    [Fact]
    public async Task WhatCannotBeHadIsSkippedWithItsReason()
    {
        var line = await ForAsync(["nobody:7b", "builtin"], []);

        Assert.Equal(["builtin"], line.Candidates.Select(candidate => candidate.Name));
        var skipped = Assert.Single(line.Skipped);
        Assert.Equal(("nobody:7b", CandidateReport.Skipped), (skipped.Name, skipped.End));
        Assert.Contains("here has no such model", skipped.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhereNobodyCanBeHadEachReasonIsToldWithThoseThatAnswer()
    {
        var exception = await Assert.ThrowsAsync<HexException>(() => ForAsync(["nobody:7b", "no-one:7b"], []));

        Assert.Equal("no_candidate", exception.Failure.Code);
        Assert.Contains("nobody:7b", exception.Failure.What, StringComparison.Ordinal);
        Assert.Contains("no-one:7b", exception.Failure.What, StringComparison.Ordinal);
        Assert.Contains("builtin, other", exception.Failure.Remedy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("agent", "agent")]
    [InlineData("agent:opus", "agent:opus")]
    public async Task AnAgentIsCandidateWithOrWithoutAModelOfItsOwn(string asked, string expected) =>
        Assert.Equal([expected], await NamesAsync(false, [asked], []));

    [Fact]
    public async Task UsualAgentsThatAreNotHereAreNoWordWorthUnlessTheyAreBroken()
    {
        var usual = await ForAsync([], [], ["agent", "missing", "signed-out", "broken"]);
        var named = await ForAsync(["builtin", "missing", "signed-out", "broken"], []);

        Assert.Equal(["builtin", "other", "usual:1b", "agent"], usual.Candidates.Select(candidate => candidate.Name));
        Assert.Equal(["absent:1b", "broken"], usual.Skipped.Select(report => report.Name));
        Assert.Equal(["missing", "signed-out"], usual.Absent.Select(report => report.Name));
        Assert.Equal(["missing", "signed-out", "broken"], named.Skipped.Select(report => report.Name));
    }

    private static async Task<IEnumerable<string>> NamesAsync(bool isDefault, string[] asked, string[] configured)
    {
        var line = await ForAsync(asked, configured);
        Assert.Equal(isDefault, line.IsDefault);
        return line.Candidates.Select(candidate => candidate.Name);
    }

    private static Task<CandidateLine> ForAsync(string[] asked, string[] configured, string[]? usualAgents = null)
    {
        var request = new RunRequest { Id = RunId.New(TimeProvider.System), Instruction = "x", Directory = "/", Files = ["f"], Evidence = "true", Candidates = asked };
        var settings = new ExecSettings { HexVersion = "0", Candidates = configured, UsualModels = ["usual:1b", "absent:1b"], UsualAgents = usualAgents ?? [] };
        var order = new CandidateOrder(
            settings, [new TimedCandidate("builtin"), new TimedCandidate("other")], new NoProposals(),
            new Lazy<ModelRoutes>(new ModelRoutes(new ScriptedServers("usual:1b"))), new Lazy<AgentLoops>(() => null!), new Lazy<Governor>(() => null!),
            [new ScriptedAgent("agent"), new ScriptedAgent("missing", "agent_not_installed"), new ScriptedAgent("signed-out", isLoggedIn: false), new ScriptedAgent("broken", "agent_broken")],
            new Lazy<DelegateWorkshop>(() => null!), new Lazy<RecordedModels>(() => null!), TimeProvider.System);
        return order.ForAsync(request, TestContext.Current.CancellationToken);
    }

    // There unless it fails, and never to be asked here.
    private sealed class ScriptedAgent(string name, string? failure = null, bool? isLoggedIn = null) : IAgentProgram
    {
        public string Name => name;

        public Task<AgentFacts> FindAsync(CancellationToken cancellationToken) => failure is null
            ? Task.FromResult(new AgentFacts("/agent", "1", isLoggedIn))
            : throw HexException.Environment(failure, $"{name} cannot be had", "do without");

        public Task<AgentReply> RunAsync(AgentRequest request, Action<AgentProgress> onProgress, CancellationToken cancellationToken) => throw new NotSupportedException();
    }

    private sealed class NoProposals : IProposalFiles
    {
        public IReadOnlyList<EditSet> Read(string path) => [];
    }
}
