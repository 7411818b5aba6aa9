using Hex.Core.Admission;
using Hex.Core.Conversation;
using Hex.Core.Ports;

namespace Hex.Exec.Governing;

/// <summary>Looks at the memory of the machine and of a model server.</summary>
internal sealed class MemorySight(IMachineMemory machine)
{
    /// <summary>Looks now.</summary>
    /// <returns>What there is, or null when this machine does not tell.</returns>
    /// <exception cref="ModelException">The server does not answer.</exception>
    public async Task<MemoryView?> LookAsync(IModelResidency residency, CancellationToken cancellationToken)
    {
        // In this order: a model that is being loaded in between is then counted twice for a moment, never not at all.
        var residents = await residency.ResidentAsync(cancellationToken);
        return Of(await machine.ReadAsync(cancellationToken), residents);
    }

    /// <summary>What was seen, put together.</summary>
    /// <returns>What there is, or null when the machine did not tell.</returns>
    public static MemoryView? Of(MachineMemory memory, IReadOnlyList<ResidentModel> residents) => memory.AvailableBytes is { } available
        ? new MemoryView(available, memory.TotalBytes, memory.AcceleratorFreeBytes, [.. residents.Select(model => model with { Name = ServedModel.FullName(model.Name) })]) { Unseen = memory.Unseen }
        : null;
}
