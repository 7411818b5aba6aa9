using Hex.Core.Failures;
using Hex.Nexus.Machine;
using Hex.Testing.Machine;

namespace Hex.Nexus.Tests.Machine;

public sealed class ProposalFilesTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void AListOfProposalsIsRead()
    {
        Write("""[{"edits": [{"path": "a", "mode": "replace", "old_string": "x", "new_string": "y"}]}, {"edits": []},]""");

        Assert.Equal([1, 0], Read().Select(set => set.Edits.Count));
    }

    [Theory]
    [InlineData("no JSON at all")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("[null]")]
    [InlineData("[{}]")]
    [InlineData("""[{"edits": null}]""")]
    [InlineData("""[{"edits": [null]}]""")]
    [InlineData("""[{"edits": [{"path": "a", "mode": "replace", "new_string": "y"}]}]""")]
    [InlineData("""[{"edits": [{"path": "a", "mode": "burn", "new_string": "y"}]}]""")]
    [InlineData("""[{"edits": [{"path": null, "mode": "append", "new_string": "y"}]}]""")]
    [InlineData("""[{"edits": [{"path": "a", "mode": "append"}]}]""")]
    public void AnythingElseIsOneClearSentence(string content)
    {
        Write(content);

        IsBad();
    }

    [Theory]
    [InlineData("rm edits.json")]
    [InlineData("rm edits.json; mkdir edits.json")]
    [InlineData("rm edits.json; mkfifo edits.json")]
    [InlineData("rm edits.json; mkfifo pipe; ln -s pipe edits.json")]
    [InlineData("rm edits.json; ln -s /dev/zero edits.json")]
    [InlineData("rm edits.json; ln -s edits.json edits.json")]
    [InlineData("rm edits.json; ln -s nowhere edits.json")]
    public async Task WhatIsNoFileIsNotWaitedFor(string script)
    {
        Write("[]");
        Assert.True((await RealMachine.StartsProcesses().RunAsync(
            new() { Executable = "bash", Arguments = ["-c", script], WorkingDirectory = _folder.Path, TimeLimit = TestTimeout.Default }, TestContext.Current.CancellationToken)).IsSuccess);

        await Task.Run(IsBad, TestContext.Current.CancellationToken).WaitAsync(TestTimeout.Default, TestContext.Current.CancellationToken);
    }

    private void Write(string content) => File.WriteAllText(_folder.At("edits.json"), content);

    private IReadOnlyList<Core.Edits.EditSet> Read() => new ProposalFiles(_folder.Path).Read("edits.json");

    private void IsBad()
    {
        var failure = Assert.Throws<HexException>(Read).Failure;

        Assert.Equal((FailureKind.Usage, "bad_edits"), (failure.Kind, failure.Code));
        Assert.All(["Hex.", "System.", "..", ".;", "`", "\n"], leak => Assert.DoesNotContain(leak, failure.Sentence, StringComparison.Ordinal));
    }
}
