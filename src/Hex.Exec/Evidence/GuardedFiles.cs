using System.Text.RegularExpressions;
using Hex.Core.Ports;
using Hex.Core.Repositories;
using Hex.Core.Workspaces;
using Hex.Exec.Do;
using Hex.Exec.Workspaces;

namespace Hex.Exec.Evidence;

/// <summary>Finds and watches the files that decide the evidence's verdict: its scripts, its tests, its runner's configuration.</summary>
internal sealed partial class GuardedFiles(IWorkTreeStatus status)
{
    private const int MostFiles = 2000;

    private static readonly string[] RunnerConfiguration =
    [
        "package.json", "jest.config.js", "jest.config.ts", "jest.config.mjs", "jest.config.cjs", "jest.config.json", "vitest.config.ts", "vitest.config.js",
        "vitest.config.mts", "vitest.workspace.ts", "vite.config.ts", "vite.config.js", ".mocharc.js", ".mocharc.cjs", ".mocharc.json", ".mocharc.yml", "bunfig.toml",
        "tsconfig.json", "babel.config.js", ".babelrc",
        "pytest.ini", "tox.ini", "setup.cfg", "pyproject.toml", "conftest.py", "noxfile.py",
        "Cargo.toml", ".cargo/config.toml", "nextest.toml", ".config/nextest.toml", "go.mod", "go.work",
        "Makefile", "makefile", "GNUmakefile", "justfile", "Justfile", "Taskfile.yml", "Rakefile", ".rspec", "Gemfile",
        "CMakeLists.txt", "CTestTestfile.cmake", "pom.xml", "build.gradle", "build.gradle.kts", "settings.gradle", "settings.gradle.kts",
        "phpunit.xml", "phpunit.xml.dist", "composer.json", "mix.exs", "test/test_helper.exs", "Package.swift", ".proverc",
        "Directory.Build.props", "Directory.Build.targets", "global.json", "xunit.runner.json", ".runsettings",
    ];

    private static readonly HashSet<string> RunnerNames = [.. RunnerConfiguration.Select(path => path[(path.LastIndexOf('/') + 1)..])];

    /// <summary>The files that decide the verdict of a command.</summary>
    public async Task<IReadOnlySet<string>> FindAsync(WorkTree tree, IRootedFiles files, string command, string prefix, CancellationToken cancellationToken)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var path in Mentioned(tree.Root, prefix, command).Concat(Configuration(prefix)))
        {
            switch (files.Inspect(path).Kind)
            {
                case FileKind.Regular:
                    found.Add(path);
                    break;
                case FileKind.Directory when TestFolder().IsMatch(path):
                    found.UnionWith((await status.MatchAsync(tree, path + "/**", cancellationToken)).Take(MostFiles));
                    break;
            }
        }

        return found;
    }

    /// <summary>Whether a file looks as if it decided some verdict, whatever the command says: a test, or what configures or makes up a runner.</summary>
    /// <remarks>What a command runs in the end is known to nobody: scripts call scripts. A pattern that happens to match such a file does not allow changing it.</remarks>
    public static bool LooksDeciding(string path)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        return TestFolder().IsMatch(path) || TestName().IsMatch(name) || Script().IsMatch(name) || RunnerNames.Contains(name);
    }

    /// <summary>The hashes of files; a missing file has none.</summary>
    public static IReadOnlyDictionary<string, string> Fingerprint(IRootedFiles files, IEnumerable<string> paths) =>
        paths.Where(path => files.Inspect(path).Kind == FileKind.Regular)
            .ToDictionary(path => path, path => FileRestorer.Hash(files.Read(path, long.MaxValue).Span), StringComparer.Ordinal);

    /// <summary>The paths whose hashes are not the same.</summary>
    public static IReadOnlyList<string> Differences(IReadOnlyDictionary<string, string> before, IReadOnlyDictionary<string, string> after) =>
        [.. before.Keys.Union(after.Keys).Where(path => before.GetValueOrDefault(path) != after.GetValueOrDefault(path)).Order(StringComparer.Ordinal)];

    private static IEnumerable<string> Mentioned(string root, string prefix, string command) =>
        Word().Matches(command).Select(match => match.Value)
            .SelectMany(word => new[] { word, word.Split("::")[0] })
            .Distinct()
            .Select(word => RepositoryPath.Resolve(root, prefix, word))
            .OfType<string>()
            .Where(path => RepositoryPath.Refuse(path) is null);

    private static IEnumerable<string> Configuration(string prefix) =>
        prefix.Length == 0 ? RunnerConfiguration : RunnerConfiguration.Concat(RunnerConfiguration.Select(name => $"{prefix}/{name}"));

    [GeneratedRegex(@"[^\s'""`;|&()<>=$]+")]
    private static partial Regex Word();

    [GeneratedRegex(@"(^tests?[_.-]|[_.-](tests?|spec)\.|Tests?\.[A-Za-z]+$)", RegexOptions.CultureInvariant)]
    private static partial Regex TestName();

    [GeneratedRegex(@"\.(sh|bash|zsh|fish|bats|mk|make|cmake|gradle|ps1|cmd|bat)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Script();

    [GeneratedRegex(@"(^|/)(tests?|spec|specs|__tests__|t|testing|e2e)(/|$)", RegexOptions.IgnoreCase)]
    private static partial Regex TestFolder();
}
