using System.Text.Json;
using Hex.Core.Conversation;
using Hex.Testing.Models;
using Hex.Testing.Product;

namespace Hex.Cli.Tests.Models;

/// <summary>What tests of runs with models share: an operator, a repository with a wrong value, and a scripted server over real HTTP.</summary>
public abstract class ModelTest : IDisposable
{
    private protected const string Model = ModelScript.DefaultModel;

    private protected TestHome Home { get; } = new();

    private protected TempRepository Repository { get; } = new();

    /// <inheritdoc/>
    public void Dispose()
    {
        Home.Dispose();
        Repository.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Runs <c>hex do run</c> with the models of a server of Ollama's dialect.</summary>
    private protected Task<HexResult> RunAsync(ModelServer server, params string[] options) => HexAsync(
        server.Address, ["do", "run", "put the value right", "--file", TempRepository.File, "--evidence", TempRepository.Evidence, "--json", .. options]);

    /// <summary>Runs any verb where a server of Ollama's dialect is at an address.</summary>
    private protected Task<HexResult> HexAsync(string address, params string[] arguments) =>
        HexCommand.RunAsync(Home, Repository.Root, new Dictionary<string, string?> { ["OLLAMA_HOST"] = address }, arguments);

    private protected static ModelTurn.Reply Says(string text) => new() { Text = text };

    private protected static ModelTurn.Reply Calls(string tool, object arguments) =>
        new() { Calls = [new ToolCall($"call_{Guid.NewGuid():n}"[..16], tool, JsonSerializer.Serialize(arguments))], PromptTokens = 1500, ReplyTokens = 40 };

    private protected static ModelTurn.Reply Proposes(string old, string replacement, string path = TempRepository.File) =>
        Calls("propose_edit", new { edits = new[] { new { path, mode = "replace", old_string = old, new_string = replacement } } });

    private protected static ModelTurn.Reply Reads(string path) => Calls("repo_read", new { path });
}
