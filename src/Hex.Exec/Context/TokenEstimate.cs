using Hex.Core.Conversation;

namespace Hex.Exec.Context;

/// <summary>Estimates how many tokens a model reads, without its tokenizer: cheap, deterministic, the same for every model.</summary>
/// <remarks>
/// Measured against the tokenizers of Qwen 2.5 and 3 and of GPT-4 (cl100k): source code in six languages -1 to +13 %, prose and
/// Markdown -6 to +3 %, output of test runners -3 to +10 %, lock files -12 %, Chinese and Japanese -7 to +41 %, base64 -24 %,
/// minified JavaScript +23 %. A quarter of the characters is off by -72 to +35 % on the same texts. Digits are counted one by one, as Qwen
/// does; GPT-4 takes three at a time, so text of nothing but digits is overestimated for it by three quarters.
/// The estimate of two texts joined at a line's end is the sum of theirs, but for the rounding.
/// </remarks>
internal static class TokenEstimate
{
    /// <summary>Estimates are summed in twentieths of a token, so that many small pieces do not round up each.</summary>
    public const int UnitsPerToken = 20;

    // What chat templates put around a turn, a call and a tool.
    private const int AroundTurn = 4;
    private const int AroundCall = 8;
    private const int AroundTool = 10;

    private const int LettersInAWord = 7;

    /// <summary>The tokens of a text.</summary>
    public static int Of(ReadOnlySpan<char> text) => Tokens(Units(text));

    /// <summary>The tokens of a whole question: system text, conversation and tools.</summary>
    public static int Of(ModelRequest request) =>
        AroundTurn + Of(request.System) + Of(request.Messages) + request.Tools.Sum(Of);

    /// <summary>The tokens of a conversation.</summary>
    public static int Of(IReadOnlyList<ChatMessage> messages) => messages.Sum(Of);

    /// <summary>The tokens of a turn.</summary>
    public static int Of(ChatMessage message) => message switch
    {
        ChatMessage.User user => AroundTurn + Of(user.Text),
        ChatMessage.Assistant assistant => AroundTurn + Of(assistant.Text) + assistant.Calls.Sum(call => AroundCall + Of(call.Name) + Of(call.Arguments)),
        ChatMessage.Tools tools => tools.Results.Sum(result => AroundTurn + Of(result.Tool) + Of(result.Content)),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>The tokens of a tool's description.</summary>
    public static int Of(ToolDescription tool) => AroundTool + Of(tool.Name) + Of(tool.Description) + Of(tool.InputSchema);

    /// <summary>Units as tokens, rounded up.</summary>
    public static int Tokens(long units) => (int)Math.Min(int.MaxValue, (units + UnitsPerToken - 1) / UnitsPerToken);

    /// <summary>The size of a text in units.</summary>
    public static long Units(ReadOnlySpan<char> text)
    {
        long units = 0;
        while (text.Length > 0)
        {
            var length = RunLength(text);
            units += UnitsOf(text[0], length, length < text.Length ? text[length] : '\n');
            text = text[length..];
        }

        return units;
    }

    // A word or one hump of a camelCase name, a run of one sign or of blanks, else a single character.
    private static int RunLength(ReadOnlySpan<char> text) => text[0] switch
    {
        >= 'a' and <= 'z' => LengthOf(text, 'a', 'z'),
        >= 'A' and <= 'Z' => LengthOf(text, 'A', 'Z') switch
        {
            1 => 1 + LengthOf(text[1..], 'a', 'z'),
            var capitals when capitals < text.Length && char.IsAsciiLetterLower(text[capitals]) => capitals - 1,
            var capitals => capitals,
        },
        (>= '0' and <= '9') or >= '\u0080' or '\n' or '\r' => 1,
        var sign => text.IndexOfAnyExcept(sign) is var end and >= 0 ? end : text.Length,
    };

    private static int LengthOf(ReadOnlySpan<char> text, char first, char last) =>
        text.IndexOfAnyExceptInRange(first, last) is var end and >= 0 ? end : text.Length;

    private static int UnitsOf(char sign, int length, char next) => sign switch
    {
        _ when char.IsAsciiLetter(sign) => 20 + (Math.Max(0, length - LettersInAWord) * 4),
        >= '0' and <= '9' => 20,

        // A single blank belongs to the word behind it.
        ' ' or '\t' => length == 1 && !char.IsAsciiDigit(next) && next is not ('\n' or '\r') ? 0 : 16 + (length / 4),
        '\n' => 9,
        '\r' => 2,
        '_' when length == 1 => 4,
        < '\u0080' => length < 4 ? 12 * length : 24 + length,
        _ when IsWide(sign) => 18,
        < '\u0250' when char.IsLetter(sign) => 24,
        _ when char.IsLetter(sign) => 9,
        _ when char.IsSurrogate(sign) => 17,
        _ => 34,
    };

    // Chinese, Japanese and Korean with their punctuation.
    private static bool IsWide(char sign) => sign is (>= '\u3000' and <= '\u9FFF') or (>= '\uAC00' and <= '\uD7AF') or (>= '\uF900' and <= '\uFAFF') or (>= '\uFF00' and <= '\uFFEF');
}
