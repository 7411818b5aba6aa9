using Hex.Core.Admission;
using Hex.Core.Failures;

namespace Hex.Exec.Governing;

/// <summary>What fits into the memory of this machine.</summary>
/// <param name="Machine">What the machine has.</param>
/// <param name="Held">What other runs hold.</param>
/// <param name="Models">The models, each with its verdict.</param>
/// <param name="Silent">Why servers did not answer.</param>
public sealed record FitReport(MachineMemory Machine, IReadOnlyList<Reservation> Held, IReadOnlyList<ModelFit> Models, IReadOnlyList<Failure> Silent);
