using System.Text.Json;
using Hex.Analysis.Files;

namespace Hex.Analysis.Resolution.TypeScript;

/// <summary>A package of npm that is part of what is read.</summary>
/// <param name="Folder">Where its <c>package.json</c> lies.</param>
/// <param name="Content">What that says.</param>
internal sealed record Package(string Folder, JsonElement Content)
{
    private static readonly string[] DependencyLists = ["dependencies", "devDependencies", "peerDependencies", "optionalDependencies"];
    private static readonly string[] Runners = ["node", "ts-node", "ts-node-dev", "ts-node-esm", "tsx", "nodemon", "bun", "deno"];
    private static readonly string[] ConfigurationOptions = ["--config", "-c", "--project", "-p", "--require", "-r", "--import", "--loader"];
    private static readonly string[] LocalProtocols = ["workspace:", "file:", "link:", "portal:"];

    /// <summary>Its name, or null.</summary>
    public string? Name { get; } = Content.TextOf("name") is { Length: > 0 } name ? name : null;

    /// <summary>What it offers to others, or null where it does not say.</summary>
    public ConditionalTargets? Exports { get; } = Content.Member("exports") is { } exports ? new(exports) : null;

    /// <summary>The names it has for its own files, or null.</summary>
    public ConditionalTargets? Imports { get; } = Content.Member("imports") is { } imports ? new(imports) : null;

    /// <summary>Whether what it says of a dependency can only be a folder beside it.</summary>
    public bool HasBeside(string name) => DependencyLists.Any(list =>
        Content.Member(list)?.TextOf(name) is { } version && LocalProtocols.Any(protocol => version.StartsWith(protocol, StringComparison.Ordinal)));

    /// <summary>The files others or the shell start at, as it names them.</summary>
    public IEnumerable<string> Starts => Texts("bin").Concat(Texts("main")).Concat(Texts("module")).Concat(Texts("exports")).Concat(Scripts);

    /// <summary>The files it is known by when it is imported without a path.</summary>
    public IEnumerable<string> Mains => Texts("source").Concat(Texts("types")).Concat(Texts("typings")).Concat(Texts("module")).Concat(Texts("main"));

    private IEnumerable<string> Scripts => Texts("scripts").SelectMany(StartsOf).Where(word => !word.Contains('*', StringComparison.Ordinal));

    /// <summary>Where something in it lies.</summary>
    /// <returns>The path, or null when that is outside of what is read.</returns>
    public string? At(string path) => RelativePath.Resolve(Folder, path.TrimStart('/'));

    // What a script runs is a word of it that looks like a file, or the first one that a runner is given; what an option names configures it.
    private static IEnumerable<string> StartsOf(string script)
    {
        var (isGiven, before) = (false, string.Empty);
        foreach (var word in script.Split([' ', '"', '\'', ';', '&', '='], StringSplitOptions.RemoveEmptyEntries))
        {
            var isConfiguration = ConfigurationOptions.Contains(before);
            if (!isConfiguration && (ModuleFiles.IsSource(word) || (isGiven && word[0] is not '-' && !Runners.Contains(word))))
                yield return word;

            isGiven = Runners.Contains(word) || (isGiven && (word[0] == '-' || isConfiguration));
            before = word;
        }
    }

    private IEnumerable<string> Texts(string name) => Content.Member(name)?.Texts() ?? [];
}
