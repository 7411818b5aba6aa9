using Hex.Exec.Architecture;
using Hex.Exec.Architecture.Layers;

namespace Hex.Exec.Tests.Architecture;

/// <summary>Weaknesses 6, 7 and 8 of the original: layers by parts of names, Go taken for use cases, no other layouts.</summary>
public sealed class LayerConventionTests
{
    [Theory]
    [InlineData("domain/order.ts", Layer.Domain)]
    [InlineData("src/domain.rs", Layer.Domain)]
    [InlineData("src/core/domain/order.ts", Layer.Domain)]
    [InlineData("src/core/ports/orders.ts", Layer.Ports)]
    [InlineData("src/core/use-cases/place.ts", Layer.UseCases)]
    [InlineData("src/core/usecases/place.ts", Layer.UseCases)]
    [InlineData("src/users/domain/user.ts", Layer.Domain)]
    [InlineData("src/domain/services/api/price.ts", Layer.Domain)]
    [InlineData("src/adapters/primary/http/server.ts", Layer.PrimaryAdapters)]
    [InlineData("src/adapters/secondary/db.ts", Layer.SecondaryAdapters)]
    [InlineData("src/main/java/com/shop/adapter/in/web/Orders.java", Layer.PrimaryAdapters)]
    [InlineData("src/main/java/com/shop/adapter/out/persistence/Orders.java", Layer.SecondaryAdapters)]
    [InlineData("src/main/java/com/shop/application/port/in/Place.java", Layer.Ports)]
    [InlineData("src/main/java/com/shop/application/domain/model/Order.java", Layer.Domain)]
    [InlineData("src/adapters/http/server.py", Layer.PrimaryAdapters)]
    [InlineData("src/adapters/repositories/orders.py", Layer.SecondaryAdapters)]
    [InlineData("src/adapters/stripe/pay.py", Layer.Adapters)]
    [InlineData("src/Application/Interfaces/IOrders.cs", Layer.Ports)]
    [InlineData("src/Infrastructure/Sql/Orders.cs", Layer.Infrastructure)]
    [InlineData("src/Presentation/Orders.cs", Layer.PrimaryAdapters)]
    [InlineData("src/My.App.Domain/Order.cs", Layer.Domain)]
    [InlineData("src/composition-root.ts", Layer.CompositionRoot)]
    [InlineData("src/Infrastructure/DependencyInjection.cs", Layer.CompositionRoot)]
    public async Task AFolderMeansALayer(string path, Layer layer) => Assert.Equal(layer, await LayerOfAsync(path, "src/domain/x.ts is there", "src/ports/y.ts is there"));

    [Theory]
    [InlineData("src/subdomain/order.ts")]
    [InlineData("src/domains-old/order.ts")]
    [InlineData("src/sports/football.ts")]
    [InlineData("src/airports/list.ts")]
    [InlineData("src/coreutils/list.ts")]
    [InlineData("src/distance.ts")]
    public async Task APartOfANameMeansNothing(string path) => Assert.Null(await LayerOfAsync(path, "src/domain/x.ts is there", "src/ports/y.ts is there"));

    [Theory]
    [InlineData("cmd/server/routes.go", Layer.CompositionRoot)]
    [InlineData("internal/domain/order.go", Layer.Domain)]
    [InlineData("internal/ports/orders.go", Layer.Ports)]
    [InlineData("internal/adapters/postgres/orders.go", Layer.Adapters)]
    [InlineData("internal/core/services/place.go", Layer.UseCases)]
    [InlineData("internal/handler/orders.go", Layer.PrimaryAdapters)]
    [InlineData("internal/repository/orders.go", Layer.SecondaryAdapters)]
    [InlineData("pkg/money/money.go", Layer.Shared)]
    [InlineData("internal/order/order.go", null)]
    public async Task TheLayoutOfGoIsKnown(string path, Layer? layer) => Assert.Equal(layer, await LayerOfAsync(path, "cmd/server/main.go starts the program"));

    [Theory]
    [InlineData("src/services/a.ts")]
    [InlineData("src/web/a.ts")]
    [InlineData("src/models/a.ts")]
    public async Task AnEverydayWordCountsOnlyWhereOthersSpeakOfLayers(string path)
    {
        Assert.Null(await LayerOfAsync(path));
        Assert.NotNull(await LayerOfAsync(path, "src/domain/x.ts is there", "src/adapters/secondary/y.ts is there"));
    }

    [Fact]
    public async Task AProjectPerLayerIsKnownByItsName()
    {
        var report = await Analysed.ReportAsync(
            "crates/a/src/order.rs of unit shop-domain", "crates/b/src/place.rs of unit shop_usecases", "crates/c/src/sqlite.rs of unit shop-adapter-sqlite", "crates/d/src/main.rs of unit shop");

        Assert.Equal([Layer.Domain, Layer.UseCases, Layer.Adapters, null], report.Files.Select(file => file.Layer));
    }

    [Theory]
    [InlineData("src/Shop.Web/Infrastructure/Errors.cs", "Shop.Web", Layer.PrimaryAdapters)]
    [InlineData("src/Shop.Application/Web/Query.cs", "Shop.Application", Layer.UseCases)]
    [InlineData("src/app/domain/order.ts", "shop-web", Layer.Domain)]
    public async Task AProjectOfDotNetGoesBeforeItsFolders(string path, string unit, Layer layer) => Assert.Equal(
        layer, await LayerOfAsync(path, $"{path} of unit {unit}", "src/Shop.Domain/Order.cs of unit Shop.Domain", "src/Shop.Application/Place.cs of unit Shop.Application"));

    [Theory]
    [InlineData("src/inbound/http.rs", Layer.PrimaryAdapters)]
    [InlineData("src/outbound/sqlite.rs", Layer.SecondaryAdapters)]
    public async Task SidesAreKnownBesideADomain(string path, Layer layer)
    {
        Assert.Equal(layer, await LayerOfAsync(path, "src/domain/x.rs is there", "src/ports/y.rs is there"));
        Assert.Null(await LayerOfAsync(path, "src/other/x.rs is there"));
    }

    [Fact]
    public async Task AFileOfRustThatOnlyNamesModulesNeedsNoLayer()
    {
        var report = await Analysed.ReportAsync("src/misc.rs has the part src/domain/order.rs", "src/domain/order.rs is there", "src/ports/orders.rs is there");

        Assert.Equal((2, 2), (report.Coverage.Sources, report.Coverage.Classified));
    }

    [Fact]
    public async Task ASingleProjectMayBeCalledAnything()
    {
        var report = await Analysed.ReportAsync("a.go of unit github.com/somebody/ports");

        Assert.Null(Assert.Single(report.Files).Layer);
    }

    [Fact]
    public async Task TheConfigurationComesFirstAndItsFirstLineWins()
    {
        var report = await Analysed.RunAsync(
            new AnalyzeRequest(Analysed.Root), ["src/domain/money.ts is there", "src/domain/order.ts is there"],
            new AnalysisSettings { Layers = ["shared: src/domain/money.ts", "usecases: src/domain/**"] });

        Assert.Equal([Layer.Shared, Layer.UseCases], report.Files.Select(file => file.Layer));
        Assert.Equal("by configuration: analysis.layers \"shared: src/domain/money.ts\"", report.Why("src/domain/money.ts").Rule);
    }

    [Fact]
    public async Task EveryFileSaysWhyItIsWhereItIs()
    {
        var report = await Analysed.ReportAsync(Analysed.Clean);

        Assert.Equal("by convention: 'domain' means domain (hexagonal)", report.Why("./src/domain/order.ts").Rule);
        Assert.Equal("by its content: a program starts here", report.Why("src/main.ts").Rule);
    }

    private static async Task<Layer?> LayerOfAsync(string path, params string[] beside) =>
        (await Analysed.ReportAsync([.. beside, $"{path} is there"])).Why(path).Layer;
}
