using Hex.Core.Admission;

namespace Hex.Exec.Governing;

/// <summary>What the governor says to one who asks for memory: a closed family.</summary>
/// <param name="Numbers">The numbers that decided.</param>
internal abstract record AdmissionVerdict(MemoryNumbers Numbers)
{
    /// <summary>It fits now, and nobody who came earlier is passed.</summary>
    /// <param name="Numbers">The numbers that decided.</param>
    /// <param name="Unload">Idle models that have to go first.</param>
    public sealed record Admitted(MemoryNumbers Numbers, IReadOnlyList<ResidentModel> Unload) : AdmissionVerdict(Numbers);

    /// <summary>It fits once other runs let go.</summary>
    /// <param name="Numbers">The numbers that decided.</param>
    /// <param name="Ahead">How many came earlier and wait too.</param>
    public sealed record Waits(MemoryNumbers Numbers, int Ahead) : AdmissionVerdict(Numbers);

    /// <summary>It does not fit here, whoever lets go.</summary>
    /// <param name="Numbers">The numbers that decided.</param>
    public sealed record TooBig(MemoryNumbers Numbers) : AdmissionVerdict(Numbers);
}
