using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using Hex.Core.Conversation;
using Hex.Testing.Code;
using Hex.Testing.Models;
using Hex.Testing.Product;

// Plays another hex process that wants memory, until it is told to let go.
if (args is [ReservingProcess.Verb, ..])
    return await ReservingProcess.RunAsync(args[1..]);

// Reads the structure of a folder, for measurements.
if (args is [FactsListing.Verb, ..])
    return await FactsListing.RunAsync(args[1..]);

// Serves a script, or the log of a run, to any client, until it is interrupted.
if (args is not (["serve", _] or ["serve", _, "--port", _]))
{
    await Console.Error.WriteLineAsync("usage: dotnet run --project tests/Hex.Testing -- serve FILE [--port N]");
    return 2;
}

ModelScript script;
try
{
    script = ScriptFile.Load(args[1]);
}
catch (Exception exception) when (exception is JsonException or IOException or UnauthorizedAccessException)
{
    await Console.Error.WriteLineAsync($"'{args[1]}' cannot be served: {exception.Message}");
    return 2;
}

await using var server = ModelServer.Start(script, args.Length == 4 ? int.Parse(args[3], CultureInfo.InvariantCulture) : 0);
Console.WriteLine($"""
    {script.Turns.Count} turns at {server.Address}, in three dialects; Ctrl-C ends it. To ask it with hex, one of:
      OLLAMA_HOST={server.Address} hex inference test ollama
      hex inference add scripted --dialect openai --address {server.Endpoint(ModelDialect.OpenAI).Address}
      hex inference add scripted --dialect anthropic --address {server.Address}
    """);
var interrupted = new TaskCompletionSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, End);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, End);
await interrupted.Task;
foreach (var request in server.Requests)
    Console.WriteLine(request.Question is { } question ? $"{request.Line}  {question.Model}, {question.Messages.Count} messages" : request.Line);

return 0;

void End(PosixSignalContext context)
{
    context.Cancel = true;
    interrupted.TrySetResult();
}
