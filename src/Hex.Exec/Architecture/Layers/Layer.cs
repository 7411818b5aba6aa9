namespace Hex.Exec.Architecture.Layers;

/// <summary>The place of a file in a hexagonal architecture, from the inside out.</summary>
public enum Layer
{
    /// <summary>What the program is about: entities, values and their rules.</summary>
    Domain,

    /// <summary>The interfaces through which the core speaks to the outside.</summary>
    Ports,

    /// <summary>What the program does, in terms of the domain and the ports.</summary>
    UseCases,

    /// <summary>What drives the use cases: a command line, a web server, a user interface.</summary>
    PrimaryAdapters,

    /// <summary>What the use cases drive through ports: databases, other services, files.</summary>
    SecondaryAdapters,

    /// <summary>Adapters of which nothing tells the side.</summary>
    Adapters,

    /// <summary>The outer ring of a clean architecture: it implements what the application declares.</summary>
    Infrastructure,

    /// <summary>What every layer may use and what uses no layer.</summary>
    Shared,

    /// <summary>Where adapters are made and handed to use cases.</summary>
    CompositionRoot,

    /// <summary>Where a program starts.</summary>
    EntryPoint,
}
