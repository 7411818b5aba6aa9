using Hex.Exec.Do;

namespace Hex.Cli.Output.Json;

/// <summary>What <c>hex help exit-codes --json</c> prints.</summary>
internal sealed record ExitCodesDocument(IReadOnlyList<ExitCodesDocument.Row> Outcomes)
{
    /// <summary>A null code stands for the one a failure brings along.</summary>
    internal sealed record Row(int ExitCode, string Outcome, string? Code, string Meaning);

    public static Row RowOf(OutcomeRow row) =>
        new((int)row.Exit, row.Outcome, row.Code == OutcomeTable.CodeOfTheFailure ? null : row.Code, row.Meaning);
}
