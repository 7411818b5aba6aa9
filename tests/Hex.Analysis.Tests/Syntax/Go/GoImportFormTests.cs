namespace Hex.Analysis.Tests.Syntax.Go;

public sealed class GoImportFormTests
{
    [Theory]
    [InlineData("import \"fmt\"", "Static fmt []")]
    [InlineData("import `fmt`", "Static fmt []")]
    [InlineData("import f \"fmt\"", "Static fmt [*>f]")]
    [InlineData("import . \"fmt\"", "Static fmt [*>.]")]
    [InlineData("import _ \"fmt\"", "Static fmt [*>_]")]
    [InlineData("import ()", "")]
    [InlineData("import (\n\t\"a/b\"\n\tc \"d/e\"\n\n\t// of g\n\t. \"f/g\"\n\t_ \"h\" // only its effects\n)", "Static a/b []; Static d/e [*>c]; Static f/g [*>.]; Static h [*>_]")]
    [InlineData("import (\"a\"; \"b\")", "Static a []; Static b []")]
    [InlineData("import \"a\"\nimport \"b\"", "Static a []; Static b []")]
    [InlineData("// #include <stdio.h>\nimport \"C\"", "Static C []")]
    [InlineData("import \"./beside\"", "Static ./beside []")]
    [InlineData("import \"\"", "Static  []")]
    [InlineData("import \"a\\x2fb\\u002fc\\057d\"", "Static a/b/c/d []")]
    [InlineData("import `a\\x2fb`", "Static a\\x2fb []")]
    public void AnImport(string source, string expected) => Assert.Equal(expected, Reading.Imports($"package a\n{source}\n", "a.go"));

    [Theory]
    [InlineData("func (b B) c() {}", "Part B []")]
    [InlineData("func (b *B) c() {}\nfunc (b *B) d() {}", "Part B []")]
    [InlineData("func (*B[T]) c() {}", "Part B []")]
    [InlineData("func (b (B)) c() {}", "Part B []")]
    [InlineData("func (b *B) c() {}\ntype B int", "")]
    public void AMethodIsAPartOfItsTypeWhereverThatIs(string source, string expected) => Assert.Equal(expected, Reading.Imports($"package a\n{source}\n", "a.go"));

    [Theory]
    [InlineData("//go:linkname own example.com/a/b.c", "Reference example.com/a/b [c]")]
    [InlineData("//go:linkname own gopkg.in/yaml%2ev3.c", "Reference gopkg.in/yaml.v3 [c]")]
    [InlineData("//go:linkname own a.(*B).c", "Reference a [B]")]
    [InlineData("//go:linkname own", "")]
    [InlineData("//go:linkname own c_name", "")]
    [InlineData("//go:linkname own a.B.c[x/y.Z]", "Reference a [B]")]
    [InlineData("//go:linkname own (*a).b", "")]
    [InlineData("// go:linkname own a.b", "")]
    public void ALinkedNameIsAUseOfItsPackage(string comment, string expected) => Assert.Equal(expected, Reading.Imports($"package a\n{comment}\nfunc own()\n", "a.go"));

    [Fact]
    public void AnImportStandsWhereItsPathIsWithColumnsInCharacters()
    {
        var import = Reading.Of("package a\n\nimport /* häß 日本 */ b \"b\"\n", "a.go").Imports[0];

        Assert.Equal((3, 23), (import.Line, import.Column));
    }
}
