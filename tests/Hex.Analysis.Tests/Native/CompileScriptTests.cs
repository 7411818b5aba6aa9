using System.Diagnostics;
using Hex.Testing.Machine;

namespace Hex.Analysis.Tests.Native;

public sealed class CompileScriptTests : IDisposable
{
    private readonly TempFolder _folder = new();

    [Fact]
    public void WithoutNpmTheBuildSaysWhatIsMissing()
    {
        GiveTools("dirname", "uname");

        var said = Compile([]);

        Assert.Equal("grammars : error HEX1001: npm is missing, which the grammars of hex analyze are restored with; install Node.js\n", said);
    }

    [Fact]
    public void WithoutACompilerTheBuildSaysWhatIsMissing()
    {
        GiveTools("dirname", "uname");
        File.WriteAllText(Path.Combine(_folder.Path, "npm"), "#!/bin/sh\n");
        File.SetUnixFileMode(Path.Combine(_folder.Path, "npm"), UnixFileMode.UserRead | UnixFileMode.UserExecute);

        var said = Compile(new() { ["CC"] = "no-such-cc" });

        Assert.StartsWith("grammars : error HEX1001: the C compiler 'no-such-cc' is missing", said, StringComparison.Ordinal);
    }

    [Fact]
    public void TheLockFileNamesNoRegistry() =>
        Assert.DoesNotContain("://", File.ReadAllText(Path.Combine(Folder(), "package-lock.json")), StringComparison.Ordinal);

    public void Dispose() => _folder.Dispose();

    private static string Folder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Hex.sln")))
        {
            folder = folder.Parent!;
        }

        return Path.Combine(folder.FullName, "src/Hex.Analysis/grammars");
    }

    private void GiveTools(params string[] names)
    {
        foreach (var name in names)
        {
            File.CreateSymbolicLink(Path.Combine(_folder.Path, name), $"/usr/bin/{name}");
        }
    }

    private string Compile(Dictionary<string, string> environment)
    {
        var start = new ProcessStartInfo("/bin/sh", [Path.Combine(Folder(), "compile.sh"), "linux-x64", Path.Combine(_folder.Path, "library")]) { RedirectStandardOutput = true };
        start.Environment["PATH"] = _folder.Path;
        start.Environment.Remove("CC");
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var shell = Process.Start(start)!;
        var said = shell.StandardOutput.ReadToEnd();
        shell.WaitForExit();
        Assert.Equal(1, shell.ExitCode);
        return said;
    }
}
