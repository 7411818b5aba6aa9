using System.Text;
using Hex.Core.Edits;
using Hex.Exec.Edits;

namespace Hex.Exec.Tests.Edits;

/// <summary>Edits become changes, and all around them stays to the byte.</summary>
public sealed class EditPlannerTests
{
    private const string Python = "class A:\n    def f(self, x):\n        if x:\n            return 1\n        return 2\n\n\n    def g(self):\n        return 3\n";

    [Fact]
    public void AnExactReplacementIsMadeAsItStands()
    {
        var plan = Planned.Replace("one\ntwo\nthree\n", "two", "2");

        Assert.Equal("one\n2\nthree\n", Planned.TextOf(plan));
        Assert.Equal([EditMatch.Exact], plan.Matches);
    }

    [Fact]
    public void SeveralEditsAreAppliedInOrder()
    {
        var plan = Planned.Plan("one\n", new ProposedEdit.Replace(Planned.Path, "one", "two"), new ProposedEdit.Replace(Planned.Path, "two", "three"), new ProposedEdit.Append(Planned.Path, "four"));

        Assert.Equal("three\nfour\n", Planned.TextOf(plan));
        Assert.Equal([EditMatch.Exact, EditMatch.Exact, EditMatch.None], plan.Matches);
    }

    [Fact]
    public void ATextThatOccursTwiceIsRefusedWithItsLines()
    {
        var plan = Planned.Replace("x = 1\ny = 2\nx = 1\n", "x = 1", "x = 3");

        Assert.Equal("the text to replace occurs 2 times in 'a.txt', in lines 1, 3; give more of the lines around it", plan.Refusal);
        Assert.Empty(plan.Changes);
    }

    [Theory]
    [InlineData("    def f(self, x):  \n        if x: \n            return 1", "    def f(self, x):\n        if x:\n            return 10")]
    [InlineData("def f(self, x):\n    if x:\n        return 1", "def f(self, x):\n    if x:\n        return 10")]
    [InlineData("\tdef f(self, x):\n\t\tif x:\n\t\t\treturn 1\n", "\tdef f(self, x):\n\t\tif x:\n\t\t\treturn 10\n")]
    [InlineData("  def f(self, x):\n    if x:\n      return 1", "  def f(self, x):\n    if x:\n      return 10")]
    [InlineData("    def f(self,x):\r\n        if x:\r\n\r\n            return 1\r\n", "    def f(self,x):\r\n        if x:\r\n\r\n            return 10\r\n")]
    public void BlanksMayDifferAndTheFilesOwnStay(string old, string replacement)
    {
        var plan = Planned.Replace(Python, old, replacement);

        Assert.Equal(Python.Replace("return 1\n", "return 10\n", StringComparison.Ordinal), Planned.TextOf(plan));
        Assert.Equal([EditMatch.Whitespace], plan.Matches);
    }

    [Fact]
    public void NewLinesAreGivenTheIndentationOfTheFile()
    {
        var plan = Planned.Replace("class A {\n\tvoid F() {\n\t\tint a = 1;\n\t}\n}\n", "void F() {\n    int  a = 1;\n}", "void F() {\n    int a = 2;\n    if (a > 1) {\n        G();\n    }\n}");

        Assert.Equal("class A {\n\tvoid F() {\n\t\tint a = 2;\n\t\tif (a > 1) {\n\t\t\tG();\n\t\t}\n\t}\n}\n", Planned.TextOf(plan));
    }

    [Fact]
    public void BlankLinesBetweenLinesMayDiffer()
    {
        var plan = Planned.Replace(Python, "        return 2\n    def g(self):\n", "        return 4\n    def g(self):\n");

        Assert.Equal(Python.Replace("return 2", "return 4", StringComparison.Ordinal), Planned.TextOf(plan));
    }

    [Fact]
    public void LinesOfACrLfFileAreMatchedAndStayCrLf()
    {
        var plan = Planned.Replace("a {\r\n  b;  \r\n  c;\r\n}\r\n", "  b;\n  c;\n", "  b;\n  d;\n  e;\n");

        Assert.Equal("a {\r\n  b;  \r\n  d;\r\n  e;\r\n}\r\n", Planned.TextOf(plan));
    }

    [Fact]
    public void LinesThatStayKeepEachItsOwnEnding()
    {
        var plan = Planned.Replace("a  \r\nb\nc\r\nd\n", "a\nb\nc\n", "a\nx\nc\n");

        Assert.Equal("a  \r\nx\nc\r\nd\n", Planned.TextOf(plan));
    }

    [Fact]
    public void ALastLineWithoutAnEndingStaysSo()
    {
        var plan = Planned.Replace("a\nb  \nc", "b\nc\n", "b\nd\n");

        Assert.Equal("a\nb  \nd", Planned.TextOf(plan));
    }

    [Fact]
    public void LinesAreTakenOutWithTheirEndings()
    {
        var plan = Planned.Replace("a\n  b  \n  c\nd\n", "b\nc\n", string.Empty);

        Assert.Equal("a\nd\n", Planned.TextOf(plan));
    }

    [Fact]
    public void LineNumbersCopiedFromAListingAreTakenOff()
    {
        var plan = Planned.Replace(Python, "    3          if x:\n    4              return 1", "    3          if x:\n    4              return 10\n");

        Assert.Equal(Python.Replace("return 1\n", "return 10\n\n", StringComparison.Ordinal), Planned.TextOf(plan));
        Assert.Equal([EditMatch.Numbered], plan.Matches);
    }

    [Theory]
    [InlineData("2: two\n3: three", "2: zwei\n3: three")]
    [InlineData("2| two\n3| three", "zwei\nthree")]
    [InlineData("2 | two\n3 | three", "zwei\nthree")]
    public void LineNumbersOfOtherListingsAreTakenOff(string old, string replacement) =>
        Assert.Equal("one\nzwei\nthree\n", Planned.TextOf(Planned.Replace("one\ntwo\nthree\n", old, replacement)));

    [Fact]
    public void NumbersThatStandInTheFileAreNoLineNumbers() =>
        Assert.Equal("1: one\n2: zwei\n", Planned.TextOf(Planned.Replace("1: one\n2: two\n", "2: two", "2: zwei")));

    [Fact]
    public void TheOneBlockThatIsNearlyTheSameIsMeant()
    {
        const string file = "def area(width, height):\n    # Multiply the sides.\n    total = width * height\n    return total\n\n\ndef other():\n    pass\n";

        var plan = Planned.Replace(file, "def area(width, height):\n    # Multiply the side.\n    total = width * height\n    return total\n", "def area(width, height):\n    # Multiply the side.\n    return width * height\n");

        Assert.Equal(file.Replace("    total = width * height\n    return total\n", "    return width * height\n", StringComparison.Ordinal), Planned.TextOf(plan));
        Assert.Equal([EditMatch.Near], plan.Matches);
    }

    [Fact]
    public void TwoBlocksAreNeverGuessedBetween()
    {
        const string block = "def f{0}(width):\n    total = width * 2\n    return total\n\n";
        var file = block.Replace("{0}", "1", StringComparison.Ordinal) + block.Replace("{0}", "2", StringComparison.Ordinal);

        var near = Planned.Replace(file, "def f3(width):\n    total = width * 2\n    return total\n", "pass\n");
        var blank = Planned.Replace(file, "total = width*2\nreturn total\n", "pass\n");

        Assert.StartsWith("the text to replace does not occur in 'a.txt'", near.Refusal, StringComparison.Ordinal);
        Assert.Contains("stands at 2 places in 'a.txt', in lines 2, 6", blank.Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void ASingleLineIsNeverMatchedNearly() => Assert.NotNull(Planned.Replace("total = width * height\n", "total = width * heigth", "x").Refusal);

    [Fact]
    public void ARefusalShowsTheNearestLinesAndWhatDiffers()
    {
        var plan = Planned.Replace(Python, "        if x:\n            return None\n        return 2\n", "x");

        Assert.Equal(
            "the text to replace does not occur in 'a.txt'; the nearest lines there are:\n    3          if x:\n    4              return 1\n    5          return 2\n"
            + "Line 4 differs: the file has \"            return 1\", the text to replace has \"            return None\"",
            plan.Refusal);
    }

    [Fact]
    public void ARefusalShowsAtMostTwelveLines()
    {
        var file = string.Concat(Enumerable.Range(0, 60).Select(number => $"value_{number} = compute({number})\n"));
        var old = string.Concat(Enumerable.Range(10, 40).Select(number => number % 2 == 0 ? $"value_{number} = compute({number})\n" : $"value_{number} = other({number}, 1)\n"));

        var refusal = Planned.Replace(file, old, "x").Refusal!;

        Assert.Equal(12, refusal.Split('\n').Count(line => line.Contains("  value_", StringComparison.Ordinal)));
        Assert.Contains("Line 12 differs", refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void ATextLikeNothingInTheFileIsRefusedWithoutLines() =>
        Assert.EndsWith("nothing like it is there, so read the file again and copy the lines exactly", Planned.Replace(Python, "SELECT * FROM t;", "x").Refusal, StringComparison.Ordinal);

    [Fact]
    public void AnIndentationThatCannotBeToldIsRefused()
    {
        var plan = Planned.Replace(Python, "if x:\nreturn 1\nreturn 2\n", "if x:\nreturn 1\nelse:\nreturn 2\n");

        Assert.StartsWith("the indentation of the text to replace is not that of 'a.txt'", plan.Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void NothingIsPlannedWhenOneOfSeveralEditsIsRefused()
    {
        var plan = Planned.Plan("one\n", new ProposedEdit.Replace(Planned.Path, "one", "two"), new ProposedEdit.Replace(Planned.Path, "zero", "x"));

        Assert.NotNull(plan.Refusal);
        Assert.Empty(plan.Changes);
        Assert.Empty(plan.Matches);
    }

    [Theory]
    [InlineData("a\r\nb\r\n", "x\ny\n", "x\r\ny\r\n")]
    [InlineData("a\nb", "x\ny\n", "x\ny")]
    [InlineData("a\nb\n", "x\ny", "x\ny\n")]
    [InlineData("", "x\ny", "x\ny")]
    public void AWholeFileKeepsItsLineEndingsAndHowItEnds(string before, string content, string after) =>
        Assert.Equal(after, Planned.TextOf(Planned.Plan(before, new ProposedEdit.Whole(Planned.Path, content))));

    [Fact]
    public void AWholeFileThatIsMissingIsMade() =>
        Assert.Equal("x\n", Planned.TextOf(Planned.Plan((byte[]?)null, new ProposedEdit.Whole(Planned.Path, "x\n"))));

    [Fact]
    public void ARewriteIsTakenToTheLetter() =>
        Assert.Equal("x\ny", Planned.TextOf(Planned.Plan("a\r\nb\r\n", new ProposedEdit.Rewrite(Planned.Path, "x\ny"))));

    [Fact]
    public void AMarkAndAnEncodingStay()
    {
        byte[] utf16 = [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("eins\r\n  zwei \r\n")];
        byte[] latin1 = [.. Encoding.Latin1.GetBytes("Stra\u00DFe\n  zwei \n")];

        var first = Planned.Plan(utf16, new ProposedEdit.Replace(Planned.Path, "eins\nzwei\n", "eins\ndrei\n"));
        var second = Planned.Plan(latin1, new ProposedEdit.Replace(Planned.Path, "Stra\u00DFe\nzwei\n", "Stra\u00DFe\ndrei\n"));

        Assert.Equal([0xFF, 0xFE, .. Encoding.Unicode.GetBytes("eins\r\n  drei\r\n")], first.Changes[0].After!.Value.ToArray());
        Assert.Equal(Encoding.Latin1.GetBytes("Stra\u00DFe\n  drei\n"), second.Changes[0].After!.Value.ToArray());
    }
}
