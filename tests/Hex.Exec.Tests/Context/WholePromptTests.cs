using Hex.Exec.Context;
using Hex.Exec.Tests.Context.Doubles;

namespace Hex.Exec.Tests.Context;

/// <summary>Whole prompts, approved to the letter.</summary>
public sealed class WholePromptTests
{
    private const string Price = """
        import { taxOf } from "./tax.js";

        // Prices are in whole cents.
        export function total(items, country) {
          const net = items.reduce((sum, item) => sum + item.cents * item.count, 0);
          return Math.floor(net * (1 + taxOf(country)));
        }

        export function format(cents) {
          return `${(cents / 100).toFixed(2)} EUR`;
        }

        """;

    private const string Output = """

        > shop@1.0.0 test
        > node --test

        ✖ rounds half up (1.2ms)
          AssertionError [ERR_ASSERTION]: Expected values to be strictly equal:

          12 !== 13

              at TestContext.<anonymous> (file:///tree/test/price.test.js:9:10)
              at total (file:///tree/src/price.js:6:10)

        ℹ tests 3
        ℹ pass 2
        ℹ fail 1

        """;

    [Fact]
    public async Task OfALoopWithNativeTools()
    {
        var scene = Scene();
        scene.Files["AGENTS.md"] = "# Shop\n\n- No new dependencies.\n- Two blanks of indentation.\n";
        scene.Lessons = [PromptScene.Lesson("money:cents", "price.js works in whole cents; never in floats of euros"), PromptScene.Lesson("css", "colours are in theme.css")];

        ApprovedPrompt.Match(await scene.BuildAsync(), "react-native");
    }

    [Fact]
    public async Task OfALoopWhoseToolsAreCalledInText()
    {
        var scene = Scene();
        scene.IsNative = false;
        scene.Allowed = ["src/price.js", "src/rounding.js"];
        scene.Contexts.Add(new GivenCodeContext("- `total` is called by `src/cart.js`\n"));

        ApprovedPrompt.Match(await scene.BuildAsync(), "react-text");
    }

    [Fact]
    public async Task OfASingleQuestionAboutALargeFile()
    {
        var scene = Scene();
        scene.Kind = PromptKind.Fast;
        scene.Budget = 1500;
        var text = Discounts(0) + Price + Discounts(60);
        var line = text[..text.IndexOf("  return Math", StringComparison.Ordinal)].Count(letter => letter == '\n') + 1;
        scene.Files["src/price.js"] = text;
        scene.Output = Output.Replace("price.js:6", $"price.js:{line}", StringComparison.Ordinal);

        ApprovedPrompt.Match(await scene.BuildAsync(), "fast-window");
    }

    [Fact]
    public async Task OfAnAgentWithToolsOfItsOwn()
    {
        var scene = Scene();
        scene.Kind = PromptKind.Delegate;
        scene.Files["AGENTS.md"] = "# Shop\n\n- No new dependencies.\n";

        ApprovedPrompt.Match(await scene.BuildAsync(), "delegate");
    }

    private static string Discounts(int first) => string.Concat(Enumerable.Range(first, 60).Select(number =>
        $"/** Discount number {number}. */\nexport function discount{number}(order) {{\n  return order.cents - {number};\n}}\n\n"));

    private static PromptScene Scene()
    {
        var scene = new PromptScene { Output = Output };
        scene.Files["src/price.js"] = Price;
        return scene;
    }
}
