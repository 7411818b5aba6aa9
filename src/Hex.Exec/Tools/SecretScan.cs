using System.Text.Json;
using System.Text.RegularExpressions;
using Hex.Core.Conversation;
using Hex.Core.Ports;
using Hex.Exec.Tools.Reading;
using Hex.Exec.Tools.Secrets;

namespace Hex.Exec.Tools;

/// <summary>Finds credentials written into files, and tells where they are, never what they are.</summary>
internal sealed class SecretScan(IWorkTreeStatus status) : ITool
{
    private const int MostFindings = 100;

    private readonly TreeFiles _tree = new(status);

    /// <inheritdoc/>
    public ToolDescription Description { get; } = ToolSchema.Of(
        "secret_scan",
        "Looks for passwords, keys and tokens written into the files of the repository. Answers with their places and kinds; the secrets themselves are never shown.",
        ToolParameter.Path("File, folder or glob to scan, such as src. Default: everything."));

    /// <inheritdoc/>
    public async Task<ToolAnswer> RunAsync(JsonElement arguments, ToolContext context, CancellationToken cancellationToken)
    {
        var path = ToolPath.Read(new ToolArguments(arguments).OptionalText("path"), context.Files.Root);
        var (found, skipped, scanned) = (new List<string>(), new SkippedFiles(), 0);
        foreach (var file in await _tree.AtAsync(path, context, cancellationToken))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Scan(file, MostFindings + 1 - found.Count, context, skipped) is not { } secrets)
            {
                continue;
            }

            scanned++;
            found.AddRange(secrets.Select(secret => $"{file}:{secret.Line}: {secret.Kind}, {secret.Length} characters"));
            if (found.Count > MostFindings)
            {
                return ToolAnswer.Error(Told(found.Take(MostFindings), skipped) + $"\n[there are more; the scan stopped after {MostFindings}]");
            }
        }

        return found.Count > 0 ? ToolAnswer.Error(Told(found, skipped))
            : scanned == 0 ? ToolAnswer.Error($"No file could be scanned.{skipped.ToText()}")
            : ToolAnswer.Ok($"No secrets found in {scanned} {(scanned == 1 ? "file" : "files")}.{skipped.ToText()}");
    }

    private static List<FoundSecret>? Scan(string file, int most, ToolContext context, SkippedFiles skipped)
    {
        try
        {
            return SourceText.TryRead(context, file, skipped) is { } text ? [.. SecretShapes.In(text, IsOfHashes(file)).Take(most)] : null;
        }
        catch (RegexMatchTimeoutException)
        {
            skipped.Add("too slow to scan");
            return null;
        }
    }

    private static bool IsOfHashes(string file) =>
        file.EndsWith(".lock", StringComparison.Ordinal) || file.EndsWith("lock.json", StringComparison.Ordinal)
        || file.EndsWith("-lock.yaml", StringComparison.Ordinal) || file.EndsWith("go.sum", StringComparison.Ordinal);

    private static string Told(IEnumerable<string> found, SkippedFiles skipped) => $"Secrets found:\n{string.Join('\n', found)}{skipped.ToText()}";
}
