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
    public void NobodyNamedMeansWhatIsThereInItsOrder() => Assert.Equal(["builtin", "model"], Names(isDefault: true, [], []));

    [Fact]
    public void TheRequestComesBeforeTheConfiguration() => Assert.Equal(["model", "builtin"], Names(isDefault: false, ["model", "builtin"], ["builtin"]));

    [Fact]
    public void TheConfigurationComesBeforeWhatIsThere() => Assert.Equal(["model"], Names(isDefault: false, [], ["model"]));

    [Fact]
    public void AFileOfEditsIsACandidate() => Assert.Equal(["edits:x.json", "builtin"], Names(isDefault: false, ["edits:x.json", "builtin"], []));

    [Fact]
    public void ANameNobodyAnswersToIsRefusedWithThoseThatAnswer()
    {
        var exception = Assert.Throws<HexException>(() => For(["nobody"], []));

        Assert.Equal("no_candidate", exception.Failure.Code);
        Assert.Contains("builtin, model", exception.Failure.Remedy, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Names(bool isDefault, string[] asked, string[] configured)
    {
        var line = For(asked, configured);
        Assert.Equal(isDefault, line.IsDefault);
        return line.Candidates.Select(candidate => candidate.Name);
    }

    private static CandidateLine For(string[] asked, string[] configured)
    {
        var request = new RunRequest { Id = RunId.New(TimeProvider.System), Instruction = "x", Directory = "/", Files = ["f"], Evidence = "true", Candidates = asked };
        var settings = new ExecSettings { HexVersion = "0", Candidates = configured };
        return new CandidateOrder(settings, [new TimedCandidate("builtin"), new TimedCandidate("model")], new NoProposals()).For(request);
    }

    private sealed class NoProposals : IProposalFiles
    {
        public IReadOnlyList<EditSet> Read(string path) => [];
    }
}
