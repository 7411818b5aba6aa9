using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Hex.Testing.Fixtures;

/// <summary>A task for models with its oracle and a reference solution, as <c>docs/benchmarks/fixtures/README.md</c> describes the format.</summary>
public sealed record Fixture
{
    /// <summary>Its name, also that of its file.</summary>
    public required string Id { get; init; }

    /// <summary>How hard it is: T1, T2 or T3.</summary>
    public required string Tier { get; init; }

    /// <summary>The language of the code.</summary>
    public required string Language { get; init; }

    /// <summary>What it is to show.</summary>
    public required IReadOnlyList<string> Axes { get; init; }

    /// <summary>What is to be done, in words.</summary>
    public required string Instruction { get; init; }

    /// <summary>The files that may change, relative to the project.</summary>
    public required IReadOnlyList<string> Targets { get; init; }

    /// <summary>Programs its command needs.</summary>
    public required IReadOnlyList<string> Requires { get; init; }

    /// <summary>The shell command that decides.</summary>
    public required string Command { get; init; }

    /// <summary>The project as it is at first: paths and contents.</summary>
    public required IReadOnlyDictionary<string, string> Files { get; init; }

    /// <summary>What the targets hold in the end.</summary>
    public required IReadOnlyDictionary<string, string> Solution { get; init; }

    /// <summary>The folder of the corpus.</summary>
    public static string Folder { get; } = Path.GetFullPath(Path.Combine(OwnFolder(), "../../../docs/benchmarks/fixtures"));

    /// <summary>The names of all fixtures of the corpus, in order.</summary>
    public static IReadOnlyList<string> All { get; } =
        [.. Directory.EnumerateFiles(Folder, "*.json").Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal)];

    /// <summary>Reads one.</summary>
    public static Fixture Load(string id)
    {
        var root = JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, $"{id}.json")), documentOptions: new JsonDocumentOptions { AllowDuplicateProperties = false })!;
        var oracle = root["oracle"]!;
        return new Fixture
        {
            Id = root["id"]!.GetValue<string>(),
            Tier = root["tier"]!.GetValue<string>(),
            Language = root["language"]!.GetValue<string>(),
            Axes = Texts(root["axis_focus"]!),
            Instruction = root["instruction"]!.GetValue<string>(),
            Targets = Texts(root["target_file"]!),
            Requires = Texts(oracle["requires"]!),
            Command = oracle["command"]!.GetValue<string>(),
            Files = FilesOf(oracle["setup_files"]!),
            Solution = FilesOf(root["solution"]!),
        };
    }

    /// <summary>Writes files into a folder.</summary>
    public static void Write(IReadOnlyDictionary<string, string> files, string folder)
    {
        foreach (var (path, content) in files)
        {
            var file = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, content);
        }
    }

    private static Dictionary<string, string> FilesOf(JsonNode files) => files.AsObject().ToDictionary(file => file.Key, file => string.Join('\n', Texts(file.Value!)));

    // One text, or a list of them: the lines of a file, or files.
    private static IReadOnlyList<string> Texts(JsonNode node) => node is JsonArray list ? [.. list.Select(text => text!.GetValue<string>())] : [node.GetValue<string>()];

    private static string OwnFolder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
