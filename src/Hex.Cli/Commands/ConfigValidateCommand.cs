using System.CommandLine;
using Hex.Cli.Output;
using Hex.Cli.Output.Json;
using Hex.Core.Failures;
using Hex.Core.Runs;
using Hex.Nexus.Configuration;

namespace Hex.Cli.Commands;

/// <summary><c>hex config validate</c>.</summary>
internal sealed class ConfigValidateCommand : Verb
{
    private readonly Argument<string?> _file = new("file")
    {
        Description = "The file to check; .hex/project.json of this repository when left out",
        Arity = ArgumentArity.ZeroOrOne,
    };

    public ConfigValidateCommand(Invocation invocation)
        : base(invocation, "validate", "Check a configuration file") => Add(_file);

    public override IReadOnlyList<HelpExample> Examples { get; } =
        [new("hex config validate", "check .hex/project.json; exit 1 where something is wrong")];

    protected override Task<ExitCode> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var file = parsed.GetValue(_file);
        var problems = Invocation.Host.Configuration.Validate(file)
            ?? throw HexException.Usage("no_such_file", $"{file ?? "the repository's .hex/project.json"} does not exist", "name a file that does");
        if (parsed.WantsJson())
            Terminal.WriteLine(JsonText.Of(new ValidateDocument(problems.Count == 0, problems)));
        else
            Show(problems);

        return Task.FromResult(problems.Any(problem => problem.IsError) ? ExitCode.SaidNo : ExitCode.Done);
    }

    private void Show(IReadOnlyList<ConfigurationProblem> problems)
    {
        foreach (var problem in problems)
            Terminal.WriteLine($"{(problem.IsError ? "error" : "warning")}: {CleanText.Line(problem.ToString())}");

        if (problems.Count == 0)
            Terminal.WriteLine("nothing wrong");
    }
}
