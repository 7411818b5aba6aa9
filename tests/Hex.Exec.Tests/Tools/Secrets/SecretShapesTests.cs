using Hex.Exec.Tools.Secrets;

namespace Hex.Exec.Tests.Tools.Secrets;

public sealed class SecretShapesTests
{
    public static TheoryData<string, string> Secret => new()
    {
        { $"aws = {Planted.AwsKey}", "aws_access_key" },
        { $"token: {Planted.GitHubToken}", "github_token" },
        { $"jwt {Planted.Jwt}", "jwt" },
        { "-----BEGIN RSA PRIVATE" + " KEY-----", "private_key" },
        { "-----BEGIN PRIVATE" + " KEY-----", "private_key" },
        { "Authorization: Bearer " + "abcdefghij1234567890klm", "bearer_token" },
        { "url = postgres://me:" + "s3cr3tword@db/x", "password_in_url" },
        { "password = \"" + "hunter2hunter2\"", "generic_secret" },
        { "API-KEY: '" + "1234abcd5678'", "generic_secret" },
        { "\"client_secret\": \"" + "k3y0fS0meK1nd\"", "generic_secret" },
        { "xoxb-" + "123456789012-abcdefghijklm", "slack_token" },
        { "AIza" + "SyA1234567890abcdefghijklmnopqrstuv", "google_api_key" },
        { $"x = \"{Planted.Random}\"", "high_entropy" },
    };

    [Theory]
    [MemberData(nameof(Secret))]
    public void ACredentialIsFound(string line, string kind)
    {
        var found = SecretShapes.In($"first\n{line}\n", isOfHashes: false);

        Assert.Equal([(2, kind)], found.Select(secret => (secret.Line, secret.Kind)));
    }

    [Theory]
    [InlineData("AKIA1234")]
    [InlineData("password = os.environ['PASSWORD']")]
    [InlineData("password = \"${DB_PASSWORD}\"")]
    [InlineData("password = \"<your password>\"")]
    [InlineData("api_key = \"your-api-key-here\"")]
    [InlineData("secret = \"changeme\"")]
    [InlineData("token = \"xxxxxxxxxxxx\"")]
    [InlineData("password: str = None")]
    [InlineData("postgres://user:password_example@localhost/db")]
    [InlineData("x = \"src/Hex.Exec/Tools/Secrets/SecretShapes2024.cs\"")]
    [InlineData("x = \"ThisIsAVeryLongMethodNameForATestOfVersion123\"")]
    [InlineData("x = \"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08\"")]
    [InlineData("integrity: \"sha512-q7Lw5TnXc3Vb9RyUe1Hs6GpJf4OiA8Kd02mZ+KeWQ==\"")]
    public void WhatOnlyLooksLikeOneIsNot(string line)
    {
        Assert.Empty(SecretShapes.In(line, isOfHashes: false));
    }

    [Fact]
    public void RandomLettersMeanNothingInALockFile()
    {
        Assert.Empty(SecretShapes.In($"\"contentHash\": \"{Planted.Random}\"", isOfHashes: true));
    }

    [Fact]
    [Trait("Accepts", "S23")]
    public void HostileTextIsScannedInTime()
    {
        var text = string.Concat(Enumerable.Repeat("eyJ-Bearer://a:", 35_000));

        Assert.InRange(SecretShapes.In(text, isOfHashes: false).Count(), 0, 1);
    }
}
