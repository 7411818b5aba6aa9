using System.CommandLine;
using System.Globalization;
using Hex.Cli.Output;
using Hex.Cli.Output.Json;
using Hex.Core.Conversation;
using Hex.Core.Failures;
using Hex.Core.Runs;

namespace Hex.Cli.Commands;

/// <summary><c>hex inference add</c>.</summary>
internal sealed class InferenceAddCommand : Verb
{
    private readonly Argument<string> _name = new("name") { Description = "A short name of your choice; one of the same name is replaced" };
    private readonly Option<string> _dialect = new("--dialect") { Description = "ollama, openai or anthropic", HelpName = "dialect", Required = true };
    private readonly Option<string> _address = new("--address") { Description = "Its base address, such as http://127.0.0.1:8000/v1", HelpName = "url", Required = true };
    private readonly Option<string?> _keyVariable = new("--key-env") { Description = "The environment variable that holds its key; the key itself is never kept", HelpName = "variable" };
    private readonly Option<string?> _promptPrice = new("--price-in") { Description = "US dollars for a million tokens read", HelpName = "usd" };
    private readonly Option<string?> _replyPrice = new("--price-out") { Description = "US dollars for a million tokens written", HelpName = "usd" };

    public InferenceAddCommand(Invocation invocation)
        : base(invocation, "add", "Remember a server of models")
    {
        Add(_name);
        _dialect.AcceptOnlyFromAmong("ollama", "openai", "anthropic");
        foreach (var option in (Option[])[_dialect, _address, _keyVariable, _promptPrice, _replyPrice])
            Add(option);
    }

    public override IReadOnlyList<HelpExample> Examples { get; } =
    [
        new("hex inference add lab --dialect openai --address http://127.0.0.1:8000/v1", "a vLLM, llama.cpp or LM Studio server on this machine"),
        new("hex inference add router --dialect openai --address https://openrouter.ai/api/v1 --key-env OPENROUTER_API_KEY --price-in 0.5 --price-out 1.5", "a service with a key and prices"),
    ];

    protected override Task<ExitCode> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var endpoint = Invocation.HostAnywhere.Models.Add(new ModelEndpoint
        {
            Name = parsed.GetValue(_name)!,
            Dialect = Enum.Parse<ModelDialect>(parsed.GetValue(_dialect)!, ignoreCase: true),
            Address = parsed.GetValue(_address)!,
            KeyVariable = parsed.GetValue(_keyVariable),
            PromptPrice = Price(parsed.GetValue(_promptPrice), "--price-in"),
            ReplyPrice = Price(parsed.GetValue(_replyPrice), "--price-out"),
        });
        if (parsed.WantsJson())
            Terminal.WriteLine(JsonText.Of(InferenceEndpointDocument.Of(endpoint)));
        else
            Terminal.WriteLine($"{endpoint.Name} is {CleanText.Line(endpoint.Address)}; try it with: hex inference test {endpoint.Name}");

        return Task.FromResult(ExitCode.Done);
    }

    private static decimal? Price(string? text, string option) => text is null ? null
        : decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var price) ? price
        : throw HexException.Usage("bad_price", $"{option} \"{text}\" is no price", "write US dollars for a million tokens, such as 0.25");
}
