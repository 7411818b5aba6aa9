using System.Collections;
using Hex.Cli;
using Hex.Cli.Output;

// The version needs no command tree: scripts ask for it at every start.
if (args is ["--version"])
{
    Console.Out.WriteLine(HexVersion.Text);
    return 0;
}

var environment = Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().ToDictionary(pair => (string)pair.Key, pair => (string?)pair.Value ?? "");
return await HexCli.RunAsync(args, Terminal.OfProcess(environment), environment, CurrentFolder.TryPath());
