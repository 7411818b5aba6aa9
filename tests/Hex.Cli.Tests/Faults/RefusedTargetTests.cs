using System.Diagnostics;
using Hex.Core.Runs;
using Hex.Testing.Product;

namespace Hex.Cli.Tests.Faults;

/// <summary>Targets no run may change, named by the operator or proposed by a candidate.</summary>
[Trait("Accepts", "S1")]
[Trait("Accepts", "S2")]
[Trait("Accepts", "S3")]
[Trait("Accepts", "S8")]
[Trait("Accepts", "F17")]
public sealed class RefusedTargetTests : FaultTest
{
    [Theory]
    [InlineData("folder", "is a folder")]
    [InlineData("binary.bin", "is not a text file")]
    [InlineData("link", "is a symbolic link")]
    [InlineData("linked/file.txt", "is reached through a symbolic link")]
    [InlineData("value.txt/below", "is reached through a symbolic link or a file")]
    [InlineData(".git/config", "belongs to git itself")]
    [InlineData(".GIT/config", "belongs to git itself")]
    [InlineData(".git/hooks/x", "belongs to git itself")]
    [InlineData("folder/.git/hooks/x", "belongs to git itself")]
    [InlineData(".g\u200cit/config", "belongs to git itself")]
    [InlineData(".gitmodules", "tells git what to run")]
    [InlineData(".gitattributes", "tells git what to run")]
    [InlineData(".hex/project.json", "configures hex")]
    [InlineData(".github/workflows/ci.yml", "continuous integration")]
    [InlineData(".env", "credentials")]
    [InlineData("../x", "is outside the repository")]
    [InlineData("../project-twin/x", "is outside the repository")]
    [InlineData("folder/../../x", "is outside the repository")]
    [InlineData("/etc/passwd", "is outside the repository")]
    [InlineData("~/x", "is outside the repository")]
    [InlineData("back\\slash", "holds a backslash")]
    [InlineData("huge.txt", "'huge.txt' has 52428800 bytes")]
    [InlineData("dirty.txt", "has uncommitted changes")]
    [InlineData("untracked.txt", "has uncommitted changes")]
    [InlineData("ignored.log", "is ignored by git")]
    [InlineData("new.log", "is ignored by git")]
    [InlineData("no/such/*.txt", "no file that a run may change matches")]
    public async Task ATargetThatCannotEndWellIsRefusedByName(string file, string words)
    {
        Furnish();
        var checker = Checker.Before(Home, Repository);

        var result = await RunInAsync(Repository.Root, file, TempRepository.Evidence, Right);

        AssertSaid(4, words, result);
        await checker.NothingChangedAsync();
    }

    [Theory]
    [InlineData("p", "--file", false)]
    [InlineData("p", "--file", true)]
    [InlineData("p", "--include", false)]
    [InlineData("c 1 3", "--file", false)]
    [InlineData("c 1 3", "--include", false)]
    [InlineData("b 7 200", "--file", false)]
    [InlineData("socket", "--file", false)]
    [InlineData("socket", "--include", false)]
    public async Task APipeADeviceOrASocketIsRefusedWithoutBeingOpened(string kind, string option, bool isolated)
    {
        using var socket = new System.Net.Sockets.Socket(System.Net.Sockets.AddressFamily.Unix, System.Net.Sockets.SocketType.Stream, System.Net.Sockets.ProtocolType.Unspecified);
        MakeNode("special", kind, socket);
        var checker = Checker.Before(Home, Repository);

        var result = await RunAsync(TempRepository.Evidence, Right, [option, "special", .. isolated ? (string[])["--isolate"] : []]);

        AssertSaid(4, "'special' is not a regular file", result);
        await checker.NothingChangedAsync();
    }

    [Theory]
    [InlineData("--upload-pack=x")]
    [InlineData("-x")]
    [InlineData("--output=stolen")]
    public async Task ANameThatLooksLikeAnOptionIsAName(string file)
    {
        var result = await RunInAsync(Repository.Root, file, "grep -rqs right ./-*", Model([Create(file, "right\n")]));

        AssertEnded(0, "committed", result);
        Assert.Equal(file, Repository.Git("diff", "--name-only", "HEAD^", "HEAD"));
        Assert.False(File.Exists(Repository.At("stolen")));
    }

    [Theory]
    [InlineData("show")]
    [InlineData("undo")]
    [InlineData("resume")]
    public async Task ARunIdThatLooksLikeAnOptionOfGitIsRefused(string verb)
    {
        var checker = Checker.Before(Home, Repository);

        var result = await HexCommand.RunAsync(Home, Repository.Root, "do", verb, "--", "--output=stolen");

        AssertSaid(2, "--output=stolen", result);
        await checker.NothingChangedAsync();
    }

    [Fact]
    public async Task WhatACandidateMayNotTouchIsRefusedAndItMayTryAgain()
    {
        Directory.CreateDirectory(Path.Combine(Repository.Parent, "project-twin"));
        File.WriteAllText(Path.Combine(Repository.Parent, "outside.txt"), "wrong\n");
        string[] paths =
        [
            "../outside.txt", "/etc/passwd", "a/../../outside.txt", "a\\..\\outside.txt", "value.txt\0", "../project-twin/x", "~/.ssh/k",
            "other.txt", "./value.txt", "VALUE.TXT", ".git/config", ".git/hooks/pre-commit", ".gitattributes", "check.sh", "",
        ];
        var checker = Checker.Before(Home, Repository);
        var proposals = paths.Select(path => new[] { Create(path, "wrong") })
            .Append([Replace("value.txt", "absent", "right")])
            .Append([Replace("value.txt", "r", "rr")])
            .Append([Replace("value.txt", "wrong", "wrong")])
            .Append([Replace("value.txt", "before\nwrong\nafter\n", "")])
            .Append([Replace("value.txt", "wrong", new string('x', 5_000_000))])
            .Append([Replace("value.txt", "wrong", "right"), Replace("other.txt", "untouched", "touched")])
            .Append([Replace("value.txt", "wrong", "right")]);

        var result = await RunAsync(TempRepository.Evidence, Model([.. proposals]), "--max-attempts", "40");

        AssertEnded(0, "committed", result);
        Assert.Equal(paths.Length + 6, result.Events.OfType<EditRefused>().Count());
        Assert.Equal("wrong\n", File.ReadAllText(Path.Combine(Repository.Parent, "outside.txt")));
        await checker.OneCommitAddedAsync(TempRepository.File);
    }

    [Fact]
    public async Task AFileThatDecidesTheVerdictChangesOnlyWhenNamedToTheLetter()
    {
        var checker = Checker.Before(Home, Repository);
        var model = Model([Create("check.sh", "exit 0")], [Replace("check.sh", "exit 1", "exit 0")]);

        var byPattern = await RunInAsync(Repository.Root, "*.sh", TempRepository.Evidence, model);
        await checker.NothingChangedAsync();
        var byName = await RunInAsync(Repository.Root, "check.sh", TempRepository.Evidence, model);

        AssertEnded(1, "no_change", byPattern);
        Assert.Contains("decides the verdict", byPattern.Events.OfType<EditRefused>().First().Reason, StringComparison.Ordinal);
        AssertEnded(0, "committed", byName);
        Assert.Contains("check.sh", Assert.Single(byName.Events.OfType<Warned>()).Message, StringComparison.Ordinal);
        await checker.OneCommitAddedAsync("check.sh");
    }

    private void MakeNode(string name, string kind, System.Net.Sockets.Socket socket)
    {
        if (kind == "socket")
        {
            socket.Bind(new System.Net.Sockets.UnixDomainSocketEndPoint(Repository.At(name)));
            return;
        }

        using var process = Process.Start("mknod", [Repository.At(name), .. kind.Split(' ')]);
        process.WaitForExit();
        Assert.SkipUnless(process.ExitCode == 0, "making a device is not permitted here");
    }

    private void Furnish()
    {
        Repository.Write("folder/file.txt", "wrong\n");
        Repository.Write("binary.bin", [1, 0, 2]);
        Repository.Write("dirty.txt", "committed\n");
        Repository.Write(".gitignore", "*.log\n");
        File.CreateSymbolicLink(Repository.At("link"), "/etc/passwd");
        Directory.CreateSymbolicLink(Repository.At("linked"), Repository.At("folder"));
        Repository.Commit("furniture");
        using (var huge = File.Create(Repository.At("huge.txt")))
        {
            huge.SetLength(50 * 1024 * 1024);
        }

        Repository.Write("dirty.txt", "changed\n");
        Repository.Write("untracked.txt", "new\n");
        Repository.Write("ignored.log", "log\n");
    }
}
