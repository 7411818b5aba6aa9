using Hex.Core.Edits;
using Hex.Exec.Edits;
using Hex.Exec.Edits.Protocols;
using Hex.Exec.Tests.Loop.Calls;

namespace Hex.Exec.Tests.Edits;

/// <summary>Edits in plain text, in every form models give them.</summary>
public sealed class ProposedTextTests
{
    private static readonly string[] One = ["src/a.py"];
    private static readonly string[] Two = ["src/a.py", "src/b.py"];

    private static readonly ProposedEdit Change = new ProposedEdit.Replace("src/a.py", "x = 1\n", "x = 2\n");

    public static TheoryData<string> SearchBlocks =>
    [
        "src/a.py\n```python\n<<<<<<< SEARCH\nx = 1\n=======\nx = 2\n>>>>>>> REPLACE\n```",
        "src/a.py\n```\n<<<<<<< SEARCH\nx = 1\n=======\nx = 2\n>>>>>>> REPLACE\n```\nThat should do.",
        "**`src/a.py`**:\n\n<<<<<<< SEARCH\nx = 1\n=======\nx = 2\n>>>>>>> REPLACE",
        "```python src/a.py\n<<<<<<< SEARCH\nx = 1\n=======\nx = 2\n>>>>>>> REPLACE\n```",
        "```python:src/a.py\n<<<<<<< SEARCH\nx = 1\n=======\nx = 2\n>>>>>>> REPLACE\n```",
        "```python\n# src/a.py\n<<<<<<< SEARCH\nx = 1\n=======\nx = 2\n>>>>>>> REPLACE\n```",
        "### File: `src/a.py`\n```\n<<<<<<< ORIGINAL\nx = 1\n=======\nx = 2\n>>>>>>> UPDATED\n```",
        "In src/a.py I change this:\n\n```\n<<<<<<< SEARCH\r\nx = 1\r\n=======\r\nx = 2\r\n>>>>>>> REPLACE\r\n```",
        "src/a.py\n<<<<<<< SEARCH\nx = 1\n=======\nx = 2\n>>>>>>> \n",
        "src/a.py\n```\n<<<<<<< SEARCH\nx = 1\n=======\nx = 2\n```",
        "<<<<<<< SEARCH src/a.py\nx = 1\n=======\nx = 2\n>>>>>>> REPLACE",
    ];

    public static TheoryData<string> Diffs =>
    [
        "```diff\n--- a/src/a.py\n+++ b/src/a.py\n@@ -1,1 +1,1 @@\n-x = 1\n+x = 2\n```",
        "--- a/src/a.py\n+++ b/src/a.py\n@@ -1 +1 @@\n-x = 1\n+x = 2\n",
        "Here:\n```patch\ndiff --git a/src/a.py b/src/a.py\nindex 1..2 100644\n--- a/src/a.py\n+++ b/src/a.py\n@@ -7,1 +7,1 @@ def f\n-x = 1\n+x = 2\n\\ No newline at end of file\n```",
        "```diff\n--- src/a.py\t2024\n+++ src/a.py\t2024\n-x = 1\n+x = 2\n```",
    ];

    public static TheoryData<string> ModeBlocks =>
    [
        "FILE: src/a.py\nMODE: replace\n```python\nx = 1\n```\n```python\nx = 2\n```",
        "MODE: replace\nFILE: src/a.py\n\n```\nx = 1\n```\nwith\n```\nx = 2\n```",
        "**mode: Replace**\nsrc/a.py\n~~~~\nx = 1\n~~~~\n~~~~\nx = 2\n~~~~",
        "MODE: replace\n```python src/a.py\nx = 1\n```\n```python\nx = 2\n```",
    ];

    [Theory]
    [MemberData(nameof(SearchBlocks))]
    [MemberData(nameof(Diffs))]
    [MemberData(nameof(ModeBlocks))]
    public void AReplacementIsReadInEachForm(string text) => Assert.Equal([Change], Read(text, Two).Edits?.Edits);

    [Theory]
    [InlineData("<<<<<<< SEARCH\nx = 1\n=======\nx = 2\n>>>>>>> REPLACE")]
    [InlineData("Here is the fix:\n```python\n<<<<<<< SEARCH\nx = 1\n=======\nx = 2\n>>>>>>> REPLACE\n```")]
    [InlineData("```diff\n@@ -1 +1 @@\n-x = 1\n+x = 2\n```")]
    [InlineData("MODE: replace\n```\nx = 1\n```\n```\nx = 2\n```")]
    [InlineData("Replace\n```python\nx = 1\n```\nby\n```python\nx = 2\n```")]
    public void TheOneAllowedFileNeedNotBeNamed(string text)
    {
        Assert.Equal([Change], Read(text, One).Edits?.Edits);
        Assert.Contains("which file", Read(text, Two).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void SeveralBlocksAreOneProposal()
    {
        var read = Read(
            "src/a.py\n```\n<<<<<<< SEARCH\na\n=======\nb\n>>>>>>> REPLACE\n<<<<<<< SEARCH\nc\n=======\n>>>>>>> REPLACE\n```\nsrc/b.py\n```\n<<<<<<< SEARCH\n=======\nnew\n>>>>>>> REPLACE\n```", Two);

        Assert.Equal(
            [new ProposedEdit.Replace("src/a.py", "a\n", "b\n"), new ProposedEdit.Replace("src/a.py", "c\n", ""), new ProposedEdit.Create("src/b.py", "new\n")],
            read.Edits!.Edits);
    }

    [Fact]
    public void HunksOfADiffBecomeReplacements()
    {
        var read = Read("```diff\n--- a/src/a.py\n+++ b/src/a.py\n@@ -1,3 +1,3 @@\n a\n-b\n+B\n\n@@ -9,2 +9,3 @@\nc\n+d\n--- /dev/null\n+++ b/src/b.py\n@@ -0,0 +1,1 @@\n+new\n```", Two);

        Assert.Equal(
            [new ProposedEdit.Replace("src/a.py", "a\nb\n\n", "a\nB\n\n"), new ProposedEdit.Replace("src/a.py", "c\n", "c\nd\n"), new ProposedEdit.Create("src/b.py", "new\n")],
            read.Edits!.Edits);
    }

    [Fact]
    public void ARemovedLineThatLooksLikeAHeaderIsARemovedLine() =>
        Assert.Equal([new ProposedEdit.Replace("src/a.py", "-- old\n", "-- new\n")], Read("```diff\n--- a/src/a.py\n+++ b/src/a.py\n@@ -1 +1 @@\n--- old\n+-- new\n```", One).Edits!.Edits);

    [Fact]
    public void AppendAndCreateBlocksAreRead()
    {
        var read = Read("MODE: append\nsrc/a.py\n```python\ndef f(): pass\n```\nMODE: create\nsrc/b.py\n```\nnew\n```", Two);

        Assert.Equal([new ProposedEdit.Append("src/a.py", "def f(): pass\n"), new ProposedEdit.Create("src/b.py", "new\n")], read.Edits!.Edits);
    }

    [Theory]
    [InlineData("src/a.py\n```python\nx = 2\n```")]
    [InlineData("Here it is.\n\n**src/a.py**\n\n```python\nx = 2\n```\nRun it:\n```bash\npython src/a.py\n```")]
    [InlineData("```python title=\"src/a.py\"\nx = 2\n```")]
    [InlineData("src/a.py\n````\nx = 2\n````")]
    [InlineData("1. src/a.py\n   ```python\n   x = 2\n   ```")]
    [InlineData("src/a.py\n```python\nx = 2")]
    public void AWholeFileIsRead(string text) =>
        Assert.Equal([new ProposedEdit.Whole("src/a.py", "x = 2\n")], Read(text, Two, EditProtocol.Whole).Edits?.Edits);

    [Fact]
    public void AWholeFileMayHoldFences()
    {
        const string content = "# Title\n```bash\nls\n```\nend\n";

        Assert.Equal([new ProposedEdit.Whole("src/a.py", content)], Read($"src/a.py\n````markdown\n{content}````", One, EditProtocol.Whole).Edits?.Edits);
        Assert.Equal([new ProposedEdit.Whole("src/a.py", content)], Read($"src/a.py\n```markdown\n{content}```", One, EditProtocol.Whole).Edits?.Edits);
    }

    [Fact]
    public void ALoneFenceIsAWholeFileOnlyWhereOneWasAskedFor()
    {
        Assert.Equal([new ProposedEdit.Whole("src/a.py", "x = 2\n")], Read("```python\nx = 2\n```", One, EditProtocol.Whole).Edits?.Edits);
        Assert.NotNull(Read("```python\nx = 2\n```", One).Problem);
        Assert.Equal([new ProposedEdit.Create("src/a.py", "x = 2\n")], Read("src/a.py\n```python\nx = 2\n```", One).Edits?.Edits);
    }

    [Theory]
    [InlineData("I do not know.")]
    [InlineData("")]
    [InlineData("src/a.py\n<<<<<<< SEARCH\nx\n=======\ny\n=======\nz\n>>>>>>> REPLACE")]
    [InlineData("src/a.py\n<<<<<<< SEARCH\nx\n>>>>>>> REPLACE")]
    [InlineData("src/a.py\n<<<<<<< SEARCH\nx\n=======\ny\n<<<<<<< SEARCH\nz\n=======\n>>>>>>> REPLACE")]
    [InlineData("MODE: replace\nsrc/a.py\n```\nx\n```")]
    [InlineData("MODE: append\nsrc/a.py\n```\nx\n```\n```\ny\n```")]
    [InlineData("```diff\n--- a/src/a.py\n+++ b/src/a.py\n@@ -1 +1,2 @@\n+x\n```")]
    [InlineData("```diff\n--- a/src/a.py\n+++ /dev/null\n@@ -1 +0,0 @@\n-x\n```")]
    [InlineData("src/a.py\n```\nx\n```\n\n```\ny\n```")]
    [InlineData("src/a.py\n```\nx\n```\nsrc/a.py\n```\ny\n```")]
    [InlineData("src/a.py\n```\nx\n```\nsrc/b.py\n```\ny")]
    [InlineData("src/a.py\n```\nx = 1\n# ... rest of the file ...\n```")]
    public void WhatIsUnclearIsSaidAndNotGuessed(string text)
    {
        var read = Read(text, Two, EditProtocol.Whole);

        Assert.Null(read.Edits);
        Assert.False(string.IsNullOrEmpty(read.Problem));
    }

    [Theory]
    [InlineData("src/a.py\n```\nx = 2")]
    [InlineData("src/a.py\n```\n<<<<<<< SEARCH\nx = 1\n=======\nx = 2")]
    [InlineData("MODE: append\nsrc/a.py\n```\nx = 2")]
    public void ABlockAtWhichTheAnswerWasCutIsNotRead(string text)
    {
        Assert.NotNull(ProposalParser.FromText(text, One, EditProtocol.Whole, wasCut: false).Edits);
        Assert.Null(ProposalParser.FromText(text, One, EditProtocol.Whole, wasCut: true).Edits);
    }

    [Fact]
    public void TheExamplesModelsAreShownCanBeRead()
    {
        Assert.Single(ProposalParser.FromText(EditTexts.Fenced, ["src/stack.py"]).Edits!.Edits);
        Assert.IsType<ProposedEdit.Whole>(Assert.Single(ProposalParser.FromText(EditTexts.Whole, ["src/stack.py"], EditProtocol.Whole).Edits!.Edits));
        Assert.Single(EditToolbox.Parse(new("1", EditToolbox.Name, EditTexts.ToolDescription.Split("Example: ")[1]), ["src/stack.py"]).Edits!.Edits);
        Assert.Equal("object", System.Text.Json.JsonDocument.Parse(EditToolbox.Description.InputSchema).RootElement.GetProperty("type").GetString());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void CutAndMutatedAnswersAreReadWithoutFault(int seed)
    {
        var random = new Random(seed);
        var samples = SearchBlocks.Concat(Diffs).Concat(ModeBlocks).Select(row => row.Data).Append(EditTexts.Fenced).Append(EditTexts.Whole).ToList();

        var reads = samples.SelectMany(sample => Enumerable.Range(0, 100).Select(_ => Read(Mutation.Of(sample, samples, random), Two, (EditProtocol)random.Next(3))));

        Assert.All(reads, read => Assert.True(read.Edits is null != read.Problem is null));
    }

    [Theory]
    [InlineData("```\n")]
    [InlineData("```a\n")]
    [InlineData("<<<<<<< SEARCH\n")]
    [InlineData("<<<<<<< SEARCH\nx\n=======\ny\n>>>>>>> REPLACE\n")]
    [InlineData("@@ -1 +1 @@\n-x\n+y\n")]
    [InlineData("MODE: append\n```\nx\n```\n")]
    [InlineData("#/*` ")]
    public void MegabytesOfAPatternAreRead(string pattern)
    {
        var read = Read(string.Concat(Enumerable.Repeat(pattern, 1024 * 1024 / pattern.Length)), Two);

        Assert.True(read.Edits is null != read.Problem is null);
    }

    private static ParsedProposal Read(string text, string[] allowed, EditProtocol protocol = EditProtocol.Fenced) => ProposalParser.FromText(text, allowed, protocol);
}
