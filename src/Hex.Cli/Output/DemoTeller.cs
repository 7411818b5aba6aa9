using Hex.Core.Runs;
using Hex.Nexus.Demo;

namespace Hex.Cli.Output;

/// <summary>Leads through the demonstration, step by step.</summary>
internal sealed class DemoTeller(Terminal terminal, bool isSilent)
{
    public void Begin(DemoSite site)
    {
        if (isSilent)
            return;

        terminal.WriteLine($"A small shop in {site.Language}, with a bug in {site.File} and a test that shows it, in {site.Project}");
        Step($"hex do run \"{site.Instruction}\" -f {site.File} -e \"{site.Evidence}\" -m builtin");
    }

    public void Prove(string diff, string log, IReadOnlyList<RunRecord> runs)
    {
        Step("git diff HEAD~1");
        terminal.WriteLine(DiffText.Of(diff, terminal));
        Step("git log -1 --stat");
        terminal.WriteLine(CleanText.Block(log).TrimEnd());
        Step("hex do runs");
        foreach (var line in RunList.Lines(runs, terminal.Traits.Width))
            terminal.WriteLine(line);
    }

    public void End(DemoSite site, bool keeps)
    {
        terminal.WriteLine();
        if (keeps)
        {
            terminal.WriteLine($"It is kept in {site.Root}. Look around with:");
            terminal.WriteLine($"  cd {site.Project} && HEX_STATE={site.Environment["HEX_STATE"]} hex do show $(git log -1 --format='%(trailers:key=Hex-Run,valueonly)')");
        }
        else
        {
            terminal.WriteLine("Nothing of this is left behind; keep it with hex demo --keep.");
        }

        terminal.WriteLine("Now in a project of yours, where a test fails:");
        terminal.WriteLine("  hex do run \"what should change\" -f <the file that may change> -e \"<the command that fails>\"");
    }

    private void Step(string commandLine) => terminal.WriteLine($"\n$ {commandLine}");
}
