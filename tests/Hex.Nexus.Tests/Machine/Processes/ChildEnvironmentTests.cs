using Hex.Nexus.Machine.Processes;
using Hex.Testing.Machine;

namespace Hex.Nexus.Tests.Machine.Processes;

public sealed class ChildEnvironmentTests
{
    private readonly ProcessCommandRunner _runner = new();

    [Theory]
    [Trait("Accepts", "S15")]
    [InlineData("OPENROUTER_API_KEY")]
    [InlineData("github_token")]
    [InlineData("MY_SECRET_THING")]
    [InlineData("PGPASSWORD")]
    [InlineData("GPG_PASSPHRASE")]
    [InlineData("NUGET_CREDENTIALS")]
    [InlineData("npm_config__auth")]
    [InlineData("SSH_AUTH_SOCK")]
    [InlineData("PRIVATE_THING")]
    [InlineData("SESSION_COOKIE")]
    [InlineData("GITHUB_PAT")]
    [InlineData("GIT_DIR")]
    [InlineData("GIT_SSH_COMMAND")]
    [InlineData("HEX_STATE")]
    [InlineData("CLAUDECODE")]
    [InlineData("ANTHROPIC_BASE_URL")]
    [InlineData("OPENAI_ORGANIZATION")]
    [InlineData("CODEX_HOME")]
    [InlineData("GEMINI_MODEL")]
    [InlineData("GOOGLE_GEMINI_BASE_URL")]
    [InlineData("OPENCODE_CONFIG")]
    [InlineData("QWEN_HOME")]
    [InlineData("DOTNET_STARTUP_HOOKS")]
    [InlineData("BASH_ENV")]
    [InlineData("ENV")]
    public void SecretsAndWhatSteersToolsStayBehind(string name) => Assert.False(ChildEnvironment.IsHandedOn(name));

    [Theory]
    [InlineData("PATH")]
    [InlineData("HOME")]
    [InlineData("USER")]
    [InlineData("LANG")]
    [InlineData("LC_ALL")]
    [InlineData("TMPDIR")]
    [InlineData("JAVA_HOME")]
    [InlineData("DOTNET_ROOT")]
    [InlineData("NUGET_PACKAGES")]
    [InlineData("npm_config_registry")]
    [InlineData("XDG_CACHE_HOME")]
    [InlineData("LD_LIBRARY_PATH")]
    [InlineData("ENVIRONMENT")]
    public void WhatToolsNeedIsHandedOn(string name) => Assert.True(ChildEnvironment.IsHandedOn(name));

    // opencode 1.18 works in the folder that PWD names, and changed the operator's own files while that was the folder of hex.
    [Fact]
    public async Task AChildIsToldItsOwnFolder()
    {
        using var folder = new TempFolder();

        var result = await _runner.RunAsync(Shell.Script("tr '\\0' '\\n' < /proc/$$/environ | grep ^PWD=") with { WorkingDirectory = folder.Path }, CancellationToken.None);

        Assert.Equal($"PWD={folder.Path}\n", result.Output.ToText());
    }

    [Fact]
    [Trait("Accepts", "S15")]
    public async Task ASecretOfHexIsNotInTheChild()
    {
        Environment.SetEnvironmentVariable("HEXTEST_API_KEY", "s3cr3t-value");

        var result = await _runner.RunAsync(Shell.Script("env; tr '\\0' '\\n' < /proc/self/environ"), CancellationToken.None);

        Assert.Contains("PATH=", result.Output.ToText(), StringComparison.Ordinal);
        Assert.DoesNotContain("s3cr3t-value", result.Output.ToText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheCommandsOwnVariablesComeLast()
    {
        var script = Shell.Script("echo \"$LANG|${HOME-none}|$GIVEN_TOKEN|$HEX_OWNER|${HEX_COMMAND:+marked}\"") with
        {
            Environment = new Dictionary<string, string?> { ["LANG"] = "C", ["HOME"] = null, ["GIVEN_TOKEN"] = "given" },
            Owner = "run-7",
        };

        var result = await _runner.RunAsync(script, CancellationToken.None);

        Assert.Equal("C|none|given|run-7|marked\n", result.Output.ToText());
    }
}
