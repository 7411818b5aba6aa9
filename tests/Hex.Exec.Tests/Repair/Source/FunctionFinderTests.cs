using System.Text;
using Hex.Exec.Repair.Source;

namespace Hex.Exec.Tests.Repair.Source;

public class FunctionFinderTests
{
    [Theory]
    [InlineData("a.py", "def f(a):\n    return 1\n\nx = f(1)\n", "f:0-1")]
    [InlineData("a.py", "class A:\n    def f(self):\n        pass\n    def g(self):\n        pass\n", "f:1-2,g:3-4")]
    [InlineData("a.js", "function f(a) {\n  return g(a);\n}\nconst h = (b) => {\n  return b;\n};\nconst k = b => b;\n", "f:0-2,h:3-5,k:6-6")]
    [InlineData("a.c", "static int f(int a)\n{\n  if (g(a)) {\n    return 1;\n  }\n}\n", "f:0-5")]
    [InlineData("a.java", "class A {\n  int f(List<String> a) throws X {\n    return 1;\n  }\n}\n", "f:1-3")]
    [InlineData("a.rs", "impl A {\n  pub fn f(&self, a: u8) -> Option<u8> {\n    None\n  }\n}\n", "f:1-3")]
    [InlineData("a.go", "func (a *A) F(x int) (int, error) {\n\treturn 1, nil\n}\n", "F:0-2")]
    [InlineData("a.pl", "sub f {\n  my ($a) = @_;\n}\n", "f:0-2")]
    [InlineData("a.rb", "def f(a)\n  a\nend\n", "f:0-1")]
    public void FunctionsAreFoundInEveryLanguage(string path, string text, string expected)
    {
        var file = SourceFile.Read(path, Encoding.UTF8.GetBytes(text))!;

        Assert.Equal(expected, string.Join(',', file.Functions.Select(function => $"{function.Name}:{function.FirstLine}-{function.LastLine}")));
    }
}
