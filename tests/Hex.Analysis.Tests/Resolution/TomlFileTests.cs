using Hex.Analysis.Files;
using Hex.Analysis.Resolution;
using Hex.Core.Code;

namespace Hex.Analysis.Tests.Resolution;

public sealed class TomlFileTests : IDisposable
{
    private readonly CodeTree _code = new();
    private readonly ProjectFileProblems _problems = new();

    [Theory]
    [InlineData("name = \"a\"", "a")]
    [InlineData("name = 'a'  # b", "a")]
    [InlineData("'name' = \"\"\"\na\"\"\"", "a")]
    [InlineData("name = \"a\\u00e9\"", "aé")]
    [InlineData("name = 2021", "2021")]
    [InlineData("name = 1979-05-27", "1979-05-27")]
    [InlineData("name = [\"a\"]", null)]
    [InlineData("name = true", null)]
    [InlineData("other = \"a\"", null)]
    [InlineData("", null)]
    public void ATextIsFoundByItsName(string text, string? value) => Assert.Equal(value, Read(text).Text("name"));

    [Theory]
    [InlineData("[a.b]\nc = \"x\"")]
    [InlineData("[a]\nb.c = \"x\"")]
    [InlineData("a.b.c = \"x\"")]
    [InlineData("a = { b = { c = \"x\" } }")]
    [InlineData("[a]\nb = { c = \"x\" }")]
    [InlineData("[ a . \"b\" ]\nc = 'x'")]
    [InlineData("[a.b.d]\n[a.b]\nc = \"x\"")]
    public void APathLeadsThroughTables(string text)
    {
        var table = Read(text);

        Assert.Equal("x", table.Text("a", "b", "c"));
        Assert.Equal("x", table.Table("a", "b")!.Text("c"));
        Assert.Null(table.Text("a", "c"));
        Assert.Null(table.Text("a", "b", "c", "d"));
    }

    [Fact]
    public void ANameMayHoldPoints() => Assert.Equal("x", Read("[target.'cfg(a.b)'.d]\n\"e.f\" = \"x\"").Text("target", "cfg(a.b)", "d", "e.f"));

    [Fact]
    public void ListsAreGivenInTheirOrder()
    {
        var table = Read("list = [\n  \"a\", # one\n  \"b\",\n]\none = \"c\"");

        Assert.Equal(["a", "b"], table.Texts("list"));
        Assert.Equal(["c"], table.Texts("one"));
        Assert.Empty(table.Texts("none"));
    }

    [Theory]
    [InlineData("[[bin]]\nname = \"a\"\n[bin.x]\ny = \"p\"\n[[bin]]\nname = \"b\"\n[bin.x]\ny = \"q\"")]
    [InlineData("bin = [{ name = \"a\", x.y = \"p\" }, { name = \"b\", x = { y = \"q\" } }]")]
    public void TablesMayStandInAList(string text)
    {
        var bins = Read(text).Tables("bin");

        Assert.Equal(["a p", "b q"], bins.Select(bin => $"{bin.Text("name")} {bin.Text("x", "y")}"));
    }

    [Fact]
    public void FlagsAndNamesAreKnown()
    {
        var table = Read("b = true\na = false\n[c]\n");

        Assert.True(table.Flag("b"));
        Assert.False(table.Flag("a"));
        Assert.Null(table.Flag("c"));
        Assert.True(table.Has("c"));
        Assert.False(table.Has("d"));
        Assert.Equal(["b", "a", "c"], table.Names);
    }

    [Theory]
    [InlineData("a = \"x\"\nb = = 1\n[t]\nc = \"y\"", 2)]
    [InlineData("a = \"x\"\n\n[broken\nd = 1\n[t]\nc = \"y\"", 3)]
    [InlineData("a = \"x\"\na = \"z\"\n[t]\nc = \"y\"", 2)]
    [InlineData("a = \"x\"\n[a.b]\nd = 1\n[t]\nc = \"y\"", 2)]
    public void WhatStandsAroundABreakIsRead(string text, int line)
    {
        var table = Read(text);

        Assert.Equal("x", table.Text("a"));
        Assert.Equal("y", table.Text("t", "c"));
        Assert.Equal([new SourceProblem("x.toml", "broken_project_file", "it is not TOML", line)], _problems.All);
    }

    [Theory]
    [InlineData("a = [1")]
    [InlineData("a = {")]
    [InlineData("a = \"")]
    [InlineData("[")]
    [InlineData("= 1")]
    [InlineData("a.")]
    [InlineData("[[a]]\n[a.b]\n[[a.b]]\n[]\n")]
    [InlineData("\0\u0001")]
    public void AFileThatBreaksOffIsAProblem(string text)
    {
        Assert.NotNull(Read(text));
        Assert.Single(_problems.All);
    }

    [Fact]
    public void DeepNestingDoesNotEndTheProgram()
    {
        var table = Read($"\na = {new string('[', 50_000)}");

        Assert.Empty(table.Names);
        Assert.Equal([new SourceProblem("x.toml", "broken_project_file", "it is not TOML", null)], _problems.All);
    }

    [Fact]
    public void AMarkAtTheStartIsNoPartOfTheFirstName() => Assert.Equal("x", Read("\uFEFFa = \"x\"").Text("a"));

    public void Dispose() => _code.Dispose();

    private TomlTable Read(string text)
    {
        _code.Write("x.toml", text);
        return TomlFile.Read(SourceWalk.Find(new CodeScope(_code.Root), CancellationToken.None), "x.toml", _problems)!;
    }
}
