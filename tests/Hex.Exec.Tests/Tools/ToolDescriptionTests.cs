using System.Text.Json;
using Hex.Testing.Machine;

namespace Hex.Exec.Tests.Tools;

/// <summary>What a model reads of the tools, in one text.</summary>
public sealed class ToolDescriptionTests
{
    [Fact]
    public void TheDescriptionsAreAsApproved()
    {
        using var scene = new ToolScene();

        var received = string.Concat(scene.Box.Descriptions.Select(tool => $"{tool.Name}\n  {tool.Description}\n{Arguments(tool.InputSchema)}\n"));

        Approved.Match(received, "ToolDescriptions");
    }

    [Fact]
    public void EverySchemaIsThatOfAnObject()
    {
        Assert.All(ToolScene.Tools, tool =>
        {
            using var schema = JsonDocument.Parse(tool.Description.InputSchema);
            var names = schema.RootElement.GetProperty("properties").EnumerateObject().Select(property => property.Name);
            Assert.Equal("object", schema.RootElement.GetProperty("type").GetString());
            Assert.Subset(names.ToHashSet(), schema.RootElement.GetProperty("required").EnumerateArray().Select(name => name.GetString()!).ToHashSet());
            Assert.Matches("^[a-z_]+$", tool.Description.Name);
        });
    }

    [Fact]
    public void EveryAliasStandsForAnArgumentOfItsTool()
    {
        Assert.All(ToolScene.Tools, tool =>
            Assert.Subset(Exec.Tools.ToolSchema.ArgumentsIn(tool.Description.InputSchema).ToHashSet(), tool.Aliases.Values.ToHashSet()));
    }

    private static string Arguments(string schema)
    {
        using var document = JsonDocument.Parse(schema);
        var required = document.RootElement.GetProperty("required").EnumerateArray().Select(name => name.GetString()).ToList();
        return string.Concat(document.RootElement.GetProperty("properties").EnumerateObject().Select(property =>
            $"  {property.Name} ({property.Value.GetProperty("type").GetString()}{(required.Contains(property.Name) ? ", required" : string.Empty)}): {property.Value.GetProperty("description").GetString()}\n"));
    }
}
