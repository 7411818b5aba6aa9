using System.Text;
using Hex.Core.Failures;
using Hex.Nexus.Configuration;

namespace Hex.Nexus.Tests.Configuration;

[Trait("Accepts", "F28")]
public sealed class BrokenConfigurationTests : IDisposable
{
    private readonly GivenProject _given = new();

    public void Dispose() => _given.Dispose();

    [Theory]
    [InlineData("{\n  \"limits\": {\n    \"attempts\": 3,", 3, "limits.attempts", true)]
    [InlineData("{\n  \"limits\":\n", 3, "limits", true)]
    [InlineData("not json", 1, null, true)]
    [InlineData("[1]", 1, null, true)]
    [InlineData("{} {}", 1, null, true)]
    [InlineData("", 0, null, true)]
    [InlineData("{\n  \"limits\": 5\n}", 2, "limits", true)]
    [InlineData("{\n  \"limits\": { \"attempts\": \"3\" }\n}", 2, "limits.attempts", true)]
    [InlineData("{\n  \"limits\": { \"attempts\": 1.5 }\n}", 2, "limits.attempts", true)]
    [InlineData("{\n  \"limits\": { \"attempts\": 0 }\n}", 2, "limits.attempts", true)]
    [InlineData("{\n  \"limits\": { \"wall_time\": \"5\" }\n}", 2, "limits.wall_time", true)]
    [InlineData("{\n  \"inference\": {\n    \"react_models\": \"one\"\n  }\n}", 3, "inference.react_models", true)]
    [InlineData("{\n  \"inference\": {\n    \"react_models\": [1, [2]]\n  }\n}", 3, "inference.react_models", true)]
    [InlineData("{\n  \"id\": \"a\",\n  \"id\": \"b\"\n}", 3, "id", true)]
    [InlineData("{\n  \"limits\": {},\n  \"limits\": {}\n}", 3, "limits", true)]
    [InlineData("{\n  \"limits\": { \"wall_tiem\": \"5m\" }\n}", 2, "limits.wall_tiem", false)]
    [InlineData("{\n  \"Limits\": {}\n}", 2, "Limits", false)]
    public async Task NamesFileLineAndField(string content, int line, string? field, bool isError)
    {
        File.WriteAllText(_given.ProjectFile, content);

        var loaded = await _given.InspectAsync();

        var problem = Assert.Single(loaded.Problems);
        Assert.Equal(line == 0 ? ".hex/project.json" : $".hex/project.json:{line}", problem.Place);
        Assert.Equal(field, problem.Field);
        Assert.Equal(isError, problem.IsError);
    }

    [Fact]
    public async Task StopsARunAndIsLeftAsItIs()
    {
        var content = Encoding.UTF8.GetBytes("{ \"limits\": { \"attempts\": \"many\" } }");
        await File.WriteAllBytesAsync(_given.ProjectFile, content, TestContext.Current.CancellationToken);

        var exception = await Assert.ThrowsAsync<HexException>(_given.LoadAsync);

        Assert.Equal(FailureKind.Usage, exception.Failure.Kind);
        Assert.Contains(".hex/project.json:1", exception.Message, StringComparison.Ordinal);
        Assert.Equal(content, await File.ReadAllBytesAsync(_given.ProjectFile, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task SuggestsTheNearestSetting()
    {
        File.WriteAllText(_given.ProjectFile, """{ "limits": { "wall_tiem": "5m" } }""");

        var loaded = await _given.InspectAsync();

        Assert.Contains("did you mean \"limits.wall_time\"", Assert.Single(loaded.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AHugeFileIsNotRead()
    {
        using (var file = File.Create(_given.ProjectFile))
            file.SetLength(100 * 1024 * 1024);

        var loaded = await _given.InspectAsync();

        Assert.Contains("larger than", Assert.Single(loaded.Problems).What, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFolderInItsPlaceIsNamed()
    {
        Directory.CreateDirectory(_given.ProjectFile);

        var loaded = await _given.InspectAsync();

        Assert.True(Assert.Single(loaded.Problems).IsError);
    }

    [Fact]
    public async Task CommentsAByteOrderMarkAndACommaTooManyAreFine()
    {
        var content = "{\n  // the team's name\n  \"project\": { \"name\": \"shop\", },\n  \"$schema\": \"project.schema.json\"\n}\n";
        File.WriteAllText(_given.ProjectFile, content, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));

        var loaded = await _given.LoadAsync();

        Assert.Equal("shop", loaded.Settings.ProjectName);
        Assert.Empty(loaded.Problems);
    }

    [Fact]
    public void AFileThatIsNotThereIsNoProblem() =>
        Assert.Null(ConfigurationFile.Read(_given.ProjectFile, ProjectFile.Name, SettingSource.Project));
}
