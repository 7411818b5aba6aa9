using System.Text;

namespace Hex.Analysis.Syntax.Rust;

/// <summary>Tells whether the condition of a <c>cfg</c> holds for tests alone.</summary>
internal static class TestCondition
{
    private static readonly HashSet<string> Tests = new(StringComparer.Ordinal) { "test", "doctest" };
    private static readonly HashSet<string> Checks = new(StringComparer.Ordinal) { "loom", "miri", "fuzzing", "kani", "bench" };
    private static readonly HashSet<string> Features = new(StringComparer.Ordinal) { "test", "tests", "testing", "mock", "mocks", "testutil", "testutils" };

    // What a condition is for.
    private enum Purpose
    {
        Program,
        Check,
        Test,
    }

    /// <summary>Whether it does.</summary>
    /// <param name="lexer">Stands before the condition's opening sign.</param>
    public static bool Holds(RustLexer lexer)
    {
        var open = new Stack<(byte Operator, List<Purpose> Parts)>();
        var last = default(RustToken);
        for (var token = lexer.Next(); token.Kind != RustTokenKind.End; token = lexer.Next())
        {
            if (token.Is('('))
            {
                open.Push((Operator(lexer, last), []));
            }
            else if (token.Is(')'))
            {
                if (open.Count > 0 && last.Kind == RustTokenKind.Name)
                    open.Peek().Parts.Add(Leaf(lexer, last));

                if (open.Count < 2)
                    return open.Count > 0 && open.Peek().Parts.Contains(Purpose.Test);

                var group = open.Pop();
                open.Peek().Parts.Add(Sum(group.Operator, group.Parts));
            }
            else if (token.Is(',') && open.Count > 0 && last.Kind == RustTokenKind.Name)
            {
                open.Peek().Parts.Add(Leaf(lexer, last));
            }
            else if (token.Kind == RustTokenKind.Literal && open.Count > 0)
            {
                open.Peek().Parts.Add(Feature(lexer, token));
            }

            last = token;
        }

        return false;
    }

    private static byte Operator(RustLexer lexer, RustToken name) =>
        lexer.Is(name, "any"u8) ? (byte)'|' : lexer.Is(name, "not"u8) ? (byte)'!' : (byte)'&';

    private static Purpose Leaf(RustLexer lexer, RustToken name)
    {
        var word = Encoding.UTF8.GetString(lexer.Bytes(name));
        return Tests.Contains(word) ? Purpose.Test : Checks.Contains(word) ? Purpose.Check : Purpose.Program;
    }

    // feature = "test-util"
    private static Purpose Feature(RustLexer lexer, RustToken value) =>
        Encoding.UTF8.GetString(lexer.Bytes(value)).Trim('"').Split('-', '_').Any(Features.Contains) ? Purpose.Check : Purpose.Program;

    private static Purpose Sum(byte operation, List<Purpose> parts) => operation switch
    {
        (byte)'!' => Purpose.Program,
        (byte)'|' => parts.Count == 0 || parts.Contains(Purpose.Program) ? Purpose.Program : parts.Max(),
        _ => parts.Contains(Purpose.Test) ? Purpose.Test : Purpose.Program,
    };
}
