using System.Text;

namespace Hex.Exec.Tests.Tools;

public sealed class SecretScanTests : IDisposable
{
    private readonly ToolScene _scene = new();

    [Fact]
    public async Task ASecretIsNamedByItsPlaceAndNeverShown_T3_T7()
    {
        _scene.Repository.Write("config.py", $"region = 'eu'\nkey = '{Planted.AwsKey}'\n");

        var answer = await _scene.Call("secret_scan");

        Assert.False(answer.IsOk);
        Assert.Equal("Secrets found:\nconfig.py:2: aws_access_key, 20 characters", answer.Content);
    }

    [Fact]
    public async Task ATreeWithoutSecretsIsOk()
    {
        var answer = await _scene.Call("secret_scan");

        Assert.True(answer.IsOk);
        Assert.Equal("No secrets found in 3 files.", answer.Content);
    }

    [Fact]
    public async Task AFileThatCannotBeReadHidesNothingElse_T18()
    {
        _scene.Repository.Write("a.bin", [1, 0, 2]);
        _scene.Repository.Write("b.txt", [0xFF, 0xFE, 0xFD]);
        _scene.Repository.Write("latin.txt", Encoding.Latin1.GetBytes($"über = {Planted.AwsKey}\n"));
        _scene.Repository.Write("z.txt", $"{Planted.GitHubToken}\n");
        File.CreateSymbolicLink(_scene.Repository.At("c.txt"), "/etc/passwd");

        var answer = await _scene.Call("secret_scan");

        Assert.False(answer.IsOk);
        Assert.Contains("latin.txt:1: aws_access_key", answer.Content);
        Assert.Contains("z.txt:1: github_token", answer.Content);
        Assert.EndsWith("[not looked into: 1 behind links, 2 binary]", answer.Content);
    }

    [Fact]
    public async Task WhatWasNotLookedIntoIsNotClean_T18()
    {
        _scene.Repository.Write("a/a.bin", [1, 0, 2]);

        var answer = await _scene.Call("secret_scan", new { path = "a" });

        Assert.False(answer.IsOk);
        Assert.Contains("No file could be scanned", answer.Content);
    }

    [Theory]
    [InlineData("/etc")]
    [InlineData("../")]
    [InlineData("out")]
    public async Task NothingOutsideTheTreeIsScanned_T3(string path)
    {
        File.WriteAllText(Path.Combine(_scene.Repository.Parent, "secret.txt"), Planted.AwsKey);
        File.CreateSymbolicLink(_scene.Repository.At("out"), _scene.Repository.Parent);

        var answer = await _scene.Call("secret_scan", new { path });

        Assert.False(answer.IsOk);
        Assert.DoesNotContain("aws_access_key", answer.Content);
    }

    [Fact]
    public async Task ManySecretsAreBounded_T22()
    {
        _scene.Repository.Write("a.txt", string.Concat(Enumerable.Repeat($"{Planted.AwsKey}\n", 500)));

        var answer = await _scene.Call("secret_scan");

        Assert.EndsWith("a.txt:100: aws_access_key, 20 characters\n[there are more; the scan stopped after 100]", answer.Content);
    }

    [Fact]
    public async Task IgnoredFilesAreNotScanned_T18()
    {
        _scene.Repository.Write(".gitignore", "node_modules/\n");
        _scene.Repository.Write("node_modules/a.js", Planted.AwsKey);

        Assert.True((await _scene.Call("secret_scan")).IsOk);
    }

    public void Dispose() => _scene.Dispose();
}
