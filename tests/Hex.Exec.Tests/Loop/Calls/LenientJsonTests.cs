using System.Text.Json;
using Hex.Exec.Loop.Calls;

namespace Hex.Exec.Tests.Loop.Calls;

/// <summary>Drifted JSON is read; what is no JSON is not made into some.</summary>
public sealed class LenientJsonTests
{
    [Theory]
    [InlineData("{\"a\":1}", "{\"a\":1}")]
    [InlineData(" [1, -2.5e3, \"x\", true, null] // end", "[1,-2.5e3,\"x\",true,null]")]
    [InlineData("{a: 'it\\'s', \"b\": [1,2,],}", "{\"a\":\"it's\",\"b\":[1,2]}")]
    [InlineData("{'x': True, 'y': None, 'z': +1}", "{\"x\":true,\"y\":null,\"z\":1}")]
    [InlineData("{\"re\": \"\\d\\u0041\\u00\"}", "{\"re\":\"\\\\dA\\\\u00\"}")]
    [InlineData("{\"half\": \"\\ud83d\"}", "{\"half\":\"\uFFFD\"}")]
    [InlineData("{\"whole\": \"\\ud83d\\ude00\"}", "{\"whole\":\"\\uD83D\\uDE00\"}")]
    [InlineData("\"\\\n\"", "\"\\\\\\n\"")]
    [InlineData("\uFEFF{}", "{}")]
    public void DriftIsBroughtIntoStrictForm(string drifted, string strict) => Assert.Equal(strict, Replies.Told(LenientJson.Parse(drifted)!.Value));

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{\"a\"}")]
    [InlineData("{\"a\":}")]
    [InlineData("{\"a\":1 \"b\":2}")]
    [InlineData("{\"a\":\"x}")]
    [InlineData("{\"a\":word}")]
    [InlineData("{\"a\":1} {\"b\":2}")]
    [InlineData("[1,,2]")]
    [InlineData("{\"a\":01}")]
    [InlineData("print(\"hi\")")]
    public void WhatIsNoJsonIsNotMadeIntoSome(string text) => Assert.Null(LenientJson.Parse(text));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void StrictJsonMeansWhatItMeansToTheFramework(int seed)
    {
        var random = new Random(seed);

        for (var round = 0; round < 300; round++)
        {
            var json = JsonSerializer.Serialize(Value(random, 4));
            using var expected = JsonDocument.Parse(json);
            Assert.True(JsonElement.DeepEquals(expected.RootElement, LenientJson.Parse(json)!.Value), json);
        }
    }

    private static object? Value(Random random, int depth) => random.Next(depth > 0 ? 7 : 5) switch
    {
        0 => null,
        1 => random.Next(2) == 0,
        2 => (random.NextDouble() - 0.5) * Math.Pow(10, random.Next(-20, 20)),
        3 => random.Next(),
        4 => Text(random),
        5 => Enumerable.Range(0, random.Next(4)).Select(_ => Value(random, depth - 1)).ToList(),
        _ => Enumerable.Range(0, random.Next(4)).ToDictionary(number => $"{number}{Text(random)}", _ => Value(random, depth - 1)),
    };

    private static string Text(Random random) =>
        string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => char.ConvertFromUtf32(random.Next(4) == 0 ? random.Next(0x1F600, 0x1F640) : random.Next(1, 0x250))));
}
