using Hex.Core.Admission;
using Hex.Core.Conversation;
using Hex.Core.Ports;
using Hex.Core.Runs;
using Hex.Exec.Candidates;
using Hex.Exec.Do;
using Hex.Exec.Loop;

namespace Hex.Exec.Governing;

/// <summary>Lets a model be asked only where there is memory for it, and holds that memory against all other runs of the user.</summary>
/// <param name="ledger">What other runs hold.</param>
/// <param name="owners">Tells which of them live.</param>
/// <param name="sight">Looks at the memory.</param>
/// <param name="settings">What the operator lets models have.</param>
/// <param name="time">The clock.</param>
internal sealed class Governor(IReservations ledger, IOwners owners, MemorySight sight, ExecSettings settings, TimeProvider time)
{
    /// <summary>Why nothing is judged on a machine that tells nothing.</summary>
    public const string UnknownMemory = "what memory this machine has cannot be found out";

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan UnloadPause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestUnload = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LongestBeforeOthers = TimeSpan.FromSeconds(60);

    /// <summary>Takes memory for a candidate, waiting for other runs where that helps.</summary>
    /// <returns>The grant; disposing it gives the memory back.</returns>
    public async Task<MemoryGrant> AdmitAsync(string candidate, ModelRoute route, CandidateTask task, CancellationToken cancellationToken)
    {
        if (!settings.Governor.IsEnabled || route.RecordedProtocol is not null)
        {
            return MemoryGrant.Free;
        }

        try
        {
            var model = await ServedModel.FindAsync(route, cancellationToken);
            return model.Residency is null
                ? await PassAsync(candidate, model.Unjudged, task)
                : await ReserveAsync(candidate, route, model, task, cancellationToken);
        }
        catch (ModelException exception)
        {
            // The question itself will tell; here it only means that nothing can be counted.
            return await PassAsync(candidate, exception.Failure.What, task);
        }
    }

    /// <summary>What a model asks for.</summary>
    public MemoryAsk AskOf(ModelRoute route, ModelSize size, int contextTokens, string owner, string run) => new()
    {
        Owner = owner,
        Run = run,
        Server = ServedModel.ServerName(route.Server.Endpoint),
        Model = ServedModel.FullName(route.Model),
        ContextTokens = contextTokens,
        WeightBytes = size.WeightBytes ?? 0,
        CacheBytes = size.CacheBytesPerToken is { } bytes ? Saturating.Multiply(bytes, contextTokens) : null,
        HeadroomBytes = settings.Governor.JobBytes,
        SafetyBytes = settings.Governor.SafetyBytes,
    };

    private static async Task<MemoryGrant> PassAsync(string candidate, string? reason, CandidateTask task)
    {
        if (reason is not null)
        {
            await task.Log.WriteAsync(new MemoryUnjudged(candidate, reason));
        }

        return MemoryGrant.Free;
    }

    private async Task<MemoryGrant> ReserveAsync(string candidate, ModelRoute route, ServedModel model, CandidateTask task, CancellationToken cancellationToken)
    {
        var owner = owners.Begin();
        var isHeld = false;
        try
        {
            var ask = AskOf(route, model.Size!, ContextWindow.For(route.Facts, settings.ContextTokens).ContextTokens, owner.Id, task.Evidence.Owner);
            var grant = await LineUpAsync(candidate, ask, owner, model.Residency!, task, cancellationToken);
            isHeld = grant.IsHeld;
            return grant;
        }
        finally
        {
            // An owner that ends is all it takes: whoever looks next removes its row.
            if (!isHeld)
            {
                owner.Life.Dispose();
            }
        }
    }

    private async Task<MemoryGrant> LineUpAsync(
        string candidate, MemoryAsk ask, LiveOwner owner, IModelResidency residency, CandidateTask task, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        var limit = task.HasOthersBehind && task.Time > LongestBeforeOthers ? LongestBeforeOthers : task.Time;
        for (var isTold = false; ; isTold = true)
        {
            if (await sight.LookAsync(residency, cancellationToken) is not { } view)
            {
                return await PassAsync(candidate, UnknownMemory, task);
            }

            var verdict = await ledger.UpdateAsync(rows => LedgerLook.Take(rows, ask, view, time.GetUtcNow(), owners.IsAlive), cancellationToken);
            var waited = time.GetElapsedTime(started);
            switch (verdict)
            {
                case AdmissionVerdict.Admitted admitted:
                    return await MakeRoomAsync(candidate, admitted, residency, waited, task, cancellationToken) is { } stays
                        ? MemoryGrant.Refused(stays)
                        : MemoryGrant.Held(owner.Life);
                case AdmissionVerdict.TooBig when view.Unseen is { } unseen:
                    return await PassAsync(candidate, unseen, task);
                case AdmissionVerdict.TooBig:
                    return MemoryGrant.Refused($"it does not fit into the memory here: {MemoryText.Of(verdict.Numbers)}");
                case AdmissionVerdict.Waits when waited + Pause >= limit:
                    return MemoryGrant.Refused($"other runs hold the memory, and it waited {waited.TotalSeconds:0} s: {MemoryText.Of(verdict.Numbers)}");
                case AdmissionVerdict.Waits waits when !isTold:
                    await task.Log.WriteAsync(new MemoryAwaited(candidate, waits.Numbers, waits.Ahead));
                    break;
            }

            await Task.Delay(Pause, time, cancellationToken);
        }
    }

    private async Task<string?> MakeRoomAsync(
        string candidate, AdmissionVerdict.Admitted admitted, IModelResidency residency, TimeSpan waited, CandidateTask task, CancellationToken cancellationToken)
    {
        var names = admitted.Unload.Select(model => model.Name).ToList();
        foreach (var name in names)
        {
            await residency.UnloadAsync(name, cancellationToken);
        }

        if (await StayAsync(names, residency, cancellationToken) is { Count: > 0 } stays)
        {
            return $"its server does not let go of {string.Join(", ", stays)}: {MemoryText.Of(admitted.Numbers)}";
        }

        await task.Log.WriteAsync(new MemoryReserved(candidate, admitted.Numbers, names, (long)waited.TotalMilliseconds));
        return null;
    }

    // A server lets go once the answer it is giving is over.
    private async Task<List<string>> StayAsync(List<string> names, IModelResidency residency, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        var stays = names;
        while (stays.Count > 0 && time.GetElapsedTime(started) < LongestUnload)
        {
            var residents = (await residency.ResidentAsync(cancellationToken)).Select(model => ServedModel.FullName(model.Name)).ToHashSet(StringComparer.Ordinal);
            stays = [.. stays.Where(residents.Contains)];
            if (stays.Count > 0)
            {
                await Task.Delay(UnloadPause, time, cancellationToken);
            }
        }

        return stays;
    }
}
