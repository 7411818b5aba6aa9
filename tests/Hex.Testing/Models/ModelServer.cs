using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Hex.Core.Conversation;

namespace Hex.Testing.Models;

/// <summary>A model server that plays a script: real HTTP on this machine, in the dialects of Ollama, OpenAI and Anthropic at once.</summary>
public sealed class ModelServer : IAsyncDisposable
{
    private static readonly DialectWire[] Wires = [new OllamaWire(), new OpenAIWire(), new AnthropicWire()];

    private readonly TcpListener _listener;
    private readonly ModelScript _script;
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentDictionary<Task, bool> _clients = new();
    private readonly List<RecordedRequest> _requests = [];
    private readonly SemaphoreSlim _asked = new(0);
    private readonly Lock _lock = new();
    private readonly Task _accepting;
    private int _played;
    private int _isDisposed;

    private ModelServer(ModelScript script, int port)
    {
        _script = script;
        _listener = new TcpListener(IPAddress.Loopback, port);
        _listener.Start();
        Address = $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";
        _accepting = AcceptAsync();
    }

    /// <summary>Its address, without a slash at the end.</summary>
    public string Address { get; }

    /// <summary>Every request it got, look-ups included.</summary>
    public IReadOnlyList<RecordedRequest> Requests
    {
        get
        {
            lock (_lock)
                return [.. _requests];
        }
    }

    /// <summary>The questions it got, in order.</summary>
    public IReadOnlyList<RecordedRequest> Questions => [.. Requests.Where(request => request.Question is not null)];

    /// <summary>The models it was told to let go of.</summary>
    public IReadOnlyCollection<string> Unloaded =>
        [.. Requests.Where(request => PathOf(request) == Lookups.UnloadPath).Select(request => Lookups.ModelOf(request.Body))];

    /// <summary>Starts a server that plays a script.</summary>
    /// <param name="script">What it plays.</param>
    /// <param name="port">The port, or 0 for any that is free.</param>
    public static ModelServer Start(ModelScript script, int port = 0) => new(script, port);

    /// <summary>Starts a server that plays some turns.</summary>
    public static ModelServer Start(params ModelTurn[] turns) => new(new ModelScript { Turns = turns }, 0);

    /// <summary>Itself as an endpoint that speaks one of its dialects.</summary>
    public ModelEndpoint Endpoint(ModelDialect dialect) => new()
    {
        Name = "scripted",
        Dialect = dialect,
        Address = dialect == ModelDialect.OpenAI ? $"{Address}/v1" : Address,
    };

    /// <summary>Waits for the next question to arrive; each is waited for once.</summary>
    public async Task WaitForQuestionAsync(CancellationToken cancellationToken = default) =>
        _ = await _asked.WaitAsync(Machine.TestTimeout.Default, cancellationToken) ? true : throw new TimeoutException("no question came");

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _isDisposed, 1) == 1)
            return;

        await _stop.CancelAsync();
        _listener.Stop();
        await _accepting;
        await Task.WhenAll(_clients.Keys);
        _stop.Dispose();
        _asked.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var serving = ServeAsync(await _listener.AcceptSocketAsync(_stop.Token));
                _clients[serving] = true;
                _ = serving.ContinueWith(done => _clients.TryRemove(done, out _), TaskScheduler.Default);
            }
        }
        catch (Exception) when (_stop.IsCancellationRequested)
        {
            // The server is being disposed.
        }
    }

    private async Task ServeAsync(Socket socket)
    {
        socket.NoDelay = true;
        using var connection = new HttpConnection(socket);
        try
        {
            while (await connection.ReadAsync(_stop.Token) is { } request && await AnswerAsync(connection, request))
            {
            }
        }
        catch (Exception exception) when (exception is IOException or SocketException or ObjectDisposedException or OperationCanceledException)
        {
            // The client went away in the middle, which many tests want it to.
        }
    }

    private async Task<bool> AnswerAsync(HttpConnection connection, RecordedRequest request)
    {
        if (request.Line.StartsWith("POST ", StringComparison.Ordinal) && Wires.FirstOrDefault(wire => wire.ChatPath == PathOf(request)) is { } chat)
            return await ChatAsync(connection, request, chat);

        lock (_lock)
            _requests.Add(request);

        if (_script.Lookup is { } fault)
            return await new TurnPlayer(connection, WireOf(request), string.Empty, isStreamed: false).PlayAsync(fault, _stop.Token);

        var (status, body) = Lookups.Answer(_script, request, PathOf(request), Unloaded);
        await connection.RespondAsync(status, body, "application/json", null, _stop.Token);
        return true;
    }

    private async Task<bool> ChatAsync(HttpConnection connection, RecordedRequest request, DialectWire wire)
    {
        var asked = Understand(request, wire);
        lock (_lock)
            _requests.Add(asked);

        _asked.Release();
        if (asked.Question is not { } question)
        {
            await connection.RespondAsync(400, wire.Error(400, "the request is not one of this dialect"), "application/json", null, _stop.Token);
            return true;
        }

        var turn = _script.KnowsItsModelsAlone && _script.Models.All(model => model.Name != question.Model)
            ? new ModelTurn.Status(404) { Message = $"model '{question.Model}' not found" }
            : NextTurn();
        return await new TurnPlayer(connection, wire, question.Model, asked.IsStreamed).PlayAsync(turn, _stop.Token);
    }

    private ModelTurn NextTurn()
    {
        var next = Interlocked.Increment(ref _played) - 1;
        return next < _script.Turns.Count ? _script.Turns[next]
            : _script.RepeatsLast ? _script.Turns[^1]
            : new ModelTurn.Status(500) { Message = $"the script has {_script.Turns.Count} turns, and this is question {next + 1}" };
    }

    private static RecordedRequest Understand(RecordedRequest request, DialectWire wire)
    {
        try
        {
            using var body = JsonDocument.Parse(request.Body);
            var isStreamed = body.RootElement.TryGetProperty("stream", out var stream) ? stream.GetBoolean() : wire.StreamsUnlessTold;
            return request with { Dialect = wire.Dialect, Question = wire.Read(body.RootElement), IsStreamed = isStreamed };
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return request with { Dialect = wire.Dialect };
        }
    }

    private static DialectWire WireOf(RecordedRequest request) =>
        Lookups.IsAnthropic(request) ? Wires[2] : PathOf(request).StartsWith("/v1/", StringComparison.Ordinal) ? Wires[1] : Wires[0];

    private static string PathOf(RecordedRequest request) => request.Line.Split(' ')[1].Split('?')[0];
}
