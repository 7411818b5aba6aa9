using Hex.Core.Conversation;
using Hex.Testing.Models;

namespace Hex.Nexus.Tests.Inference;

public sealed class ListedModelsTests
{
    private static readonly ModelFacts Known = new() { Name = "coder:7b", SizeBytes = 4_700_000_000, ContextTokens = 32_768, CallsTools = true, Thinks = false, IsLoaded = true };

    public static TheoryData<ModelDialect> Dialects => AskedModel.Dialects;

    [Fact]
    public async Task OllamaSaysEverythingOfAModel()
    {
        await using var asked = Asked(ModelDialect.Ollama);

        Assert.Equal([Known, Known with { Name = "other", CallsTools = false, Thinks = true, IsLoaded = false }], await asked.Model.ListAsync(default));
        Assert.Equal(Known with { SizeBytes = null, IsLoaded = null }, await asked.Model.FindAsync("coder:7b", default));
    }

    [Theory]
    [MemberData(nameof(Dialects))]
    public async Task AServerListsItsModels(ModelDialect dialect)
    {
        await using var asked = Asked(dialect);

        var models = await asked.Model.ListAsync(default);

        Assert.Equal(["coder:7b", "other"], models.Select(model => model.Name));
        Assert.Equal("other", (await asked.Model.FindAsync("other", default))!.Name);
    }

    [Theory]
    [MemberData(nameof(Dialects))]
    public async Task AListThatIsNoneIsNamed(ModelDialect dialect)
    {
        await using var html = new AskedModel(dialect, new ModelScript { Turns = [], Lookup = new ModelTurn.Html() });
        await using var refused = new AskedModel(dialect, new ModelScript { Turns = [], Lookup = new ModelTurn.Status(401) });
        await using var missing = new AskedModel(dialect, new ModelScript { Turns = [], Lookup = new ModelTurn.Status(404) });

        Assert.Equal(ModelFailureKind.Malformed, (await Assert.ThrowsAsync<ModelException>(() => html.Model.ListAsync(default))).Kind);
        Assert.Equal(ModelFailureKind.Unauthorized, (await Assert.ThrowsAsync<ModelException>(() => refused.Model.ListAsync(default))).Kind);
        Assert.Equal(ModelFailureKind.Malformed, (await Assert.ThrowsAsync<ModelException>(() => missing.Model.ListAsync(default))).Kind);
    }

    private static AskedModel Asked(ModelDialect dialect) => new(dialect, new ModelScript
    {
        Turns = [],
        Models = [Known, Known with { Name = "other", CallsTools = false, Thinks = true, IsLoaded = false }],
        KnowsItsModelsAlone = true,
    });
}
