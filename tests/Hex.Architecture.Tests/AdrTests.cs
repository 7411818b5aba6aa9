using System.Text.RegularExpressions;

namespace Hex.Architecture.Tests;

/// <summary>A decision says why it was taken and what holds it.</summary>
public sealed partial class AdrTests
{
    private const string Folder = "docs/adr/";

    public static TheoryData<string> Decisions => [.. All];

    private static IEnumerable<string> All => House.Files.Where(file => file.StartsWith($"{Folder}ADR-", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    [Fact]
    public void TheNumbersRunWithoutAGap()
    {
        var numbers = All.Select(file => int.Parse(file[(Folder.Length + 4)..(Folder.Length + 8)], System.Globalization.CultureInfo.InvariantCulture)).ToList();

        Assert.Equal(Enumerable.Range(1, numbers.Count), numbers);
    }

    [Theory]
    [MemberData(nameof(Decisions))]
    public void ADecisionHasItsParts(string file)
    {
        var text = House.Read(file);

        Assert.StartsWith($"# {Path.GetFileName(file)[..8]}: ", text, StringComparison.Ordinal);
        Assert.Matches("(?m)^- Status: (Accepted|Replaced by ADR-[0-9]{4})$", text);
        Assert.Matches("(?m)^- Date: [0-9]{4}-[0-9]{2}-[0-9]{2}$", text);
        Assert.All(["## Context", "## Decision", "## Consequences", "## Enforced-By"], heading => Assert.Contains($"\n{heading}\n", text, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Decisions))]
    public void WhatEnforcesADecisionExists(string file)
    {
        var named = Quoted().Matches(House.Read(file).Split("\n## Enforced-By\n", 2)[1]).Select(match => match.Groups["name"].Value).ToList();

        Assert.NotEmpty(named);
        Assert.All(named, name => Assert.True(House.Has(name) || House.Files.Any(known => Path.GetFileName(known) == $"{name}.cs"), $"{name} is nowhere"));
    }

    [Theory]
    [MemberData(nameof(Decisions))]
    public void TheIndexListsADecision(string file) => Assert.Contains($"({Path.GetFileName(file)})", House.Read($"{Folder}README.md"), StringComparison.Ordinal);

    [GeneratedRegex("`(?<name>[^`]+)`")]
    private static partial Regex Quoted();
}
