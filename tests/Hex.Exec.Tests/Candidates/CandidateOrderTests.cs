using Hex.Core.Edits;
using Hex.Core.Failures;
using Hex.Core.Ports;
using Hex.Core.Runs;
using Hex.Exec.Candidates;
using Hex.Exec.Do;

namespace Hex.Exec.Tests.Candidates;

public sealed class CandidateOrderTests
{
    [Fact]
    public void NobodyNamedMeansWhatIsThereInItsOrder() => Assert.Equal((["builtin", "model"], true), Line([], []));

    [Fact]
    public void TheRequestComesBeforeTheConfiguration() => Assert.Equal((["model", "builtin"], false), Line(["model", "builtin"], ["builtin"]));

    [Fact]
    public void TheConfigurationComesBeforeWhatIsThere() => Assert.Equal((["model"], false), Line([], ["model"]));

    [Fact]
    public void AFileOfEditsIsACandidate() => Assert.Equal((["edits:x.json", "builtin"], false), Line(["edits:x.json", "builtin"], []));

    [Fact]
    public void ANameNobodyAnswersToIsRefusedWithThoseThatAnswer()
    {
        var exception = Assert.Throws<HexException>(() => Line(["nobody"], []));

        Assert.Equal("no_candidate", exception.Failure.Code);
        Assert.Contains("builtin, model", exception.Failure.Remedy, StringComparison.Ordinal);
    }

    private static (string[] Names, bool IsDefault) Line(string[] asked, string[] configured)
    {
        var request = new RunRequest { Id = RunId.New(TimeProvider.System), Instruction = "x", Directory = "/", Files = ["f"], Evidence = "true", Candidates = asked };
        var order = new CandidateOrder(
            new ExecSettings { HexVersion = "0", Candidates = configured }, [new TimedCandidate("builtin"), new TimedCandidate("model")], new NoProposals());
        var line = order.For(request);
        return ([.. line.Candidates.Select(candidate => candidate.Name)], line.IsDefault);
    }

    private sealed class NoProposals : IProposalFiles
    {
        public IReadOnlyList<EditSet> Read(string path) => [];
    }
}
