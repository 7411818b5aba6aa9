using Hex.Core.Admission;

namespace Hex.Exec.Governing;

/// <summary>A model and whether it fits.</summary>
/// <param name="Name">The name to ask for it by.</param>
/// <param name="Verdict">Whether it fits.</param>
/// <param name="Numbers">The numbers that decided, or null where it is not judged.</param>
/// <param name="Unloads">Idle models its server would have to let go of.</param>
/// <param name="Reason">Why it is not judged, or null.</param>
public sealed record ModelFit(string Name, FitVerdict Verdict, MemoryNumbers? Numbers, IReadOnlyList<string> Unloads, string? Reason);
