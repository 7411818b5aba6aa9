namespace Hex.Core.Admission;

/// <summary>A graphics processor with memory of its own.</summary>
/// <param name="Name">Its name, as its tool tells it.</param>
/// <param name="FreeBytes">What of its memory is free, or null when the tool does not say.</param>
/// <param name="TotalBytes">All its memory, or null when the tool does not say.</param>
/// <param name="Source">The tool the numbers come from, such as <c>nvidia-smi</c>.</param>
public sealed record Accelerator(string Name, long? FreeBytes, long? TotalBytes, string Source);
