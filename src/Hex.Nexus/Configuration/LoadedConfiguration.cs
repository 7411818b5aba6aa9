namespace Hex.Nexus.Configuration;

/// <summary>The configuration of one invocation: what counts, what does not, and what is wrong.</summary>
public sealed record LoadedConfiguration
{
    /// <summary>What counts, typed.</summary>
    public required HexSettings Settings { get; init; }

    /// <summary>The root of the repository around the folder, or null when there is none.</summary>
    public string? RepositoryFolder { get; init; }

    /// <summary>The folder of the project's own configuration, or null when it has none.</summary>
    public string? ProjectFolder { get; init; }

    /// <summary>For every setting with a value, the value that counts.</summary>
    public required IReadOnlyList<ConfiguredValue> Values { get; init; }

    /// <summary>Values of the repository that would count if it were trusted.</summary>
    public required IReadOnlyList<ConfiguredValue> NotTrusted { get; init; }

    /// <summary>What is wrong with the files and variables.</summary>
    public required IReadOnlyList<ConfigurationProblem> Problems { get; init; }

    /// <summary>Problems hex goes on with, in sentences.</summary>
    public IEnumerable<string> Warnings => Problems.Where(problem => !problem.IsError).Select(problem => problem.ToString())
        .Concat(NotTrusted.Select(value => $"{value.Where}: \"{value.Key.Name}\" does not count, because this project is not trusted; read it and run hex trust add"));
}
