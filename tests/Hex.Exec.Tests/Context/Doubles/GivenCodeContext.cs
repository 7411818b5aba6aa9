using Hex.Core.Ports;
using Hex.Core.Repositories;

namespace Hex.Exec.Tests.Context.Doubles;

/// <summary>Knows one thing about every file.</summary>
internal sealed class GivenCodeContext(string? text) : ICodeContext
{
    public Task<string?> AroundAsync(WorkTree tree, IReadOnlyList<string> files, CancellationToken cancellationToken) => Task.FromResult(text);
}
