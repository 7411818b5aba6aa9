using Hex.Cli.Output;
using Hex.Exec.Architecture;
using Hex.Testing.Architecture;
using Hex.Testing.Machine;

namespace Hex.Cli.Tests.Output;

public sealed class ArchitectureTextTests
{
    [Fact]
    public async Task AReportReadsAsApproved()
    {
        var files = new InMemoryFiles { ["/project/src/domain/order.ts"] = "import { Db } from '../adapters/secondary/db/client';\n\n\texport class Order {}\n" };
        var analysis = WrittenAnalysis.Of(
            files,
            "src/domain/order.ts imports Db from src/adapters/secondary/db/client.ts", "src/domain/order.ts declares class Order", "src/domain/order.ts imports package typeorm",
            "src/ports/orders.ts declares interface Orders", "src/ports/orders.ts imports type Order from src/domain/order.ts",
            "src/usecases/place.ts imports Orders from src/ports/orders.ts", "src/usecases/place.ts imports src/errors.ts", "src/usecases/place.ts imports missing ./clock",
            "src/adapters/secondary/db/client.ts declares class Db", "src/adapters/secondary/db/client.ts imports package pg",
            "src/main.ts imports src/usecases/place.ts", "src/main.ts starts the program", "src/main.ts imports something computed");

        var report = await analysis.RunAsync(new AnalyzeRequest("/project"), TestContext.Current.CancellationToken);

        Approved.Match(ArchitectureText.Of(report, Terminal()), "architecture");
    }

    [Fact]
    public async Task NamesFromRepositoriesCannotDriveTheTerminal()
    {
        var analysis = WrittenAnalysis.Of(new InMemoryFiles(), "src/domain/\u001b[2Jx.ts imports src/usecases/y.ts", "src/usecases/y.ts is there");

        var report = await analysis.RunAsync(new AnalyzeRequest("/project") { IsStrict = true }, TestContext.Current.CancellationToken);

        Assert.DoesNotContain("\u001b", ArchitectureText.Of(report, Terminal()), StringComparison.Ordinal);
    }

    private static Terminal Terminal() => new(TextWriter.Null, TextWriter.Null, TextReader.Null, TerminalTraits.Plain);
}
