using Hex.Core.Code;
using Hex.Core.Ports;

namespace Hex.Testing.Architecture;

/// <summary>Hands out rules written by hand.</summary>
public sealed class GivenAdrRules(params AdrRule[] rules) : IAdrRules
{
    /// <inheritdoc />
    public IReadOnlyList<AdrRule> Read(string root) => rules;
}
