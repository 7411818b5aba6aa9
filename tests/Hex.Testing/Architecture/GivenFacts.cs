using Hex.Core.Code;
using Hex.Core.Ports;

namespace Hex.Testing.Architecture;

/// <summary>Hands out facts written by hand.</summary>
public sealed class GivenFacts(CodeFacts facts) : ICodeFacts
{
    /// <inheritdoc />
    public Task<CodeFacts> ReadAsync(CodeScope scope, CancellationToken cancellationToken) => Task.FromResult(facts);
}
