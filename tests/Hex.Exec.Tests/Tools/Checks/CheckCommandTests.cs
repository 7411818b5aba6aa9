using Hex.Core.Commands;
using Hex.Core.Repositories;
using Hex.Exec.Tools;
using Hex.Exec.Tools.Checks;
using Hex.Testing.Machine;

namespace Hex.Exec.Tests.Tools.Checks;

public sealed class CheckCommandTests : IDisposable
{
    private readonly TempFolder _folder = new();

    [Fact]
    [Trait("Accepts", "S8")]
    public async Task ArgumentsAreNeverReadByTheShell()
    {
        var result = await Run(new CheckCommand { Program = "sh", Script = "printf '%s\\n' \"$@\"", Arguments = ["$(touch ran)", "`touch ran`", "; touch ran", "--x", "a b"] });

        Assert.Equal("$(touch ran)\n`touch ran`\n; touch ran\n--x\na b\n", result.Output.ToText());
        Assert.False(File.Exists(_folder.At("ran")));
    }

    [Fact]
    [Trait("Accepts", "S9")]
    public async Task AProgramOfTheTreeStandsInForNone()
    {
        File.WriteAllText(_folder.At("cargo-of-hex"), "#!/bin/sh\necho ran\n");
        File.SetUnixFileMode(_folder.At("cargo-of-hex"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        var path = Environment.GetEnvironmentVariable("PATH");

        var result = await Run(new CheckCommand
        {
            Program = "cargo-of-hex",
            Script = "cargo-of-hex",
            Environment = new Dictionary<string, string?> { ["PATH"] = $".::{path}:" },
        });

        Assert.Equal((127, "cargo-of-hex is not installed\n"), (result.ExitCode, result.Output.ToText()));
    }

    [Fact]
    public async Task TheExitCodeIsThatOfTheScriptAndTheTemporaryFolderIsGone()
    {
        var result = await Run(new CheckCommand { Program = "sh", Script = "echo x > \"$d/file\"; echo \"$d\"; exit 7" });

        Assert.Equal(7, result.ExitCode);
        Assert.False(Directory.Exists(result.Output.ToText().Trim()));
    }

    public void Dispose() => _folder.Dispose();

    private Task<CommandResult> Run(CheckCommand command) => RealPorts.Commands.RunAsync(
        command.In(new CheckPlace(_folder.Path, string.Empty), new ToolContext(new WorkTree(_folder.Path, string.Empty, string.Empty), RealPorts.Files(_folder.Path), "test")),
        CancellationToken.None);
}
