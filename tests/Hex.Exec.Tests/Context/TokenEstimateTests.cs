using Hex.Core.Conversation;
using Hex.Exec.Context;

namespace Hex.Exec.Tests.Context;

public sealed class TokenEstimateTests
{
    private const string CSharp = """
            private static string? Refuse(ProposedEdit edit, Dictionary<string, Draft> drafts)
            {
                if (allowed.Refuse(edit.Path) is { } reason)
                {
                    return reason;
                }

                return bytes.Length > fileLimit ? $"'{edit.Path}' would have {bytes.Length} bytes" : null;
            }

        """;

    private const string Python = """"
        def total(prices, tax_rate=0.19):
            """Sum of the prices with tax, rounded half up."""
            net = sum(price for price in prices if price is not None)
            return math.floor(net * (1 + tax_rate) * 100 + 0.5) / 100

        """";

    private const string JavaScript = """
        export async function loadOrders(client, { since, limit = 50 } = {}) {
          const response = await client.get(`/orders?since=${since.toISOString()}&limit=${limit}`);
          if (!response.ok) throw new Error(`orders: ${response.status}`);
          return (await response.json()).map((order) => ({ ...order, total: Number(order.total) }));
        }

        """;

    private const string Output = """
        FAIL src/price.test.js
          ● rounds half up

            expect(received).toBe(expected) // Object.is equality

            Expected: 0.13
            Received: 0.12

              4 | test('rounds half up', () => {
            > 5 |   expect(round(0.125)).toBe(0.13);
                |                        ^

              at Object.<anonymous> (src/price.test.js:5:24)

        Tests:       1 failed, 3 passed, 4 total

        """;

    private const string Prose = """
        The discount must be applied before the tax is added, and the total has to be rounded half up to two decimal places.
        Customers with more than ten orders receive an additional reduction, unless the order contains excluded items.

        """;

    private const string Japanese = "価格を四捨五入する関数を直してください。テストが失敗しています。\n";

    // Counted with the tokenizers of Qwen 3 and GPT-4; the larger of the two.
    [Theory]
    [InlineData(CSharp, 71)]
    [InlineData(Python, 70)]
    [InlineData(JavaScript, 80)]
    [InlineData(Output, 118)]
    [InlineData(Prose, 43)]
    [InlineData(Japanese, 25)]
    public void IsWithinAQuarterOfWhatTokenizersCount(string text, int counted) =>
        Assert.InRange(TokenEstimate.Of(text), counted * 3 / 4, counted * 5 / 4);

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("1")]
    [InlineData("   ")]
    public void OfAShortTextIsShort(string text) => Assert.InRange(TokenEstimate.Of(text), text.Length == 0 ? 0 : 1, 1);

    [Fact]
    public void OfTextsJoinedAtALinesEndIsTheSum()
    {
        string[] texts = [CSharp, Python, JavaScript, Output, Prose, Japanese, "\n", "  \n"];

        Assert.Equal(texts.Sum(text => TokenEstimate.Units(text)), TokenEstimate.Units(string.Concat(texts)));
    }

    [Fact]
    public void OfAQuestionCountsSystemTurnsCallsResultsAndTools()
    {
        var question = new ModelRequest { Model = "m", System = Prose, Messages = [new ChatMessage.User(Prose)] };
        var answered = question with
        {
            Messages =
            [
                .. question.Messages,
                new ChatMessage.Assistant("", [new ToolCall("1", "repo_read", $$"""{"path":"{{Prose}}"}""")]),
                new ChatMessage.Tools([new ToolResult("1", "repo_read", CSharp, IsError: false)]),
            ],
        };
        var tools = question with { Tools = [new ToolDescription("repo_read", Prose, "{}")] };

        Assert.InRange(TokenEstimate.Of(question), 2 * TokenEstimate.Of(Prose), (2 * TokenEstimate.Of(Prose)) + 20);
        Assert.True(TokenEstimate.Of(answered) > TokenEstimate.Of(question) + TokenEstimate.Of(Prose) + TokenEstimate.Of(CSharp));
        Assert.True(TokenEstimate.Of(tools) > TokenEstimate.Of(question) + TokenEstimate.Of(Prose));
    }
}
