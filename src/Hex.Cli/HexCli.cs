using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using Hex.Cli.Commands;
using Hex.Cli.Output;
using Hex.Cli.Output.Json;
using Hex.Core.Failures;
using Hex.Core.Runs;
using Hex.Exec.Do;
using Hex.Nexus.Machine;

namespace Hex.Cli;

/// <summary>One invocation of hex: arguments in, exit code out. Every error is told here, once.</summary>
internal static class HexCli
{
    private static readonly ParserConfiguration Parsing = new() { ResponseFileTokenReplacer = null };

    public static async Task<int> RunAsync(string[] arguments, Terminal terminal, IReadOnlyDictionary<string, string> environment, string? directory)
    {
        // First of all: what comes next opens files itself, if only the program's own parts.
        if (OpenFiles.FindShortage() is { } shortage)
            return (int)Tell(terminal, arguments, shortage);

        try
        {
            using var signals = new Signals(terminal);
            await using var invocation = new Invocation(terminal, environment, directory, signals);
            var code = await ExitCodeOfAsync(arguments, invocation);
            return code == ExitCode.Done && terminal.OutputError is { } lost ? (int)Report(invocation, arguments, LostOutput(lost)) : (int)code;
        }
        catch (Exception exception)
        {
            // What surrounds an invocation can break too: listening for signals needs a pipe, closing the store a disk.
            return (int)Tell(terminal, arguments, FailureBehind(exception));
        }
    }

    /// <summary>Tells the version. It needs nothing else of hex: scripts ask for it at every start.</summary>
    public static int TellVersion()
    {
        try
        {
            Console.Out.WriteLine(HexVersion.Text);
            return (int)ExitCode.Done;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return (int)Tell(Terminal.OfProcess(TerminalTraits.Plain), [], LostOutput(exception).Failure);
        }
    }

    private static async Task<ExitCode> ExitCodeOfAsync(string[] arguments, Invocation invocation)
    {
        try
        {
            var parsed = new HexRoot(invocation).Parse(arguments, Parsing);
            if (MistypedIn(parsed, arguments) is { } mistyped)
                throw UsageOf(parsed, $"there is no option {mistyped}", mistyped);

            if (parsed.Action is ParseErrorAction)
                throw UsageOf(parsed);

            return (ExitCode)await parsed.InvokeAsync(ConfigurationFor(invocation), invocation.Signals.Token);
        }
        catch (OperationCanceledException) when (invocation.Signals.Received is { } interrupted)
        {
            invocation.Terminal.WriteErrorLine("hex: interrupted");
            return interrupted;
        }
        catch (Exception exception)
        {
            return Report(invocation, arguments, exception);
        }
    }

    private static InvocationConfiguration ConfigurationFor(Invocation invocation) => new()
    {
        EnableDefaultExceptionHandler = false,
        ProcessTerminationTimeout = null,
        Output = invocation.Terminal.Output,
        Error = invocation.Terminal.Error,
    };

    private static HexException LostOutput(Exception cause) => HexException.Environment(
        "output_lost", $"the result could not be written ({cause.Message.TrimEnd('.')})", "make room where it goes, and ask again", cause);

    // The parser takes an option it does not know for an argument, and a run would begin with it for its instruction.
    private static string? MistypedIn(ParseResult parsed, string[] arguments)
    {
        var options = arguments.TakeWhile(argument => argument != "--").ToHashSet(StringComparer.Ordinal);
        return parsed.CommandResult.Children.OfType<ArgumentResult>().SelectMany(argument => argument.Tokens)
            .Select(token => token.Value)
            .FirstOrDefault(value => value is ['-', _, ..] && options.Contains(value));
    }

    private static HexException UsageOf(ParseResult parsed) => UsageOf(parsed, parsed.Errors[0].Message.TrimEnd('.'), parsed.UnmatchedTokens.Count > 0 ? parsed.UnmatchedTokens[0] : null);

    private static HexException UsageOf(ParseResult parsed, string what, string? unknown)
    {
        var command = parsed.CommandResult.Command;
        var verb = VerbPath.Of(command);
        var nearest = unknown is null ? null
            : NearestName.Of(unknown, [.. command.Subcommands.Select(child => child.Name), .. command.Options.Select(option => option.Name)]);
        var remedy = nearest is null ? $"see {verb} --help" : $"did you mean {nearest}? See {verb} --help";
        return HexException.Usage("usage", char.ToLowerInvariant(what[0]) + what[1..], remedy);
    }

    private static ExitCode Report(Invocation invocation, string[] arguments, Exception exception)
    {
        var exit = Tell(invocation.Terminal, arguments, FailureBehind(exception));
        if (invocation.IsDebugging)
            invocation.Terminal.WriteErrorLine(exception.ToString());

        return exit;
    }

    private static Failure FailureBehind(Exception exception) => exception switch
    {
        HexException known => known.Failure,
        TypeInitializationException { InnerException: { } cause } => FailureBehind(cause),
        // What cannot be loaded for want of descriptors does not say why.
        _ when OpenFiles.FindExhaustion() is { } exhaustion => exhaustion,
        _ when SystemFailure.IsBehind(exception) => SystemFailure.Of(exception, $"the machine failed hex ({exception.Message.TrimEnd('.')})"),
        _ => new Failure(FailureKind.Environment, "unexpected", $"unexpected error: {exception.Message.TrimEnd('.')}", "run again with HEX_DEBUG=1 to see where"),
    };

    private static ExitCode Tell(Terminal terminal, string[] arguments, Failure failure)
    {
        var exit = OutcomeTable.ExitOf(failure.Kind);
        if (arguments.Contains("--json"))
            terminal.WriteLine(ErrorDocument.Of(failure, exit));

        terminal.WriteErrorLine($"hex: {CleanText.Line(failure.Sentence)}");
        return exit;
    }
}
