using Hex.Exec.Architecture;
using Hex.Exec.Architecture.Formats;

namespace Hex.Cli.Commands;

/// <summary>What a report is printed as: text for the terminal, or one of the formats of the engine.</summary>
/// <param name="Name">The name on the command line.</param>
internal sealed record AnalyzeFormat(string Name)
{
    private const string TextName = "text";

    public static IReadOnlyList<string> Names { get; } = [TextName, .. Enum.GetNames<ReportFormat>().Select(name => name.ToLowerInvariant())];

    public static AnalyzeFormat Text { get; } = new(TextName);

    public static AnalyzeFormat Json { get; } = new("json");

    public bool IsText => Name == TextName;

    public bool IsJson => Name == Json.Name;

    public string Write(ArchitectureReport report) => ReportText.Of(report, Enum.Parse<ReportFormat>(Name, ignoreCase: true), HexVersion.Text);
}
