using System.Xml.Linq;

namespace Hex.Architecture.Tests;

/// <summary>Who may reference what. A new arrow or package is an ADR first, then one line here.</summary>
public sealed class ProjectGraphTests
{
    private static readonly Dictionary<string, Room> Rooms = new(StringComparer.Ordinal)
    {
        ["Hex.Core"] = new([], []),
        ["Hex.Exec"] = new(["Hex.Core"], ["DiffPlex"]),
        ["Hex.Git"] = new(["Hex.Core"], []),
        ["Hex.Graph"] = new(["Hex.Core"], []),
        ["Hex.Analysis"] = new(["Hex.Core"], ["Tomlyn", "YamlDotNet"]),
        ["Hex.State"] = new(["Hex.Core"], ["Microsoft.Data.Sqlite.Core", "SQLitePCLRaw.bundle_e_sqlite3"]),
        ["Hex.Nexus"] = new(["Hex.Analysis", "Hex.Core", "Hex.Exec", "Hex.Git", "Hex.Graph", "Hex.State"], []),
        ["Hex.Cli"] = new(["Hex.Nexus"], ["System.CommandLine"]),
    };

    public static TheoryData<string> Projects => [.. Rooms.Keys];

    [Theory]
    [MemberData(nameof(Projects))]
    public void AProjectReferencesWhatTheTableSays(string project) => Assert.Equal(Rooms[project].References, References(project));

    [Theory]
    [MemberData(nameof(Projects))]
    public void AProjectNamesThePackagesTheTableSays(string project) => Assert.Equal(Rooms[project].Packages, Named(project, "PackageReference"));

    [Fact]
    public void TheTableHoldsEveryProject()
    {
        var folders = House.Files.Where(file => file.StartsWith("src/", StringComparison.Ordinal)).Select(file => file.Split('/')[1]).Distinct();

        Assert.Equal(Rooms.Keys.Order(StringComparer.Ordinal), folders.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void EveryTestProjectTestsOneProject()
    {
        var tested = House.Projects.Select(project => $"tests/{project}.Tests/{project}.Tests.csproj");

        Assert.All(tested, file => Assert.True(House.Has(file), $"{file} is missing"));
    }

    [Fact]
    public void AProjectFileIsAListOfReferencesOnOneScreen()
    {
        var projects = House.Files.Where(file => file.EndsWith(".csproj", StringComparison.Ordinal));

        Assert.All(projects, file => Assert.InRange(House.Read(file).Split('\n').Length, 1, 30));
    }

    private static List<string> References(string project) => [.. Named(project, "ProjectReference").Select(path => Path.GetFileNameWithoutExtension(path)!).Order(StringComparer.Ordinal)];

    private static List<string> Named(string project, string element) =>
        [.. XDocument.Parse(House.Read($"src/{project}/{project}.csproj")).Descendants(element).Select(item => (string)item.Attribute("Include")!).Order(StringComparer.Ordinal)];

    private sealed record Room(string[] References, string[] Packages);
}
