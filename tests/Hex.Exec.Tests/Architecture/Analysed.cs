using Hex.Core.Code;
using Hex.Core.Ports;
using Hex.Exec.Architecture;
using Hex.Testing.Architecture;

namespace Hex.Exec.Tests.Architecture;

/// <summary>Runs the use case on facts written by hand.</summary>
internal static class Analysed
{
    public const string Root = "/project";

    public static Task<ArchitectureReport> ReportAsync(params string[] lines) => RunAsync(new AnalyzeRequest(Root), lines);

    public static Task<ArchitectureReport> RunAsync(
        AnalyzeRequest request, string[] lines, AnalysisSettings? settings = null, InMemoryFiles? files = null, params AdrRule[] decided) =>
        Case(new GivenFacts(FactsText.Parse(lines)), settings ?? new AnalysisSettings { Rules = FactsText.RulesIn(lines) }, files, decided).RunAsync(request, CancellationToken.None);

    public static AnalyzeProject Case(ICodeFacts facts, AnalysisSettings? settings = null, InMemoryFiles? files = null, params AdrRule[] decided) => new(
        facts, files ?? new InMemoryFiles(), new GivenAdrRules(decided), new ChangedFiles(null!, null!, null!, null!), settings ?? new AnalysisSettings());

    /// <summary>A small project in all the usual layers, and nothing wrong with it.</summary>
    public static string[] Clean { get; } =
    [
        "src/domain/order.ts declares class Order",
        "src/ports/orders.ts declares interface Orders",
        "src/ports/orders.ts imports Order from src/domain/order.ts",
        "src/usecases/place.ts declares class PlaceOrder",
        "src/usecases/place.ts imports Orders from src/ports/orders.ts",
        "src/adapters/secondary/db/orders.ts imports Orders from src/ports/orders.ts",
        "src/adapters/secondary/db/orders.ts declares class DbOrders of Orders",
        "src/adapters/primary/cli/run.ts imports PlaceOrder from src/usecases/place.ts",
        "src/adapters/primary/cli/run.ts declares function run",
        "src/composition-root.ts imports DbOrders from src/adapters/secondary/db/orders.ts",
        "src/composition-root.ts imports run from src/adapters/primary/cli/run.ts",
        "src/composition-root.ts declares function compose",
        "src/main.ts imports compose from src/composition-root.ts",
        "src/main.ts starts the program",
    ];
}
