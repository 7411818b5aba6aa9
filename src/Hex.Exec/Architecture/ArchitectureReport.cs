using Hex.Core.Failures;
using Hex.Exec.Architecture.Baselines;
using Hex.Exec.Architecture.Layers;
using Hex.Exec.Architecture.Rules;
using Hex.Exec.Architecture.Scoring;

namespace Hex.Exec.Architecture;

/// <summary>What the analysis of a project came to.</summary>
public sealed record ArchitectureReport
{
    /// <summary>The folder.</summary>
    public required string Root { get; init; }

    /// <summary>What layers were read from: the configuration, and the conventions found.</summary>
    public required string LayersFrom { get; init; }

    /// <summary>Every file with its layer, in the order of the paths.</summary>
    public required IReadOnlyList<FileLayer> Files { get; init; }

    /// <summary>How much of it has a layer.</summary>
    public required Coverage Coverage { get; init; }

    /// <summary>The score, or null where it is withheld.</summary>
    public required Score? Score { get; init; }

    /// <summary>What was found, by rule, file and place; only what was asked for.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>What the baseline knows and is not found any more.</summary>
    public IReadOnlyList<BaselineEntry> Fixed { get; init; } = [];

    /// <summary>How many findings went into the baseline, or null when it was not written.</summary>
    public int? Baselined { get; init; }

    /// <summary>What the imports lead to.</summary>
    public required ImportCounts Imports { get; init; }

    /// <summary>Which layers use which.</summary>
    public required IReadOnlyList<LayerEdge> Edges { get; init; }

    /// <summary>Every rule that was held against it.</summary>
    public required IReadOnlyList<RuleInfo> Rules { get; init; }

    /// <summary>What the findings were narrowed to, in words, or null when they are all there.</summary>
    public string? Scope { get; init; }

    /// <summary>The findings that count: not in the baseline, and errors, or warnings too where the request is strict.</summary>
    public required IReadOnlyList<Finding> Counting { get; init; }

    /// <summary>Whether nothing speaks against it: few enough findings count, and enough is known to say so.</summary>
    public required bool IsClean { get; init; }

    /// <summary>How many source files are in each layer that has any, from the inside out.</summary>
    public IReadOnlyList<(Layer Layer, int Files)> Layers =>
        [.. Files.Where(file => file.Layer is not null).CountBy(file => file.Layer!.Value).OrderBy(row => row.Key).Select(row => (row.Key, row.Value))];

    /// <summary>The layer of a file, and what decided.</summary>
    /// <param name="path">The file, relative to the root.</param>
    /// <exception cref="HexException">It is no source file that was read.</exception>
    public FileLayer Why(string path)
    {
        var plain = path.StartsWith("./", StringComparison.Ordinal) ? path[2..] : path;
        return Files.FirstOrDefault(file => file.Path == plain) ?? throw Unknown(plain, Files.Select(file => file.Path));
    }

    internal static HexException Unknown(string path, IEnumerable<string> known)
    {
        var nearest = NearestName.Of(path, known);
        return HexException.Environment(
            "no_source_file", $"'{path}' is no source file that was read",
            nearest is null ? "name a file of a language hex reads, relative to the folder that is analysed, that git does not ignore" : $"did you mean {nearest}");
    }
}
