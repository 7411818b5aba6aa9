using System.CommandLine;
using Hex.Cli.Output.Json;
using Hex.Core.Runs;

namespace Hex.Cli.Commands;

/// <summary><c>hex memory forget</c>.</summary>
internal sealed class MemoryForgetCommand : Verb
{
    private readonly Argument<string> _key = LessonKeyArgument.Create();

    public MemoryForgetCommand(Invocation invocation)
        : base(invocation, "forget", "Take a lesson away") => Add(_key);

    public override IReadOnlyList<HelpExample> Examples { get; } = [new("hex memory forget money:cents", "later runs are not told of it any more")];

    protected override async Task<ExitCode> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var key = parsed.GetValue(_key)!;
        await Invocation.Host.Memory.ForgetAsync(Invocation.Directory, key, cancellationToken);
        Terminal.WriteLine(parsed.WantsJson() ? JsonText.Of(new LessonForgottenDocument(key)) : $"forgot {key}");
        return ExitCode.Done;
    }
}
