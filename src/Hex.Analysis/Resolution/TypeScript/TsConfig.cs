using Hex.Analysis.Files;

namespace Hex.Analysis.Resolution.TypeScript;

/// <summary>What a <c>tsconfig.json</c> says about where imports lead, with all it extends.</summary>
internal sealed record TsConfig
{
    /// <summary>The folder it lies in.</summary>
    public required string Folder { get; init; }

    /// <summary>The folder that names without a dot may start from, or null.</summary>
    public string? BaseUrl { get; init; }

    /// <summary>The patterns of names, each with the paths it stands for, relative to <see cref="PathsBase"/>.</summary>
    public PathPatterns Paths { get; init; } = new([]);

    /// <summary>The folder those paths start from where there is no base.</summary>
    public string PathsBase { get; init; } = string.Empty;

    /// <summary>The folders that are one when the program runs.</summary>
    public IReadOnlyList<string> RootDirs { get; init; } = [];

    /// <summary>The folder of the sources, or null.</summary>
    public string? RootDir { get; init; }

    /// <summary>The configurations it only binds together.</summary>
    public IReadOnlyList<string> References { get; init; } = [];

    /// <summary>The files it is about, as patterns relative to its folder, or null for all below it.</summary>
    public IReadOnlyList<string>? Includes { get; init; }

    /// <summary>Whether it says anything about where imports lead.</summary>
    public bool Leads => BaseUrl is not null || Paths.HasAny || RootDirs.Count > 0;

    /// <summary>Whether it is about a file.</summary>
    public bool Covers(string file)
    {
        if (!RelativePath.IsWithin(file, Folder))
            return false;

        var relative = Folder.Length == 0 ? file : file[(Folder.Length + 1)..];
        return Includes is null || Includes.Any(pattern => Glob.Matches(pattern, relative) || Glob.Matches($"{pattern}/**", relative));
    }

    /// <summary>The paths a name may stand for, the best first.</summary>
    public IEnumerable<string> Candidates(string name)
    {
        var from = BaseUrl ?? PathsBase;
        return Paths.Of(name).Select(target => RelativePath.Resolve(from, target)).Append(BaseUrl is null ? null : RelativePath.Resolve(BaseUrl, name)).OfType<string>();
    }
}
