using Hex.Analysis.Syntax;
using Hex.Core.Code;

namespace Hex.Analysis.Resolution;

/// <summary>Tells where imports lead, by the rules of an ecosystem and its project files.</summary>
internal interface IImportResolver
{
    /// <summary>What was wrong with the project files.</summary>
    IReadOnlyCollection<SourceProblem> Problems { get; }

    /// <summary>A file with its imports led to where they go.</summary>
    SourceFile Resolve(string path, SourceLanguage language, FileSyntax syntax);
}
