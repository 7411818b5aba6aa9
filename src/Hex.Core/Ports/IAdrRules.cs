using Hex.Core.Code;

namespace Hex.Core.Ports;

/// <summary>Reads the rules that the decisions of a project laid down.</summary>
public interface IAdrRules
{
    /// <summary>Reads <c>.hex/adr-rules.yaml</c> of a folder.</summary>
    /// <param name="root">The folder, absolute.</param>
    /// <returns>The rules in their order; none where there is no such file.</returns>
    /// <exception cref="Failures.HexException">The file is broken or holds something that is no rule; the sentence names the line.</exception>
    IReadOnlyList<AdrRule> Read(string root);
}
