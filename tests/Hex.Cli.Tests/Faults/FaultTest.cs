using System.Text.Json.Nodes;
using Hex.Testing.Product;

namespace Hex.Cli.Tests.Faults;

/// <summary>What the fault tests share: one operator, one repository, and a run of the real command line.</summary>
public abstract class FaultTest : IDisposable
{
    private protected TestHome Home { get; } = new();

    private protected TempRepository Repository { get; } = new();

    /// <summary>The one proposal that puts the value right.</summary>
    private protected string Right => Repository.Proposals(("wrong", "right"));

    /// <inheritdoc/>
    public virtual void Dispose()
    {
        Home.Dispose();
        Repository.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Runs <c>hex do run</c> on the file with the wrong value.</summary>
    private protected Task<HexResult> RunAsync(string evidence, string model, params string[] options) =>
        RunInAsync(Repository.Root, TempRepository.File, evidence, model, options);

    /// <summary>Runs <c>hex do run</c> in any folder on any file.</summary>
    private protected Task<HexResult> RunInAsync(string directory, string file, string evidence, string model, params string[] options) =>
        HexCommand.RunAsync(Home, directory, ["do", "run", "put the value right", $"--file={file}", "--evidence", evidence, "--model", model, "--json", .. options]);

    /// <summary>Writes a file with one proposal for each set of edits.</summary>
    private protected string Model(params JsonObject[][] proposals) =>
        Repository.ProposalFile(new JsonArray([.. proposals.Select(edits => new JsonObject { ["edits"] = new JsonArray([.. edits]) })]).ToJsonString());

    private protected static JsonObject Replace(string path, string old, string replacement) =>
        new() { ["path"] = path, ["mode"] = "replace", ["old_string"] = old, ["new_string"] = replacement };

    private protected static JsonObject Create(string path, string content) =>
        new() { ["path"] = path, ["mode"] = "create", ["new_string"] = content };

    /// <summary>hex ended with this exit code and told why in exactly one line.</summary>
    private protected static void AssertSaid(int exit, string words, HexResult result)
    {
        Assert.Equal((exit, result.Error), (result.Exit, result.Error));
        var line = Assert.Single(result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains(words, line, StringComparison.Ordinal);
    }

    /// <summary>A run ended with this exit code and this code of its reason.</summary>
    private protected static void AssertEnded(int exit, string code, HexResult result)
    {
        Assert.Equal((exit, result.Error), (result.Exit, result.Error));
        Assert.Equal(code, result.End.Code);
    }
}
