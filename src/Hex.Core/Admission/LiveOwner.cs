namespace Hex.Core.Admission;

/// <summary>An owner in the eyes of all processes, as long as it lives.</summary>
/// <param name="Id">What others know it by.</param>
/// <param name="Life">Ends when it is disposed, or with the process, whatever ends that.</param>
public sealed record LiveOwner(string Id, IDisposable Life);
