using Hex.Exec.Repair.Source;
using Hex.Exec.Repair.Tokens;

namespace Hex.Exec.Repair.Localisation;

/// <summary>Cuts a test file into its tests: functions, blocks such as <c>test("…", () => {…})</c>, or else single lines.</summary>
internal static class TestParts
{
    private static readonly string[] Blocks = ["it", "test", "describe", "subtest", "check", "specify", "context"];

    /// <summary>The tests, the innermost only.</summary>
    public static IReadOnlyList<Function> Of(SourceFile file)
    {
        var parts = file.Functions.Concat(Called(file)).ToList();
        var innermost = parts.Where(part => !parts.Any(other => other != part && part.Contains(other.FirstLine) && part.Contains(other.LastLine) && IsSmaller(other, part))).ToList();
        return [.. innermost, .. Loose(file, parts)];
    }

    private static bool IsSmaller(Function other, Function part) => other.LastLine - other.FirstLine < part.LastLine - part.FirstLine;

    private static IEnumerable<Function> Called(SourceFile file) =>
        from index in Enumerable.Range(0, file.Tokens.Count)
        where file.Tokens[index].Kind == TokenKind.Name && Blocks.Contains(file.Tokens[index].Text)
        let open = file.At(index + 1).Is("(") ? index + 1 : index
        where file.At(open + 1).Kind == TokenKind.Text && file.At(open + 1).Text.Length > 2
        let close = file.At(index + 1).Is("(") ? file.Partner(open) : -1
        select new Function(file.At(open + 1).Text[1..^1], file.Tokens[index].Line, close > 0 ? file.Tokens[close].Line : file.Tokens[index].Line);

    // Plain scripts check line by line.
    private static IEnumerable<Function> Loose(SourceFile file, List<Function> parts) =>
        file.Lines.Where(line => !line.IsBlank && !parts.Any(part => part.Contains(line.Number))).Select(line => new Function(string.Empty, line.Number, line.Number));
}
