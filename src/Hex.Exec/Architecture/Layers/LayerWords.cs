namespace Hex.Exec.Architecture.Layers;

/// <summary>The names folders have by convention, and the layers they mean: the one vocabulary of all presets.</summary>
internal static class LayerWords
{
    public const string Hexagonal = "hexagonal";
    public const string Clean = "clean";
    public const string GoLayout = "go";

    private static readonly string[] PrimaryNames =
    [
        "handler", "handlers", "controller", "controllers", "rest", "http", "grpc", "graphql", "web", "webapi", "api", "ui", "cli", "tui", "routes", "router", "routers",
        "endpoints", "delivery", "views", "middleware", "server",
    ];

    private static readonly string[] SecondaryNames =
    [
        "persistence", "repository", "repositories", "database", "db", "storage", "store", "stores", "gateway", "gateways", "client", "clients", "dao", "messaging", "cache",
    ];

    public static IReadOnlyList<LayerWord> All { get; } =
    [
        new(["domain"], Layer.Domain) { Convention = Hexagonal, NamesFiles = true, Within = ["core", "application"] },
        new(["ports", "port"], Layer.Ports) { Convention = Hexagonal, NamesFiles = true, Within = ["core", "domain", "application", "usecases"] },
        new(["usecases", "usecase", "interactors"], Layer.UseCases) { Convention = Hexagonal, NamesFiles = true, Within = ["core", "domain", "application"] },
        new(["application"], Layer.UseCases) { Convention = Clean, Within = ["core"] },
        new(["adapters", "adapter"], Layer.Adapters) { Convention = Hexagonal, NamesFiles = true, Within = ["core", "infrastructure"] },
        new(["primary", "driving", "driver", "drivers", "in", "inbound", "input", "incoming", "left"], Layer.PrimaryAdapters)
        {
            Convention = Hexagonal, Starts = false, Within = ["adapters", "infrastructure"],
        },
        new(["secondary", "driven", "out", "outbound", "output", "outgoing", "right"], Layer.SecondaryAdapters)
        {
            Convention = Hexagonal, Starts = false, Within = ["adapters", "infrastructure"],
        },
        new(["adapterweb", .. PrimaryNames], Layer.PrimaryAdapters) { Convention = Hexagonal, Starts = false, Within = ["adapters"], IsOneAdapter = true },
        new(["adapterstore", .. SecondaryNames], Layer.SecondaryAdapters) { Convention = Hexagonal, Starts = false, Within = ["adapters"], IsOneAdapter = true },
        new(["core"], Layer.Domain) { Convention = Clean },
        new(["services", "service"], Layer.UseCases) { Convention = Clean, Starts = false, Within = ["core", "application"] },
        new(["contracts", "interfaces", "abstractions"], Layer.Ports) { Convention = Clean, Starts = false, Within = ["core", "application"] },
        new(["infrastructure", "infra"], Layer.Infrastructure) { Convention = Clean, Within = ["core"] },
        new(["presentation"], Layer.PrimaryAdapters) { Convention = Clean, Within = ["core"], IsOneAdapter = true },
        new(["cmd"], Layer.CompositionRoot) { Convention = GoLayout },
        new(["pkg"], Layer.Shared) { Convention = GoLayout },
        new(["inbound", "incoming"], Layer.PrimaryAdapters) { Convention = Hexagonal, IsWeak = true },
        new(["outbound", "outgoing"], Layer.SecondaryAdapters) { Convention = Hexagonal, IsWeak = true },
        new(["entities", "entity", "model", "models", "aggregates", "valueobjects"], Layer.Domain) { Convention = Clean, IsWeak = true, IsOneAdapter = true },
        new(["service", "services"], Layer.UseCases) { Convention = Clean, IsWeak = true, IsOneAdapter = true },
        new(["web", .. PrimaryNames], Layer.PrimaryAdapters) { Convention = Clean, IsWeak = true, IsOneAdapter = true },
        new(["persistence", .. SecondaryNames], Layer.SecondaryAdapters) { Convention = Clean, IsWeak = true, IsOneAdapter = true },
        new(["shared", "common", "kernel", "sharedkernel", "util", "utils", "buildingblocks"], Layer.Shared) { Convention = Clean, IsWeak = true, IsOneAdapter = true },
    ];

    /// <summary>A name as the vocabulary writes it: what follows its last dot, without hyphens and underscores, in lower case.</summary>
    public static string Normal(string name) =>
        name[(name.LastIndexOf('.') + 1)..].Replace("-", string.Empty, StringComparison.Ordinal).Replace("_", string.Empty, StringComparison.Ordinal).ToLowerInvariant();
}
