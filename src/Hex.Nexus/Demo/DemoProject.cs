// Windows is served through WSL, so hex itself runs on Unix alone.
#pragma warning disable CA1416
using Hex.Core.Commands;
using Hex.Core.Failures;
using Hex.Core.Ports;

namespace Hex.Nexus.Demo;

/// <summary>The use case behind <c>hex demo</c>: makes a small real project with a failing test in a folder of its own.</summary>
public sealed class DemoProject
{
    private const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(20);

    private readonly Func<ICommandRunner> _runner;
    private readonly IReadOnlyDictionary<string, string> _environment;

    internal DemoProject(Func<ICommandRunner> runner, IReadOnlyDictionary<string, string> environment)
    {
        _runner = runner;
        _environment = environment;
    }

    /// <summary>Makes the project and its first commit.</summary>
    /// <param name="directory">The folder to make it in, which must be new or empty; null for a private temporary one.</param>
    /// <param name="cancellationToken">Stops it; the folder is left to the caller only when this returns.</param>
    /// <exception cref="HexException">The folder is in use, or the machine has no language the demonstration speaks.</exception>
    public async Task<DemoSite> CreateAsync(string? directory, CancellationToken cancellationToken)
    {
        var language = await LanguageAsync(cancellationToken);
        var site = SiteOf(directory is null ? Directory.CreateTempSubdirectory("hex-demo-").FullName : NewFolder(directory), language);
        try
        {
            WriteFiles(site.Project, language);
            await CommitAsync(site, cancellationToken);
            return site;
        }
        catch
        {
            Remove(site);
            throw;
        }
    }

    /// <summary>The newest commit with its files, as git tells it.</summary>
    public Task<string> LogAsync(DemoSite site, CancellationToken cancellationToken) =>
        GitAsync(site, ["log", "-1", "--stat"], cancellationToken);

    /// <summary>The newest commit's change.</summary>
    public Task<string> DiffAsync(DemoSite site, CancellationToken cancellationToken) =>
        GitAsync(site, ["diff", "--no-ext-diff", "HEAD~1", "HEAD"], cancellationToken);

    /// <summary>Takes the whole demonstration away.</summary>
    public static void Remove(DemoSite site) => Directory.Delete(site.Root, recursive: true);

    private async Task<DemoLanguage> LanguageAsync(CancellationToken cancellationToken)
    {
        foreach (var language in DemoLanguage.All)
        {
            var probe = new CommandSpec
            {
                Executable = language.Probe[0],
                Arguments = [.. language.Probe.Skip(1)],
                WorkingDirectory = "/",
                TimeLimit = TimeLimit,
            };
            if ((await _runner().RunAsync(probe, cancellationToken)).IsSuccess)
                return language;
        }

        throw HexException.Environment("no_demo_language", "there is neither node nor python3 nor cc on the PATH", "install one of them");
    }

    private DemoSite SiteOf(string root, DemoLanguage language)
    {
        // The operator's own configuration and runs stay out of the demonstration, and the demonstration out of them.
        var environment = _environment.Where(pair => !pair.Key.StartsWith("HEX_", StringComparison.Ordinal)).ToDictionary();
        environment["HEX_STATE"] = Path.Combine(root, "state", "state.db");
        environment["XDG_DATA_HOME"] = Path.Combine(root, "state");
        environment["XDG_CONFIG_HOME"] = Path.Combine(root, "state", "config");
        return new DemoSite(root, Path.Combine(root, "project"), language.Name, language.File, language.Instruction, language.Evidence, environment);
    }

    private static string NewFolder(string directory)
    {
        if (File.Exists(directory) || (Directory.Exists(directory) && Directory.EnumerateFileSystemEntries(directory).Any()))
            throw HexException.Usage("folder_in_use", $"{directory} exists and is not an empty folder", "name a new or empty one");

        return Directory.CreateDirectory(directory, Private).FullName;
    }

    private static void WriteFiles(string project, DemoLanguage language)
    {
        Directory.CreateDirectory(project);
        foreach (var (name, content) in language.Files)
            File.WriteAllText(Path.Combine(project, name), content);
    }

    private async Task CommitAsync(DemoSite site, CancellationToken cancellationToken)
    {
        await GitAsync(site, ["-c", "init.defaultBranch=main", "init", "--quiet"], cancellationToken);
        (string Key, string Value)[] settings =
        [
            ("user.name", "hex demo"),
            ("user.email", "demo@hex.invalid"),
            ("commit.gpgSign", "false"),
            ("core.hooksPath", Path.Combine(site.Project, ".git", "hooks")),
        ];
        foreach (var (key, value) in settings)
            await GitAsync(site, ["config", key, value], cancellationToken);

        await GitAsync(site, ["add", "--all"], cancellationToken);
        await GitAsync(site, ["commit", "--quiet", "--message", "a small shop, with a bug"], cancellationToken);
    }

    private async Task<string> GitAsync(DemoSite site, IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        var command = new CommandSpec
        {
            Executable = "git",
            Arguments = arguments,
            WorkingDirectory = site.Project,
            TimeLimit = TimeLimit,
            Environment = new Dictionary<string, string?>
            {
                ["GIT_CONFIG_GLOBAL"] = "/dev/null",
                ["GIT_CONFIG_NOSYSTEM"] = "1",
                ["GIT_TEMPLATE_DIR"] = string.Empty,
                ["GIT_PAGER"] = "cat",
            },
        };
        var result = await _runner().RunAsync(command, cancellationToken);
        return result.IsSuccess
            ? result.Output.ToText()
            : throw HexException.Environment(
                "demo_git_failed", $"git {arguments[0]} failed in the demonstration: {result.StartError ?? result.Error.ToText().Trim()}", "run hex doctor");
    }
}
