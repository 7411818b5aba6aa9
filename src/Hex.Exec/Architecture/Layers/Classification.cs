namespace Hex.Exec.Architecture.Layers;

/// <summary>What a convention or the configuration says of a file.</summary>
/// <param name="Layer">Its layer.</param>
/// <param name="Rule">What decided, in one clause.</param>
/// <param name="Adapter">Where it is an adapter, which one: the folder, file or project that is one adapter.</param>
internal sealed record Classification(Layer Layer, string Rule, string Adapter);
