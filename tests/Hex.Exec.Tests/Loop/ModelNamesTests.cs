using Hex.Exec.Loop;

namespace Hex.Exec.Tests.Loop;

public sealed class ModelNamesTests
{
    [Theory]
    [InlineData("qwen2.5-coder:14b", "qwen2.5-coder:14b")]
    [InlineData("qwen2.5-coder", "qwen2.5-coder:latest")]
    [InlineData("qwen2.5-coder", "qwen2.5-coder:14b")]
    [InlineData("Qwen/Qwen3-Coder", "qwen3-coder")]
    [InlineData("ollama/devstral:24b", "devstral:24b")]
    [InlineData("gpt-5", "gpt-5-2026-08-06")]
    [InlineData("anthropic/claude-sonnet-5", "claude-sonnet-5-20260101")]
    [InlineData("opus", "claude-opus-5")]
    [InlineData("m", "m@default")]
    public void TheseMeanTheSame(string asked, string answered) => Assert.True(ModelNames.Mean(asked, answered));

    [Theory]
    [InlineData("qwen2.5-coder:14b", "qwen2.5-coder:7b")]
    [InlineData("qwen2.5-coder:14b", "qwen2.5-coder")]
    [InlineData("gpt-5", "gpt-50")]
    [InlineData("gpt-5", "gpt-4o")]
    [InlineData("opus", "claude-sonnet-5")]
    [InlineData("claude-opus-5", "claude-haiku-5")]
    public void TheseDoNot(string asked, string answered) => Assert.False(ModelNames.Mean(asked, answered));
}
