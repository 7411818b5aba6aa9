using Hex.Core.Edits;
using Hex.Exec.Edits;
using Hex.Exec.Loop.Calls;

namespace Hex.Exec.Tests.Edits;

/// <summary>The arguments of <c>propose_edit</c>, as models word them.</summary>
public sealed class ProposedArgumentsTests
{
    private static readonly string[] One = ["src/a.cs"];
    private static readonly string[] Two = ["src/a.cs", "src/b.cs"];

    public static TheoryData<string> Replacements =>
    [
        "{'edits': [{'path': 'src/a.cs', 'mode': 'replace', 'old_string': 'x', 'new_string': 'y'}]}",
        "{'path': 'src/a.cs', 'mode': 'replace', 'old_string': 'x', 'new_string': 'y'}",
        "{'mode': 'replace', 'old_string': 'x', 'new_string': 'y'}",
        "{'old_string': 'x', 'new_string': 'y'}",
        "{'old': 'x', 'new': 'y', 'file': 'src/a.cs'}",
        "{'search': 'x', 'replace': 'y', 'file_path': 'src/a.cs'}",
        "{'original': 'x', 'replacement': 'y', 'filename': 'src/a.cs'}",
        "{'oldText': 'x', 'newText': 'y'}",
        "{'old_text': 'x', 'code': 'y'}",
        "{'old_str': 'x', 'new_str': 'y', 'command': 'str_replace'}",
        "{'mode': 'edit', 'old_string': 'x', 'content': 'y'}",
        "{'edits': {'old_string': 'x', 'new_string': 'y'}}",
        "{'edits': '[{\"old_string\": \"x\", \"new_string\": \"y\"}]'}",
        "{'path': 'src/a.cs', 'edits': [{'old_string': 'x', 'new_string': 'y'}]}",
        "[{'path': 'src/a.cs', 'old_string': 'x', 'new_string': 'y'}]",
        "{'changes': [{'path': './src/a.cs', 'old_string': ['x'], 'new_string': ['y']}]}",
        "{'path': 'a/src/a.cs', 'old_string': 'x', 'new_string': 'y'}",
        "{'path': 'b/src/a.cs', 'old_string': 'x', 'new_string': 'y'}",
        "{'path': '/tree/src/a.cs', 'old_string': 'x', 'new_string': 'y'}",
        "{'path': 'src\\\\a.cs', 'old_string': 'x', 'new_string': 'y'}",
        "{'path': 'a.cs', 'old_string': 'x', 'new_string': 'y'}",
    ];

    [Theory]
    [MemberData(nameof(Replacements))]
    public void AReplacementIsReadWhateverItsKeysAreCalled(string arguments) =>
        Assert.Equal([new ProposedEdit.Replace("src/a.cs", "x", "y")], Read(arguments, One).Edits!.Edits);

    [Fact]
    public void OtherModesAreRead()
    {
        Assert.Equal([new ProposedEdit.Append("src/a.cs", "y")], Read("{'mode': 'append', 'new_string': 'y'}", One).Edits!.Edits);
        Assert.Equal([new ProposedEdit.Create("src/a.cs", "y")], Read("{'mode': 'create', 'content': 'y'}", One).Edits!.Edits);
        Assert.Equal([new ProposedEdit.Create("src/a.cs", "y")], Read("{'old_string': '', 'new_string': 'y'}", One).Edits!.Edits);
        Assert.Equal([new ProposedEdit.Whole("src/a.cs", "y")], Read("{'content': 'y'}", One).Edits!.Edits);
        Assert.Equal([new ProposedEdit.Whole("src/a.cs", "y")], Read("{'mode': 'rewrite', 'new_string': 'y'}", One).Edits!.Edits);
        Assert.Equal([new ProposedEdit.Replace("src/a.cs", "x", "")], Read("{'mode': 'delete', 'old_string': 'x'}", One).Edits!.Edits);
        Assert.Equal([new ProposedEdit.Replace("src/a.cs", "x", "")], Read("{'mode': 'replace', 'old_string': 'x', 'new_string': ''}", One).Edits!.Edits);
    }

    [Fact]
    public void SeveralEditsStayInOrder()
    {
        var read = Read("{'edits': [{'path': 'src/b.cs', 'old_string': 'x', 'new_string': 'y'}, {'path': 'src/a.cs', 'mode': 'append', 'new_string': 'z'}]}", Two);

        Assert.Equal([new ProposedEdit.Replace("src/b.cs", "x", "y"), new ProposedEdit.Append("src/a.cs", "z")], read.Edits!.Edits);
    }

    [Fact]
    public void ADiffAsAnArgumentIsRead() =>
        Assert.Equal([new ProposedEdit.Replace("src/a.cs", "x\n", "y\n")], Read("{'path': 'src/a.cs', 'diff': '@@ -1 +1 @@\\n-x\\n+y\\n'}", Two).Edits!.Edits);

    [Theory]
    [InlineData("../x.cs")]
    [InlineData("/etc/passwd")]
    [InlineData("/elsewhere/src/a.cs")]
    [InlineData("src/c.cs")]
    public void APathOfNoAllowedFileStaysAsWrittenForThePlannerToRefuse(string path) =>
        Assert.Equal(path, Assert.Single(Read($"{{'path': '{path}', 'old_string': 'x', 'new_string': 'y'}}", Two).Edits!.Edits).Path);

    [Theory]
    [InlineData("{'old_string': 'x', 'new_string': 'y'}", "does not say which file")]
    [InlineData("{'edits': []}", "'edits' must be a list")]
    [InlineData("{'edits': 'none'}", "'edits' must be a list")]
    [InlineData("{'edits': [1]}", "'edits' must be a list")]
    [InlineData("{'path': 'src/a.cs', 'new_string': 'y'}", "lacks 'old_string'")]
    [InlineData("{'path': 'src/a.cs', 'mode': 'replace', 'new_string': 'y'}", "lacks 'old_string'")]
    [InlineData("{'path': 'src/a.cs', 'mode': 'replace', 'old_string': 'x'}", "lacks 'new_string'")]
    [InlineData("{'path': 'src/a.cs', 'mode': 'append', 'new_string': ' '}", "is empty")]
    [InlineData("{'path': 'src/a.cs', 'old_string': 'x', 'new_string': 5}", "lacks 'new_string'")]
    [InlineData("{'path': 'src/a.cs', 'content': 'a\\n// ... existing code ...\\nb'}", "leaves code out")]
    [InlineData("{'path': 'src/a.cs', 'old_string': 'x', 'new_string': 'y\\n# rest of the function is unchanged'}", "leaves code out")]
    [InlineData("{'edits': [{'path': 'src/a.cs', 'old_string': 'x', 'new_string': 'y'}, {'path': 'src/a.cs'}]}", "in edit 2")]
    public void WhatCannotBeReadIsSaid(string arguments, string problem)
    {
        var read = Read(arguments, Two);

        Assert.Null(read.Edits);
        Assert.Contains(problem, read.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void ACommentThatStandsInTheFileAlreadyLeavesNothingOut() =>
        Assert.NotNull(Read("{'old_string': '# ... existing code ...\\nx', 'new_string': '# ... existing code ...\\ny'}", One).Edits);

    private static ParsedProposal Read(string arguments, string[] allowed) => ProposalParser.FromArguments(LenientJson.Parse(arguments)!.Value, allowed, "/tree");
}
