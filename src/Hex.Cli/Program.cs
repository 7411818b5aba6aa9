using System.Collections;
using Hex.Cli;
using Hex.Cli.Output;

if (args is ["--version"])
    return HexCli.TellVersion();

var environment = Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().ToDictionary(pair => (string)pair.Key, pair => (string?)pair.Value ?? "");
return await HexCli.RunAsync(args, Terminal.OfProcess(TerminalTraits.OfProcess(environment)), environment, CurrentFolder.TryPath());
