using Hex.Core.Conversation;
using Hex.Core.Ports;

namespace Hex.Exec.Loop;

/// <summary>Finds the server that has a model.</summary>
internal sealed class ModelRoutes(IModelServers servers)
{
    /// <summary>The way to a model: <c>ENDPOINT/MODEL</c>, or a bare name that the first server to have it answers to.</summary>
    /// <exception cref="ModelException">No server has it; the sentence tells what each of them said.</exception>
    public async Task<ModelRoute> FindAsync(string name, CancellationToken cancellationToken)
    {
        var reasons = new List<string>();
        var kind = ModelFailureKind.ModelMissing;
        foreach (var (server, model) in Asked(name))
        {
            try
            {
                if (await server.FindAsync(model, cancellationToken) is { } facts)
                {
                    return new ModelRoute(server, model, facts);
                }

                reasons.Add($"{server.Endpoint.Name} has no such model");
            }
            catch (ModelException exception)
            {
                kind = exception.Kind;
                reasons.Add(exception.Failure.What);
            }
        }

        throw new ModelException(
            kind, $"the model '{name}' is not to be had: {(reasons.Count == 0 ? "no model server is known" : string.Join("; ", reasons))}",
            "start its server or pull the model, and see 'hex inference list'");
    }

    private IEnumerable<(IModelServer Server, string Model)> Asked(string name)
    {
        var slash = name.IndexOf('/');
        var named = slash < 0 ? null : servers.All.FirstOrDefault(server => server.Endpoint.Name == name[..slash]);
        return named is null ? servers.All.Select(server => (server, name)) : [(named, name[(slash + 1)..])];
    }
}
