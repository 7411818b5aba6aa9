using Hex.Exec.Runs;

namespace Hex.Exec.Tests.Runs;

public sealed class SecretRedactionTests
{
    private const string Key = "-----BEGIN RSA PRIVATE KEY-----\nMIIEow\nIBAAKC\n-----END RSA PRIVATE KEY-----";

    private readonly SecretRedaction _redaction = new(["hunter2-and-more", "short"]);

    [Theory]
    [InlineData("token=hunter2-and-more;", "token=[redacted];")]
    [InlineData("ghp_0123456789abcdefghijABCDEFGHIJ", "[redacted]")]
    [InlineData("key AKIAIOSFODNN7EXAMPLE.", "key [redacted].")]
    [InlineData("a short word", "a short word")]
    public void KnownValuesAndShapesAreTakenOut(string text, string expected) => Assert.Equal(expected, _redaction.Redact(text));

    [Fact]
    public void WhatStandsBehindAKeyKeepsItsLineNumber()
    {
        var lines = _redaction.Redact($"before\n{Key}\nafter\n").Split('\n');

        Assert.Equal(["before", "[redacted]", "", "", "", "after", ""], lines);
    }
}
