using Hex.Core.Code;
using Hex.Core.Ports;

namespace Hex.Exec.Tests.Architecture;

/// <summary>Hands out facts written by hand.</summary>
internal sealed class GivenFacts(CodeFacts facts) : ICodeFacts
{
    /// <inheritdoc />
    public Task<CodeFacts> ReadAsync(CodeScope scope, CancellationToken cancellationToken) => Task.FromResult(facts);
}
