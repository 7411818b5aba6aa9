namespace Hex.Core.Admission;

/// <summary>A model that its server has in memory now.</summary>
/// <param name="Name">Its name on its server.</param>
/// <param name="SizeBytes">All it takes, on accelerators and in main memory.</param>
/// <param name="AcceleratorBytes">What of it is on accelerators.</param>
/// <param name="ContextTokens">The context it was loaded for, or null when the server does not say.</param>
public sealed record ResidentModel(string Name, long SizeBytes, long AcceleratorBytes, int? ContextTokens);
