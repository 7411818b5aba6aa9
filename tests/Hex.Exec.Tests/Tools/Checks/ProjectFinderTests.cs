using Hex.Core.Failures;
using Hex.Exec.Tools.Checks;

namespace Hex.Exec.Tests.Tools.Checks;

public sealed class ProjectFinderTests
{
    private static readonly string[] Tree = ["All.sln", "src/A/A.csproj", "src/A/a.cs", "src/B/B.csproj", "src/B/deep/b.cs", "web/tsconfig.json", "crates/x/Cargo.toml", "crates/y/Cargo.toml"];

    [Theory]
    [InlineData("src/A/a.cs", "src/A/A.csproj")]
    [InlineData("src/B/deep", "src/B/B.csproj")]
    [InlineData("src/B/deep/new.cs", "src/B/B.csproj")]
    [InlineData("src/B/B.csproj", "src/B/B.csproj")]
    [InlineData("src", "All.sln")]
    [InlineData("", "All.sln")]
    public void TheNearestProjectUpwardsIsMeant(string start, string expected)
    {
        Assert.Equal(expected, ProjectFinder.Find(Tree, start, "*.csproj", "*.sln"));
    }

    [Fact]
    public void TheOnlyProjectBeneathIsMeantWhereNoneIsAbove()
    {
        Assert.Equal("web/tsconfig.json", ProjectFinder.Find(Tree, string.Empty, "tsconfig.json"));
    }

    [Fact]
    public void BetweenSeveralNobodyChooses()
    {
        var failure = Assert.Throws<HexException>(() => ProjectFinder.Find(Tree, string.Empty, "Cargo.toml"));

        Assert.Equal("there are several projects; give one of these as 'path': crates/x/Cargo.toml, crates/y/Cargo.toml.", failure.Failure.Sentence);
    }

    [Fact]
    public void WithoutAProjectTheAnswerSaysWhatWasLookedFor()
    {
        var failure = Assert.Throws<HexException>(() => ProjectFinder.Find(Tree, "src", "go.mod"));

        Assert.StartsWith("there is no go.mod at or above 'src'", failure.Failure.Sentence);
    }
}
