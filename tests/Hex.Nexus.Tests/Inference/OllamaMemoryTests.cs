using Hex.Core.Admission;
using Hex.Core.Conversation;
using Hex.Core.Ports;
using Hex.Testing.Models;

namespace Hex.Nexus.Tests.Inference;

/// <summary>What Ollama tells of the memory its models take.</summary>
public sealed class OllamaMemoryTests
{
    private const string Name = "coder:14b";

    // qwen2.5-coder:14b: 48 layers of 8 heads of 128 numbers, twice, two bytes each.
    [Theory]
    [InlineData("\"scripted.block_count\":48,\"scripted.attention.head_count\":40,\"scripted.attention.head_count_kv\":8,\"scripted.embedding_length\":5120", 196_608L)]
    [InlineData("\"scripted.block_count\":48,\"scripted.attention.head_count\":40,\"scripted.attention.head_count_kv\":8,\"scripted.embedding_length\":1,\"scripted.attention.key_length\":128,\"scripted.attention.value_length\":64", 147_456L)]
    [InlineData("\"scripted.block_count\":2,\"scripted.attention.head_count\":4,\"scripted.embedding_length\":40", 320L)]
    [InlineData("\"scripted.block_count\":48,\"scripted.attention.head_count\":40,\"scripted.attention.head_count_kv\":null,\"scripted.embedding_length\":5120", null)]
    [InlineData("\"scripted.block_count\":48,\"scripted.attention.head_count\":0,\"scripted.embedding_length\":5120", null)]
    [InlineData("\"other.block_count\":48,\"other.attention.head_count\":40,\"other.embedding_length\":5120", null)]
    [InlineData("\"scripted.embedding_length\":5120", null)]
    public async Task TheCacheOfATokenFollowsFromHowTheModelIsMade(string info, long? bytes)
    {
        await using var asked = Asked(info);

        Assert.Equal(new ModelSize(9_000_000_000, bytes), await asked.Model.Residency!.SizeAsync(Name, default));
    }

    [Fact]
    public async Task ANameWithoutATagMeansTheLatest()
    {
        await using var asked = Asked(string.Empty);

        Assert.Equal(9_000_000_001, (await asked.Model.Residency!.SizeAsync("plain", default))!.WeightBytes);
    }

    [Fact]
    public async Task WhatIsLoadedIsToldUntilItIsLetGo()
    {
        await using var asked = Asked(string.Empty);
        var residency = asked.Model.Residency!;

        Assert.Equal([new ResidentModel(Name, 9_000_000_000, 5_000_000_000, 16_384)], await residency.ResidentAsync(default));

        await residency.UnloadAsync(Name, default);
        Assert.Empty(await residency.ResidentAsync(default));
    }

    [Theory]
    [InlineData(ModelDialect.OpenAI)]
    [InlineData(ModelDialect.Anthropic)]
    public async Task OtherServersDoNotTell(ModelDialect dialect)
    {
        await using var asked = new AskedModel(dialect, new ModelScript { Turns = [] });

        Assert.Null(((IModelServer)asked.Model).Residency);
    }

    private static AskedModel Asked(string info) => new(ModelDialect.Ollama, new ModelScript
    {
        Turns = [],
        Models =
        [
            new ModelFacts { Name = Name, SizeBytes = 9_000_000_000, ContextTokens = 16_384, IsLoaded = true },
            new ModelFacts { Name = "plain:latest", SizeBytes = 9_000_000_001, IsLoaded = false },
        ],
        KnowsItsModelsAlone = false,
        ModelInfo = info,
        AcceleratorBytes = 5_000_000_000,
    });
}
