using System.Text.RegularExpressions;
using Hex.Core.Runs;

namespace Hex.Architecture.Tests;

/// <summary>What the documents say is there.</summary>
public sealed partial class DocumentPathsTests
{
    public static TheoryData<string> Documents => ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "AGENTS.md"];

    [Theory]
    [MemberData(nameof(Documents))]
    public void EveryPathADocumentNamesExists(string document)
    {
        var missing = Quoted().Matches(House.Read(document)).Select(match => match.Groups["path"].Value).Where(path => !House.Has(path));

        Assert.Empty(missing);
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void EveryLinkOfADocumentLeadsSomewhere(string document)
    {
        var broken = Link().Matches(House.Read(document)).Select(match => match.Groups["target"].Value).Where(target => !House.Has(target));

        Assert.Empty(broken);
    }

    [Fact]
    public void ArchitectureNamesAFileForEachQuestion()
    {
        var rows = House.Read("ARCHITECTURE.md").Split("Where is", 2)[1].Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Skip(1);

        Assert.All(rows, row => Assert.Matches(Quoted(), row));
    }

    [Fact]
    public void ReadmeStartsWithTheCommandsThatCiRuns()
    {
        var commands = House.Read("README.md").Split('\n').Where(line => line.StartsWith("$ dotnet ", StringComparison.Ordinal)).Select(line => line[2..]).ToList();

        Assert.Equal(["dotnet run --project src/Hex.Cli -c Release -- demo", "dotnet test"], commands);
        Assert.All(commands, command => Assert.Contains($"step {command}", House.Read(".ci/run"), StringComparison.Ordinal));
    }

    [Fact]
    public void ReadmeTellsEveryExitCode()
    {
        var readme = House.Read("README.md");

        Assert.All(Enum.GetValues<ExitCode>(), code => Assert.Contains($"| {(int)code} |", readme, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("README.md", 120)]
    [InlineData("ARCHITECTURE.md", 150)]
    public void ADocumentIsReadInOneGo(string document, int most) => Assert.InRange(House.Read(document).Count(letter => letter == '\n'), 1, most);

    // A path has a folder in it or a known ending, and no blank, placeholder or wildcard.
    [GeneratedRegex("`(?<path>(?:src|tests|docs|bench|\\.ci)/[\\w./-]*|[\\w.-]+\\.(?:md|sln|props|targets|json)|build)`")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\]\((?<target>[^)#:]+)\)")]
    private static partial Regex Link();
}
