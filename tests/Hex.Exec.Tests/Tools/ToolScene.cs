using System.Diagnostics;
using System.Text.Json;
using Hex.Core.Conversation;
using Hex.Exec.Runs;
using Hex.Exec.Tools;
using Hex.Testing.Machine;
using Hex.Testing.Product;

namespace Hex.Exec.Tests.Tools;

/// <summary>A real repository with all tools at work in it.</summary>
internal sealed class ToolScene : IDisposable
{
    private readonly Lazy<ToolContext> _context;

    // No test asks a registry.
    static ToolScene() => Environment.SetEnvironmentVariable("npm_config_registry", "http://127.0.0.1:9/");

    public ToolScene() => _context = new(() => new ToolContext(
        RealPorts.Repositories.FindAsync(Repository.Root, CancellationToken.None).GetAwaiter().GetResult().Tree, RealPorts.Files(Repository.Root), Owner)
    {
        AllowedFiles = Allowed,
    });

    /// <summary>The tools, as they are composed.</summary>
    public static IReadOnlyList<ITool> Tools { get; } =
    [
        new RepoRead(RealPorts.Status), new RepoGrep(RealPorts.Status), new RepoList(RealPorts.Status),
        new CSharpCheck(RealPorts.Commands, RealPorts.Status), new TypeScriptCheck(RealPorts.Commands, RealPorts.Status),
        new RustCheck(RealPorts.Commands, RealPorts.Status, RealPorts.Scratch), new GoCheck(RealPorts.Commands, RealPorts.Status),
        new PythonCheck(RealPorts.Commands, RealPorts.Status), new JavaCheck(RealPorts.Commands, RealPorts.Status, RealPorts.Scratch),
        new SecretScan(RealPorts.Status), new DepAudit(RealPorts.Commands, RealPorts.Status),
    ];

    public TempRepository Repository { get; } = new();

    public ToolBox Box { get; } = new(Tools, new SecretRedaction([]), TimeProvider.System);

    public string Owner { get; } = $"tool-test-{Guid.NewGuid():n}";

    public IReadOnlyList<string> Allowed { get; init; } = [];

    public ToolContext Context => _context.Value;

    /// <summary>Calls a tool as a model would.</summary>
    public Task<ToolAnswer> Call(string tool, object? arguments = null, CancellationToken cancellationToken = default) =>
        Box.RunAsync(new ToolCall("1", tool, JsonSerializer.Serialize(arguments ?? new { })), Context, cancellationToken);

    /// <summary>Runs a program in the tree and expects success.</summary>
    public void Run(string program, params string[] arguments) => Assert.True(Try(program, Repository.Root, arguments), $"{program} failed");

    public void Dispose() => Repository.Dispose();

    private static bool Try(string program, string folder, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true })!;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
