using Hex.Core.Code;

namespace Hex.Core.Ports;

/// <summary>Reads the structure of source code: the one reader for everybody who needs it.</summary>
public interface ICodeFacts
{
    /// <summary>Reads all source files of a folder, in every language hex knows.</summary>
    /// <param name="scope">What is to be read.</param>
    /// <param name="cancellationToken">Stops between files.</param>
    /// <exception cref="Failures.HexException">The folder does not exist, or the parsers cannot be loaded.</exception>
    Task<CodeFacts> ReadAsync(CodeScope scope, CancellationToken cancellationToken);
}
