namespace Hex.Exec.Tests.Context;

/// <summary>Which of a project's notes a model gets to see.</summary>
public sealed class ProjectNotesTests
{
    private readonly PromptScene _scene = new() { Allowed = ["web/src/price.js"] };

    [Fact]
    public async Task TheNearestAboveTheFileCounts()
    {
        _scene.Files["AGENTS.md"] = "of the root";
        _scene.Files["web/CLAUDE.md"] = "of the web";
        _scene.Files["api/AGENTS.md"] = "of the api";

        var message = (await _scene.BuildAsync()).FirstMessage;

        Assert.Contains("From web/CLAUDE.md:\n\n```\nof the web\n```\n", message, StringComparison.Ordinal);
        Assert.DoesNotContain("of the root", message, StringComparison.Ordinal);
        Assert.DoesNotContain("of the api", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EachIsShownOnceForAllFilesBelowIt()
    {
        _scene.Allowed = ["web/a.js", "web/b.js", "api/c.py"];
        _scene.Files["AGENTS.md"] = "of the root";
        _scene.Files["web/AGENTS.md"] = "of the web";
        _scene.Files["web/CLAUDE.md"] = "the other name";

        var message = (await _scene.BuildAsync()).FirstMessage;

        Assert.Single(message.Split("From web/AGENTS.md:")[1..]);
        Assert.Single(message.Split("From AGENTS.md:")[1..]);
        Assert.DoesNotContain("the other name", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LongOnesAreCutAtALineWithAMark()
    {
        _scene.Files["AGENTS.md"] = string.Concat(Enumerable.Range(1, 2000).Select(number => $"- rule {number}\n"));

        var prompt = await _scene.BuildAsync();

        Assert.Contains("- rule 1\n", prompt.FirstMessage, StringComparison.Ordinal);
        Assert.Matches(@"\[lines \d+-2000 left out\]\n```", prompt.FirstMessage);
        Assert.InRange(prompt.Parts.Single(part => part.Name == "notes").Tokens, 400, 800);
    }

    [Fact]
    public async Task OneThatIsTooLargeToReadIsSaidToBe()
    {
        _scene.Files.Put("AGENTS.md", new byte[2 * 1024 * 1024]);

        var message = (await _scene.BuildAsync()).FirstMessage;

        Assert.Contains("(not shown: 'AGENTS.md' is larger than 1048576 bytes)", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OneThatIsItselfAnAllowedFileIsShownAsSuchAlone()
    {
        _scene.Allowed = ["AGENTS.md"];
        _scene.Files["AGENTS.md"] = "- rule\n";

        var prompt = await _scene.BuildAsync();

        Assert.DoesNotContain(prompt.Parts, part => part.Name == "notes");
        Assert.Contains("## AGENTS.md\n\nThe whole file:\n", prompt.FirstMessage, StringComparison.Ordinal);
    }
}
