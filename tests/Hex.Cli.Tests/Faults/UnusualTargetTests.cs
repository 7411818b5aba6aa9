using System.Text;
using Hex.Testing.Product;

namespace Hex.Cli.Tests.Faults;

/// <summary>Targets of every encoding, line ending and name: what was not to change stays identical to the byte.</summary>
[Trait("Accepts", "F21")]
[Trait("Accepts", "F22")]
public sealed class UnusualTargetTests : FaultTest
{
    private const string Content = "before ä\r\nwrong\r\nafter";

    [Theory]
    [InlineData("utf-8 with mark")]
    [InlineData("crlf")]
    [InlineData("mixed endings")]
    [InlineData("utf-16le")]
    [InlineData("utf-16be")]
    [InlineData("latin-1")]
    [InlineData("no final newline")]
    [InlineData("lone carriage returns")]
    public async Task EveryUntouchedByteIsKept(string kind)
    {
        Repository.Write("kind.txt", BytesOf(kind, "wrong"));
        Repository.Write("expected.bin", BytesOf(kind, "right"));
        Repository.Commit("kinds");
        var checker = Checker.Before(Home, Repository);

        var result = await RunInAsync(Repository.Root, "kind.txt", "cmp kind.txt expected.bin", Model([Replace("kind.txt", "wrong", "right")]));

        AssertEnded(0, "committed", result);
        Assert.Equal(Repository.Git("hash-object", "--no-filters", "expected.bin"), Repository.Git("rev-parse", "HEAD:kind.txt"));
        await checker.OneCommitAddedAsync("kind.txt");
    }

    [Theory]
    [InlineData("with space.odd")]
    [InlineData("it's \"quoted\" $HOME.odd")]
    [InlineData("new\nline\t.odd")]
    [InlineData("-dash.odd")]
    [InlineData("🦊.odd")]
    [InlineData("e\u0301.odd")]
    [InlineData(":(glob)x.odd")]
    [InlineData(":colon.odd")]
    [InlineData("[a]*?.odd")]
    [InlineData("255")]
    public async Task AnyNameIsCommittedAsItIs(string name)
    {
        var file = name == "255" ? new string('n', 251) + ".odd" : name;
        Repository.Write(file, "wrong\n");
        Repository.Commit("odd");
        var checker = Checker.Before(Home, Repository);

        var result = await RunInAsync(Repository.Root, file, "grep -rqx right . --include='*.odd'", Model([Replace(file, "wrong", "right")]));

        AssertEnded(0, "committed", result);
        await checker.OneCommitAddedAsync(file);
    }

    [Fact]
    public async Task NamesEqualButForCaseAreTwoFiles()
    {
        Repository.Write("Name.odd", "wrong\n");
        Repository.Write("name.odd", "wrong\n");
        Assert.SkipWhen(Directory.GetFiles(Repository.Root, "*.odd").Length == 1, "this file system folds case");
        Repository.Commit("odd");
        var checker = Checker.Before(Home, Repository);

        var result = await RunInAsync(Repository.Root, "name.odd", "grep -qx right name.odd", Model([Replace("Name.odd", "wrong", "right")], [Replace("name.odd", "wrong", "right")]));

        AssertEnded(0, "committed", result);
        await checker.OneCommitAddedAsync("name.odd");
    }

    [Fact]
    public async Task AnExecutableStaysOne()
    {
        Repository.Write("tool.sh", "echo wrong\n");
        File.SetUnixFileMode(Repository.At("tool.sh"), (UnixFileMode)Convert.ToInt32("750", 8));
        Repository.Commit("tool");
        var checker = Checker.Before(Home, Repository);

        var result = await RunInAsync(Repository.Root, "tool.sh", "test \"$(./tool.sh)\" = right", Model([Replace("tool.sh", "wrong", "right")]));

        AssertEnded(0, "committed", result);
        Assert.StartsWith("100755", Repository.Git("ls-tree", "HEAD", "tool.sh"), StringComparison.Ordinal);
        Assert.Equal("750", Convert.ToString((int)File.GetUnixFileMode(Repository.At("tool.sh")), 8));
        await checker.OneCommitAddedAsync("tool.sh");
    }

    [Theory]
    [InlineData("sha1")]
    [InlineData("sha256")]
    public async Task AFileThatIsMadeIsGoneWhenTheRunIsUndone(string format)
    {
        Directory.Delete(Repository.At(".git"), recursive: true);
        Repository.Git("init", "--quiet", "--initial-branch=main", $"--object-format={format}");
        Repository.Git("config", "user.name", "Operator");
        Repository.Git("config", "user.email", "operator@example.com");
        Repository.Commit("first");
        var model = Model([Create("made/here/new.txt", "right\n")]);

        var made = await RunInAsync(Repository.Root, "made/here/new.txt", "grep -q right made/here/new.txt", model);
        var undone = await HexCommand.RunAsync(Home, Repository.Root, "do", "undo", IdIn(made));

        AssertEnded(0, "committed", made);
        Assert.Equal((0, string.Empty), (undone.Exit, undone.Error));
        Assert.False(Directory.Exists(Repository.At("made")), "the folders the run made are left");
        Assert.Equal(Repository.Git("rev-parse", "HEAD~2^{tree}"), Repository.Git("rev-parse", "HEAD^{tree}"));
        Assert.Equal(string.Empty, Repository.Git("status", "--porcelain"));
    }

    [Fact]
    public async Task AnEmptyFileCanBeFilled()
    {
        Repository.Write("empty.txt", []);
        Repository.Commit("empty");
        var checker = Checker.Before(Home, Repository);
        var append = Replace("empty.txt", string.Empty, "right\n");
        append["mode"] = "append";

        var result = await RunInAsync(Repository.Root, "empty.txt", "grep -q right empty.txt", Model([append]));

        AssertEnded(0, "committed", result);
        Assert.Equal("right\n", Repository.Read("empty.txt"));
        await checker.OneCommitAddedAsync("empty.txt");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task UncommittedChangesOfATargetCanBeIncluded(bool isolated)
    {
        Repository.Write(TempRepository.File, "mine\nwrong\nafter\n");
        var checker = Checker.Before(Home, Repository);

        var result = await RunAsync(TempRepository.Evidence, Right, ["--include-dirty", .. isolated ? (string[])["--isolate"] : []]);

        AssertEnded(0, "committed", result);
        Assert.Equal("mine\nright\nafter", Repository.Git("show", $"{result.End.Branch}:value.txt"));
        await (isolated ? checker.OneBranchAddedAsync(TempRepository.File) : checker.OneCommitAddedAsync(TempRepository.File));
    }

    [Fact]
    public async Task APatternAllowsEveryFileItMatches()
    {
        Repository.Write("src/one.txt", "wrong\n");
        Repository.Write("src/deep/two.txt", "wrong\n");
        Repository.Commit("sources");
        var checker = Checker.Before(Home, Repository);
        var model = Model([Replace("src/one.txt", "wrong", "right"), Replace("src/deep/two.txt", "wrong", "right")]);

        var result = await RunInAsync(Repository.Root, "src/**/*.txt", "! grep -rq wrong src", model);

        AssertEnded(0, "committed", result);
        await checker.OneCommitAddedAsync("src/one.txt", "src/deep/two.txt");
    }

    private static string IdIn(HexResult result) =>
        System.Text.Json.JsonDocument.Parse(result.Output.Split('\n')[0]).RootElement.GetProperty("run").GetString()!;

    private static byte[] BytesOf(string kind, string word)
    {
        var text = Content.Replace("wrong", word, StringComparison.Ordinal);
        return kind switch
        {
            "utf-8 with mark" => [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)],
            "crlf" => Encoding.UTF8.GetBytes(text + "\r\n"),
            "mixed endings" => Encoding.UTF8.GetBytes($"one\n{text}\ntwo\nthree\r\n"),
            "utf-16le" => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)],
            "utf-16be" => [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(text)],
            "latin-1" => Encoding.Latin1.GetBytes(text),
            "no final newline" => Encoding.UTF8.GetBytes($"{word}\nafter"),
            "lone carriage returns" => Encoding.UTF8.GetBytes($"one\rtwo\r{word}\rfour\n"),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "no such kind"),
        };
    }
}
