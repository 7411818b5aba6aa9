using System.Security.Cryptography;
using Hex.Exec.Tests.Tools.Checks;

namespace Hex.Exec.Tests.Tools;

/// <summary>Tools look: afterwards the tree is byte for byte what it was, ignored files included.</summary>
public sealed class NothingIsChangedTests : IDisposable
{
    private readonly ToolScene _scene = new();

    public static TheoryData<string> Names => [.. ToolScene.Tools.Select(tool => tool.Description.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task AToolChangesNothing(string tool)
    {
        GivenEveryLanguage();
        GivenPackages(tool);
        var before = Everything();

        var answer = await _scene.Call(tool, tool == "repo_read" ? new { path = "a.py" } : tool == "repo_grep" ? new { pattern = "a" } : new { });

        Assert.NotEmpty(answer.Content);
        Assert.Equal(before, Everything());
    }

    public void Dispose() => _scene.Dispose();

    private void GivenEveryLanguage()
    {
        _scene.Repository.Write(".gitignore", "obj/\nbin/\nnode_modules/\n");
        _scene.Repository.Write("App.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>");
        _scene.Repository.Write("nuget.config", "<configuration><packageSources><clear /><add key=\"none\" value=\"https://127.0.0.1:9/index.json\" /></packageSources></configuration>");
        _scene.Repository.Write("A.cs", "class A;\n");
        _scene.Repository.Write("Cargo.toml", "[package]\nname = \"demo\"\nversion = \"0.1.0\"\nedition = \"2021\"\n[lib]\npath = \"a.rs\"\n");
        _scene.Repository.Write("a.rs", "pub fn f() {}\n");
        _scene.Repository.Write("go.mod", "module example.com/m\n\ngo 1.20\n");
        _scene.Repository.Write("a.go", "package a\n");
        _scene.Repository.Write("a.py", "a = 1\n");
        _scene.Repository.Write("A.java", "class A { }\n");
        _scene.Repository.Write("tsconfig.json", "{\"compilerOptions\": {\"incremental\": true, \"types\": []}, \"include\": [\"*.ts\"]}\n");
        _scene.Repository.Write("a.ts", "export const a = 1;\n");
        _scene.Repository.Write("package-lock.json", "{\"name\": \"a\", \"lockfileVersion\": 3, \"packages\": {}}\n");
        GivenCompiler.Script(_scene.Repository, "exit 0");
        _scene.Repository.Commit("languages");
    }

    // Restoring takes seconds: it is done for the tools that look at what it gives.
    private void GivenPackages(string tool)
    {
        if (tool is "csharp_check" or "dep_audit" && Environment.GetEnvironmentVariable("PATH")!.Split(':').Any(folder => File.Exists(Path.Combine(folder, "dotnet"))))
        {
            _scene.Run("dotnet", "restore", "App.csproj", "--nologo", "-v:q");
        }
    }

    private SortedDictionary<string, string> Everything()
    {
        var found = new SortedDictionary<string, string>(StringComparer.Ordinal) { ["status"] = _scene.Repository.Git("status", "--porcelain", "--ignored") };
        foreach (var file in Directory.EnumerateFiles(_scene.Repository.Root, "*", SearchOption.AllDirectories).Where(file => !file.Contains("/.git/", StringComparison.Ordinal)))
        {
            found[file] = $"{File.GetLastWriteTimeUtc(file).Ticks} {Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file)))}";
        }

        return found;
    }
}
