using Hex.Core.Conversation;
using Hex.Exec.Loop.Calls;

namespace Hex.Exec.Tests.Loop.Calls;

/// <summary>Drifted keys are brought back to the tool's own schema, and to no other.</summary>
public sealed class ArgumentDriftTests
{
    private static readonly ToolDescription Grep = new(
        "repo_grep", "Searches.",
        """{"type":"object","properties":{"pattern":{"type":"string"},"path":{"type":"string"},"start_line":{"type":"integer"},"whole":{"type":"boolean"},"globs":{"type":"array"}}}""");

    private static readonly ToolDescription Search = new("memory_search", "Searches.", """{"type":"object","properties":{"query":{"type":"string"},"new_content":{"type":"string"}}}""");

    [Theory]
    [InlineData("{\"file_path\":\"a\",\"regex\":\"x\"}", "{\"path\":\"a\",\"pattern\":\"x\"}")]
    [InlineData("{\"filename\":\"a\",\"query\":\"x\"}", "{\"path\":\"a\",\"pattern\":\"x\"}")]
    [InlineData("{\"path\":\"a\",\"file\":\"b\"}", "{\"path\":\"a\"}")]
    [InlineData("{\"file\":\"a\",\"filepath\":\"b\"}", "{\"path\":\"a\"}")]
    [InlineData("{\"startLine\":\"12\",\"Pattern\":5}", "{\"start_line\":12,\"pattern\":\"5\"}")]
    [InlineData("{\"whole\":\"True\",\"globs\":\"['*.cs']\"}", "{\"whole\":true,\"globs\":[\"*.cs\"]}")]
    [InlineData("{\"pattern\":\"12\",\"other\":\"<a>\"}", "{\"pattern\":\"12\",\"other\":\"<a>\"}")]
    public void DriftIsStraightened(string written, string straight) =>
        Assert.Equal(straight, Replies.Told(ArgumentDrift.Straighten(LenientJson.Parse(written)!.Value, Grep)));

    [Theory]
    [Trait("Accepts", "X25")]
    [InlineData("{\"query\":\"x\",\"new_content\":\"y\",\"file\":\"z\"}")]
    public void AKeyTheToolItselfHasIsLeftAlone(string written) =>
        Assert.Equal(written, Replies.Told(ArgumentDrift.Straighten(LenientJson.Parse(written)!.Value, Search)));
}
