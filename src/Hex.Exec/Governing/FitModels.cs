using Hex.Core.Admission;
using Hex.Core.Conversation;
using Hex.Core.Failures;
using Hex.Core.Ports;
using Hex.Exec.Do;
using Hex.Exec.Loop;

namespace Hex.Exec.Governing;

/// <summary>The use case behind <c>hex inference fit</c>: what the governor would say now, and why.</summary>
public sealed class FitModels
{
    private readonly IModelServers _servers;
    private readonly IReservations _ledger;
    private readonly IOwners _owners;
    private readonly IMachineMemory _machine;
    private readonly Governor _governor;
    private readonly ExecSettings _settings;
    private readonly TimeProvider _time;

    /// <summary>Made by the composition root.</summary>
    internal FitModels(
        IModelServers servers, IReservations ledger, IOwners owners, IMachineMemory machine, Governor governor, ExecSettings settings, TimeProvider time) =>
        (_servers, _ledger, _owners, _machine, _governor, _settings, _time) = (servers, ledger, owners, machine, governor, settings, time);

    /// <summary>Judges models.</summary>
    /// <param name="names">The models, or none for all that servers which load models have.</param>
    /// <param name="contextTokens">The context to judge them with, or null for what a run would use.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="HexException">A named model is not to be had, or no server answers.</exception>
    public async Task<FitReport> RunAsync(IReadOnlyList<string> names, int? contextTokens, CancellationToken cancellationToken)
    {
        var silent = new List<Failure>();
        var routes = names.Count > 0 ? await NamedAsync(names, cancellationToken) : await AllAsync(silent, cancellationToken);
        var held = await _ledger.UpdateAsync(Living, cancellationToken);
        var residents = await ResidentsAsync(routes.Select(route => route.Route), cancellationToken);
        var machine = await _machine.ReadAsync(cancellationToken);
        var models = new List<ModelFit>();
        foreach (var (name, route) in routes)
        {
            var model = await ServedModel.FindAsync(route, cancellationToken);
            models.Add(model.Residency is null
                ? Unjudged(name, model.Unjudged ?? "its server is on another machine")
                : Judge(name, route, model.Size!, contextTokens, MemorySight.Of(machine, residents[model.Residency]), held));
        }

        return new FitReport(machine, held, models, silent);
    }

    private async Task<List<(string Name, ModelRoute Route)>> NamedAsync(IReadOnlyList<string> names, CancellationToken cancellationToken)
    {
        var routes = new List<(string, ModelRoute)>();
        foreach (var name in names)
        {
            routes.Add((name, await new ModelRoutes(_servers).FindAsync(name, cancellationToken)));
        }

        return routes;
    }

    private async Task<List<(string Name, ModelRoute Route)>> AllAsync(List<Failure> silent, CancellationToken cancellationToken)
    {
        var routes = new List<(string, ModelRoute)>();
        var asked = _servers.All.Where(server => server.Residency is not null).ToList();
        foreach (var server in asked)
        {
            try
            {
                routes.AddRange((await server.ListAsync(cancellationToken))
                    .Select(facts => ($"{server.Endpoint.Name}/{facts.Name}", new ModelRoute(server, facts.Name, facts))));
            }
            catch (ModelException exception)
            {
                silent.Add(exception.Failure);
            }
        }

        return silent.Count < asked.Count ? routes : throw HexException.Environment(
            "no_model_server",
            $"no server that loads models answers: {string.Join("; ", silent.Select(failure => failure.What))}",
            silent.Count > 0 ? silent[0].Remedy : "add one with \"hex inference add\"");
    }

    // Asked once for all models, before the machine is looked at.
    private static async Task<Dictionary<IModelResidency, IReadOnlyList<ResidentModel>>> ResidentsAsync(IEnumerable<ModelRoute> routes, CancellationToken cancellationToken)
    {
        var residents = new Dictionary<IModelResidency, IReadOnlyList<ResidentModel>>();
        foreach (var residency in routes.Select(route => route.Server.Residency).OfType<IModelResidency>().Distinct())
        {
            residents[residency] = await residency.ResidentAsync(cancellationToken);
        }

        return residents;
    }

    private ModelFit Judge(string name, ModelRoute route, ModelSize size, int? contextTokens, MemoryView? view, IReadOnlyList<Reservation> held)
    {
        if (view is null)
        {
            return Unjudged(name, Governor.UnknownMemory);
        }

        var context = ContextWindow.For(route.Facts, contextTokens ?? _settings.ContextTokens).ContextTokens;
        var ask = _governor.AskOf(route, size, context, owner: string.Empty, run: string.Empty);
        var verdict = AdmissionRule.Decide(ask, long.MaxValue, view, held, _time.GetUtcNow());
        return verdict switch
        {
            AdmissionVerdict.Admitted admitted => new ModelFit(name, FitVerdict.Fits, verdict.Numbers, [.. admitted.Unload.Select(idle => idle.Name)], null),
            AdmissionVerdict.TooBig when view.Unseen is { } unseen => Unjudged(name, unseen),
            AdmissionVerdict.Waits => new ModelFit(name, FitVerdict.Waits, verdict.Numbers, [], null),
            _ => new ModelFit(name, FitVerdict.TooBig, verdict.Numbers, [], null),
        };
    }

    private static ModelFit Unjudged(string name, string reason) => new(name, FitVerdict.Unjudged, null, [], reason);

    private (LedgerChange Change, IReadOnlyList<Reservation> Living) Living(IReadOnlyList<Reservation> rows)
    {
        var dead = LedgerLook.DeadIn(rows, _owners.IsAlive);
        return (new LedgerChange(dead, null), [.. rows.Where(row => !dead.Contains(row.Owner))]);
    }
}
