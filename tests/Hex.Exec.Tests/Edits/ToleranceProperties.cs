using Hex.Exec.Edits;

namespace Hex.Exec.Tests.Edits;

/// <summary>What holds for any file and any edit of it.</summary>
public sealed class ToleranceProperties
{
    private static readonly string[] Words = ["total", "count", "return", "if", "value", "index", "self", "None", "for", "items", "+", "=", "(x)", "[0]"];

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    public void AroundWhatIsReplacedEveryByteStays(int seed)
    {
        var random = new Random(seed);
        var found = 0;
        for (var round = 0; round < 400; round++)
        {
            var lines = File(random);
            var first = random.Next(lines.Count);
            var count = random.Next(1, Math.Min(6, lines.Count - first + 1));
            var block = lines.Skip(first).Take(count).ToList();
            var drifted = block.Select(line => Drifted(line, random) + "\n").ToList();
            var replacement = drifted.Select((line, index) => index == count / 2 ? line.TrimEnd() + " changed\n" : line).ToList();

            var plan = Planned.Replace(string.Concat(lines), string.Concat(drifted), string.Concat(replacement));

            if (plan.Refusal is null)
            {
                found++;
                var text = Planned.TextOf(plan);
                var (head, tail) = (string.Concat(lines.Take(first + (count / 2))), string.Concat(lines.Skip(first + (count / 2) + 1)));
                Assert.StartsWith(head, text, StringComparison.Ordinal);
                Assert.EndsWith(tail, text, StringComparison.Ordinal);
                Assert.Contains("changed", text[head.Length..(text.Length - tail.Length)], StringComparison.Ordinal);
            }
        }

        Assert.InRange(found, 200, 400);
    }

    [Theory]
    [InlineData(21)]
    [InlineData(22)]
    public void NothingIsReplacedWhereTwoPlacesAreEquallyNear(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 200; round++)
        {
            var block = File(random).Take(4).ToList();
            var old = string.Concat(block.Select(line => Drifted(line, random) + "\n")).Replace("total", "totals", StringComparison.Ordinal);
            var file = string.Concat(File(random).Append("# one\n").Concat(block).Concat(File(random)).Append("# two\n").Concat(block));

            var plan = Planned.Replace(file, old, "changed\n");

            Assert.NotNull(plan.Refusal);
        }
    }

    [Theory]
    [InlineData(31)]
    [InlineData(32)]
    public void AnExactEditIsWhatItAlwaysWas(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 300; round++)
        {
            var file = string.Concat(File(random));
            var start = random.Next(file.Length);
            var old = file.Substring(start, random.Next(1, Math.Min(80, file.Length - start + 1)));
            if (file.IndexOf(old, StringComparison.Ordinal) == start && file.LastIndexOf(old, StringComparison.Ordinal) == start)
            {
                var plan = Planned.Replace(file, old, "<new>");

                Assert.Equal([EditMatch.Exact], plan.Matches);
                Assert.Equal(string.Concat(file.AsSpan(0, start), "<new>", file.AsSpan(start + old.Length)), Planned.TextOf(plan));
            }
        }
    }

    private static List<string> File(Random random)
    {
        var ending = random.Next(3) == 0 ? "\r\n" : "\n";
        return [.. Enumerable.Range(0, random.Next(5, 40)).Select(_ => Line(random) + ending)];
    }

    private static string Line(Random random) =>
        new string(' ', 4 * random.Next(4)) + string.Join(' ', Enumerable.Range(0, random.Next(2, 6)).Select(_ => Words[random.Next(Words.Length)])) + $" {random.Next(1000)}" + (random.Next(5) == 0 ? "  " : string.Empty);

    // Blanks at the end and inside.
    private static string Drifted(string line, Random random)
    {
        var text = line.TrimEnd();
        return random.Next(3) switch
        {
            0 => text + " ",
            1 => text.Replace(" = ", "=", StringComparison.Ordinal),
            _ => text,
        };
    }
}
