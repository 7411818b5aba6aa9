using Hex.Exec.Architecture.Model;

namespace Hex.Exec.Architecture.Rules;

/// <summary>A rule that the project itself laid down.</summary>
internal interface IProjectRule : IArchitectureRule
{
    /// <summary>The file it is written in.</summary>
    string Place { get; }

    /// <summary>Whether it speaks of any file that is there.</summary>
    bool Concerns(ArchitectureModel model);
}
