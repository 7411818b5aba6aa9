namespace Hex.Core.Admission;

/// <summary>The numbers by which a model was admitted, made to wait or passed over; all sizes in bytes.</summary>
/// <param name="ContextTokens">The context it is used with.</param>
/// <param name="WeightBytes">Its weights.</param>
/// <param name="CacheBytes">Its cache of keys and values at that context; null when its server does not say, and then counted as nothing.</param>
/// <param name="PresentBytes">What of both is in memory already, or promised to another run of the same model.</param>
/// <param name="FootprintBytes">What is left of both for the main memory once the accelerators are full.</param>
/// <param name="HeadroomBytes">What the run may take beside the model.</param>
/// <param name="SafetyBytes">What is to stay free.</param>
/// <param name="RequiredBytes">Footprint, headroom and safety together: what must be there.</param>
/// <param name="AvailableBytes">What the main memory has.</param>
/// <param name="AcceleratorBytes">What the accelerators have.</param>
/// <param name="ReservedBytes">What of the main memory is promised to other runs and not taken yet.</param>
public sealed record MemoryNumbers(
    int ContextTokens,
    long WeightBytes,
    long? CacheBytes,
    long PresentBytes,
    long FootprintBytes,
    long HeadroomBytes,
    long SafetyBytes,
    long RequiredBytes,
    long AvailableBytes,
    long AcceleratorBytes,
    long ReservedBytes);
