using System.Text.Json;
using Hex.Analysis.Files;

namespace Hex.Analysis.Resolution.TypeScript;

/// <summary>A package of npm that is part of what is read.</summary>
/// <param name="Folder">Where its <c>package.json</c> lies.</param>
/// <param name="Content">What that says.</param>
internal sealed record Package(string Folder, JsonElement Content)
{
    private static readonly string[] DependencyLists = ["dependencies", "devDependencies", "peerDependencies", "optionalDependencies"];
    private static readonly string[] LocalProtocols = ["workspace:", "file:", "link:", "portal:"];

    /// <summary>Its name, or null.</summary>
    public string? Name { get; } = Content.TextOf("name") is { Length: > 0 } name ? name : null;

    /// <summary>Whether what it says of a dependency can only be a folder beside it.</summary>
    public bool HasBeside(string name) => DependencyLists.Any(list =>
        Content.Member(list)?.TextOf(name) is { } version && LocalProtocols.Any(protocol => version.StartsWith(protocol, StringComparison.Ordinal)));

    /// <summary>The files others or the shell start at, as it names them.</summary>
    public IEnumerable<string> Starts => Texts("bin").Concat(Texts("main")).Concat(Texts("module")).Concat(Texts("exports")).Concat(Scripts);

    /// <summary>The files it is known by when it is imported without a path.</summary>
    public IEnumerable<string> Mains => Texts("source").Concat(Texts("types")).Concat(Texts("typings")).Concat(Texts("module")).Concat(Texts("main"));

    // What a script runs is a word of it that looks like a file.
    private IEnumerable<string> Scripts => Texts("scripts")
        .SelectMany(script => script.Split([' ', '"', '\'', ';', '&', '='], StringSplitOptions.RemoveEmptyEntries))
        .Where(word => ModuleFiles.IsSource(word) && !word.Contains('*', StringComparison.Ordinal));

    /// <summary>Where something in it lies.</summary>
    /// <returns>The path, or null when that is outside of what is read.</returns>
    public string? At(string path) => RelativePath.Resolve(Folder, path.TrimStart('/'));

    private IEnumerable<string> Texts(string name) => Content.Member(name)?.Texts() ?? [];
}
