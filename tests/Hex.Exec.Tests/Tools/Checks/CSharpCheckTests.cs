using Hex.Exec.Tools;
using Hex.Exec.Tools.Checks;
using Hex.Testing.Machine;

namespace Hex.Exec.Tests.Tools.Checks;

public sealed class CSharpCheckTests : IDisposable
{
    private readonly ToolScene _scene = new();

    [Fact]
    public async Task ProjectsThatCompileAreOkAndThoseThatDoNotAreNot_T5()
    {
        Programs.Need("dotnet");
        GivenTwoProjects();
        _scene.Run("dotnet", "restore", "App/App.csproj", "--nologo", "-v:q");

        var good = await _scene.Call("csharp_check", new { path = "App/Program.cs" });
        _scene.Repository.Write("Library/Answer.cs", "namespace Library;\npublic static class Answer { public static int Get() => \"x\"; }\n");
        var bad = await _scene.Call("csharp_check", new { path = "App" });

        Assert.Equal((true, "App/App.csproj: no errors (dotnet build)."), (good.IsOk, good.Content));
        Assert.False(bad.IsOk);
        Assert.Equal("App/App.csproj: 1 error\nLibrary/Answer.cs:2: CS0029: Cannot implicitly convert type 'string' to 'int'", bad.Content);
    }

    [Fact]
    public async Task AProjectThatWasNotRestoredIsUnavailable_T10()
    {
        Programs.Need("dotnet");
        GivenTwoProjects();

        var answer = await _scene.Call("csharp_check", new { path = "App" });

        Assert.False(answer.IsOk);
        Assert.StartsWith("unavailable: the packages of App/App.csproj are not restored, so nothing was compiled (NETSDK1004", answer.Content);
    }

    [Fact]
    public async Task TheProjectOfTheAllowedFileIsMeant()
    {
        using var scene = new ToolScene { Allowed = ["B/New.cs"] };
        scene.Repository.Write("A/A.csproj", "<Project />");
        scene.Repository.Write("B/B.csproj", "<broken");

        var answer = await scene.Call("csharp_check");

        Assert.False(answer.IsOk);
        Assert.Contains("B/B.csproj", answer.Content);
    }

    [Theory]
    [InlineData("../x")]
    [InlineData("/etc")]
    [InlineData("nowhere")]
    public async Task APathOutsideTheTreeIsRefused_T4(string path)
    {
        _scene.Repository.Write("A/A.csproj", "<Project />");

        Assert.False((await _scene.Call("csharp_check", new { path })).IsOk);
    }

    [Fact]
    public void WhatABuildPrintsIsRead()
    {
        const string output = """
            /r/A/P.cs(3,5): error CS1002: ; expected [/r/A/A.csproj]
            /r/A/P.cs(3,5): error CS1002: ; expected [/r/A/A.csproj::TargetFramework=net8.0]
            /r/A/Q (1).cs(1,2,1,9): error CS0246: The type 'List<>' could not be found [/r/A/A.csproj]
            /r/A/P.cs(9,1): warning CS0168: unused [/r/A/A.csproj]
            MSBUILD : error MSB1009: Project file does not exist.
            /usr/share/x.targets(266,5): error NETSDK1004: Assets file not found. [/r/A/A.csproj]
                1 Error(s)
            """;

        var found = CSharpCheck.Read(output, new CheckPlace("/r", "A")).Distinct().Select(error => error.ToString());

        Assert.Equal(
            [
                "A/P.cs:3: CS1002: ; expected",
                "A/Q (1).cs:1: CS0246: The type 'List<>' could not be found",
                "MSB1009: Project file does not exist.",
                "/usr/share/x.targets:266: NETSDK1004: Assets file not found.",
            ],
            found);
    }

    public void Dispose() => _scene.Dispose();

    private void GivenTwoProjects()
    {
        const string start = "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><TargetFramework>net10.0</TargetFramework>";
        _scene.Repository.Write(".gitignore", "obj/\nbin/\n");
        _scene.Repository.Write("Library/Library.csproj", $"{start}</PropertyGroup></Project>");
        _scene.Repository.Write("Library/Answer.cs", "namespace Library;\npublic static class Answer { public static int Get() => 42; }\n");
        _scene.Repository.Write(
            "App/App.csproj",
            $"{start}<OutputType>Exe</OutputType></PropertyGroup><ItemGroup><ProjectReference Include=\"../Library/Library.csproj\" /></ItemGroup></Project>");
        _scene.Repository.Write("App/Program.cs", "System.Console.WriteLine(Library.Answer.Get());\n");
    }
}
