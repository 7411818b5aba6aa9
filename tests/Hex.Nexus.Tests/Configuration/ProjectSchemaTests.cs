using System.Runtime.CompilerServices;
using Hex.Nexus.Configuration;

namespace Hex.Nexus.Tests.Configuration;

public sealed class ProjectSchemaTests
{
    [Fact]
    public void TheShippedSchemaIsTheOneTheSettingsMake() =>
        Assert.Equal(ProjectSchema.Text(), File.ReadAllText(InDocs("project.schema.json")));

    [Fact]
    public void TheDocumentationNamesEverySettingAndItsVariable()
    {
        var documentation = File.ReadAllText(InDocs("configuration.md"));

        Assert.All(SettingKeys.All, key => Assert.Contains($"`{key.Name}`", documentation, StringComparison.Ordinal));
        Assert.All(
            SettingKeys.All.Where(key => key.Variable is not null),
            key => Assert.Contains($"`{key.Variable}`", documentation, StringComparison.Ordinal));
    }

    private static string InDocs(string name, [CallerFilePath] string testFile = "") =>
        Path.Combine(Path.GetDirectoryName(testFile)!, "..", "..", "..", "docs", name);
}
