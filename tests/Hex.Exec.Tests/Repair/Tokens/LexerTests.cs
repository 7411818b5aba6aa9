using Hex.Exec.Repair.Tokens;

namespace Hex.Exec.Tests.Repair.Tokens;

public class LexerTests
{
    [Theory]
    [InlineData("a.py", "x = a // b  # c", "x|=|a|//|b")]
    [InlineData("a.js", "x = a // b", "x|=|a")]
    [InlineData("a.js", "x === y && !z", "x|===|y|&&|!|z")]
    [InlineData("a.js", "a = b / c / d", "a|=|b|/|c|/|d")]
    [InlineData("a.js", "return /a[/]b/g.test(s)", "return|/a[/]b/g|.|test|(|s|)")]
    [InlineData("a.js", "s = `a ${b} c`", "s|=|`a ${b} c`")]
    [InlineData("a.rs", "fn f<'a>(s: &'a str) -> char { 'x' }", "fn|f|<|'|a|>|(|s|:|&|'|a|str|)|->|char|{|'x'|}")]
    [InlineData("a.rs", "0..=n /* a /* b */ c */ + 1", "0|..=|n|+|1")]
    [InlineData("a.rs", "r#\"a\"b\"# + x", "r#\"a\"b\"#|+|x")]
    [InlineData("a.c", "#include <a.h>\n#define N 10\nx->y /* no */ <= 3", "#|define|N|10|x|->|y|<=|3")]
    [InlineData("a.go", "x := `a\nb` + 1", "x|:=|`a\nb`|+|1")]
    [InlineData("a.pl", "my $n = $#list - 1; # end", "my|$n|=|$|#|list|-|1|;")]
    [InlineData("a.sh", "[ \"$a\" -lt 3 ] # no", "[|\"$a\"|-lt|3|]")]
    [InlineData("a.py", "f'a{b}' + r\"\\\" + rb", "f'a{b}'|+|r\"\\\" + rb")]
    [InlineData("a.py", "\"\"\"a\n'b\"\"\" + 1.5e-3 + 0x1f", "\"\"\"a\n'b\"\"\"|+|1.5e-3|+|0x1f")]
    [InlineData("a.cs", "var s = @\"a\\\" + 1;", "var|s|=|@\"a\\\"|+|1|;")]
    public void TokensAreCutAsTheLanguageDoes(string path, string text, string expected) =>
        Assert.Equal(expected, string.Join('|', Lexer.Read(text, Languages.Of(path)).Select(token => token.Text)));

    [Theory]
    [InlineData("a.py", "x = 'never closed\ny = 2", "x|=|'never closed|y|=|2")]
    [InlineData("a.js", "x = \"never closed\ny = 2", "x|=|\"never closed|y|=|2")]
    [InlineData("a.c", "x = 1; /* never closed", "x|=|1|;")]
    [InlineData("a.py", "\"\"\"never closed\nx", "\"\"\"never closed\nx")]
    [InlineData("a.rs", "/* /* one is closed */ x", "")]
    [InlineData("a.pl", "print \"never closed\n$x = 1;", "print|\"never closed|$x|=|1|;")]
    public void WhatIsNeverClosedEndsSomewhere(string path, string text, string expected) =>
        Assert.Equal(expected, string.Join('|', Lexer.Read(text, Languages.Of(path)).Select(token => token.Text)));

    [Fact]
    public void OffsetsPointIntoTheTextAsItIs()
    {
        const string text = "a = '😀'\r\nß = 😀 + 1\r\n\tc\r";

        var tokens = Lexer.Read(text, Languages.Of("a.py"));

        Assert.All(tokens, token => Assert.Equal(token.Text, text[token.Start..token.End]));
        Assert.Equal([0, 0, 0, 1, 1, 1, 1, 1, 2], tokens.Select(token => token.Line));
    }

    [Theory]
    [InlineData("a.py")]
    [InlineData("a.js")]
    [InlineData("a.rs")]
    [InlineData("a.pl")]
    [InlineData("a.cs")]
    public void EveryPrefixOfHostileTextIsReadToItsEnd(string path)
    {
        const string text = "'\\\"`/*\"\"\"@\"$\"r#\"'a'#{$#[(<<=>>>= //1.e-5...\r\n\0😀\\";

        for (var length = 0; length <= text.Length; length++)
        {
            var prefix = text[..length];
            var tokens = Lexer.Read(prefix, Languages.Of(path));
            Assert.All(tokens, token => Assert.Equal(token.Text, prefix[token.Start..token.End]));
        }
    }

    [Fact]
    public void AHugeLineIsReadWhole()
    {
        var text = string.Concat(Enumerable.Repeat("(a+1)*", 30_000)) + "b";

        Assert.Equal((30_000 * 6) + 1, Lexer.Read(text, Languages.Of("a.c")).Count);
    }
}
