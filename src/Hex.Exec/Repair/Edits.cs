using Hex.Exec.Repair.Source;

namespace Hex.Exec.Repair;

/// <summary>Words mutations in terms of tokens.</summary>
internal static class Edits
{
    /// <summary>Gives one token another text.</summary>
    public static Mutation Replace(SourceFile file, int token, string text, double cost, string name) =>
        Replace(file, new Span(token, token), text, cost, name);

    /// <summary>Gives tokens in a row another text.</summary>
    public static Mutation Replace(SourceFile file, Span span, string text, double cost, string name) =>
        new(file, file.Tokens[span.First].Start, file.Tokens[span.Last].End - file.Tokens[span.First].Start, text, cost, name);

    /// <summary>Puts a text behind a token.</summary>
    public static Mutation InsertAfter(SourceFile file, int token, string text, double cost, string name) =>
        new(file, file.Tokens[token].End, 0, text, cost, name);

    /// <summary>Takes tokens out, and the spaces that follow them on the line.</summary>
    public static Mutation Remove(SourceFile file, Span span, double cost, string name)
    {
        var end = file.Tokens[span.Last].End;
        while (end < file.Text.Length && file.Text[end] == ' ')
        {
            end++;
        }

        return new Mutation(file, file.Tokens[span.First].Start, end - file.Tokens[span.First].Start, string.Empty, cost, name);
    }
}
