namespace Hex.Git.Tests;

public sealed class GitFailureTests
{
    [Theory]
    [InlineData("fatal: detected dubious ownership in repository at '/x'", "dubious_ownership")]
    [InlineData("error: unable to write file: No space left on device", "no_space")]
    [InlineData("fatal: Unable to create '/x/index.lock': Permission denied", "no_permission")]
    [InlineData("error: cannot lock ref: Read-only file system", "no_permission")]
    [InlineData("error: insufficient permission for adding an object to repository database", "no_permission")]
    [InlineData("Author identity unknown\n\n*** Please tell me who you are.", "no_identity")]
    [InlineData("fatal: empty ident name (for <>) not allowed", "no_identity")]
    [InlineData("fatal: unable to auto-detect email address", "no_identity")]
    [InlineData("fatal: bad object", "git_failed")]
    [InlineData("", "git_failed")]
    public async Task WhatGitSaysBecomesAFailureWithARemedy(string said, string code)
    {
        var runner = AnsweringCommandRunner.Exiting(128, string.Empty, $"\n{said}\nmore\n");
        var call = new GitCall { Arguments = ["update-ref"] };

        var failure = GitFailure.Of(call, await runner.RunAsync(null!, TestContext.Current.CancellationToken)).Failure;

        Assert.Equal(code, failure.Code);
        Assert.NotEmpty(failure.Remedy);
    }
}
