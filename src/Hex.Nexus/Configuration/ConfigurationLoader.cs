using Hex.Core.Failures;

namespace Hex.Nexus.Configuration;

/// <summary>Loads the configuration around a folder: environment over project over user over default.</summary>
public sealed class ConfigurationLoader
{
    private readonly string _directory;
    private readonly IReadOnlyDictionary<string, string> _environment;
    private readonly ProjectTrust _trust;

    internal ConfigurationLoader(string directory, IReadOnlyDictionary<string, string> environment, ProjectTrust trust)
    {
        _directory = directory;
        _environment = environment;
        _trust = trust;
    }

    /// <summary>Loads what counts.</summary>
    /// <exception cref="HexException">A file or variable cannot be understood; nothing is guessed in its place.</exception>
    public async Task<LoadedConfiguration> LoadAsync(CancellationToken cancellationToken)
    {
        var loaded = await InspectAsync(cancellationToken);
        return loaded.Problems.FirstOrDefault(problem => problem.IsError) is { } error ? throw ExceptionOf(error) : loaded;
    }

    /// <summary>Loads what counts together with everything that is wrong.</summary>
    public async Task<LoadedConfiguration> InspectAsync(CancellationToken cancellationToken)
    {
        var user = ConfigurationFile.Read(UserFile, UserFile, SettingSource.User);
        var project = ReadProject();
        var problems = new List<ConfigurationProblem>([.. user?.Problems ?? [], .. project?.Problems ?? []]);
        var fromProject = project is null ? [] : await JudgedAsync(project, cancellationToken);
        var given = (List<ConfiguredValue>)[.. user?.Values ?? [], .. fromProject, .. FromEnvironment(problems)];
        var winners = SettingsMerge.Winners(given);
        return new LoadedConfiguration
        {
            Settings = SettingsMerge.Typed(winners),
            RepositoryFolder = ProjectFile.RepositoryOf(_directory),
            ProjectFolder = project is null ? null : Path.GetDirectoryName(Path.GetDirectoryName(project.Path)),
            Values = winners,
            NotTrusted = [.. given.Where(value => !value.Counts)],
            Problems = problems,
        };
    }

    /// <summary>Checks one file by itself.</summary>
    /// <param name="file">Its path, or null for the project's own.</param>
    /// <returns>The problems found, or null when there is no such file.</returns>
    public IReadOnlyList<ConfigurationProblem>? Validate(string? file)
    {
        var path = file is null ? ProjectFile.Find(_directory) : Path.GetFullPath(file, _directory);
        return path is null ? null : ConfigurationFile.Read(path, file ?? ProjectFile.Name, SettingSource.Project)?.Problems;
    }

    private string UserFile => new HexPaths(_environment).UserConfigurationFile;

    private ConfigurationDocument? ReadProject() =>
        ProjectFile.Find(_directory) is { } path ? ConfigurationFile.Read(path, ProjectFile.Name, SettingSource.Project) : null;

    /// <summary>The project's values; its powers count only while exactly this content is trusted.</summary>
    private async Task<IEnumerable<ConfiguredValue>> JudgedAsync(ConfigurationDocument project, CancellationToken cancellationToken)
    {
        if (!project.Values.Any(value => value.Key.IsPower))
            return project.Values;

        // Trust is given to a repository.
        var isTrusted = ProjectFile.RepositoryOf(_directory) is not null && await _trust.StateOfAsync(project, cancellationToken) == TrustState.Trusted;
        return project.Values.Select(value => value with { Counts = isTrusted || !value.Key.IsPower });
    }

    private List<ConfiguredValue> FromEnvironment(List<ConfigurationProblem> problems)
    {
        var values = new List<ConfiguredValue>();
        foreach (var key in SettingKeys.All)
        {
            if (key.Variable is not { } variable || !_environment.TryGetValue(variable, out var text) || string.IsNullOrWhiteSpace(text))
                continue;

            if (SettingParser.TrySplit(key, text, out var items))
                values.Add(new ConfiguredValue(key, items, SettingSource.Environment, variable));
            else
                problems.Add(new ConfigurationProblem(variable, key.Name, $"\"{text}\" cannot be used", SettingParser.Expected(key), IsError: true));
        }

        return values;
    }

    private static HexException ExceptionOf(ConfigurationProblem error) =>
        HexException.Usage("bad_configuration", $"{error.Place}: {error.What}", $"{error.Remedy} (nothing was changed)");
}
