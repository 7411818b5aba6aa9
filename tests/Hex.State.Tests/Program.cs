using Hex.State.Tests.Children;
using Xunit.Runner.InProc.SystemConsole;

return args is [StoreChild.Verb, ..] ? await StoreChild.RunAsync(args[1..]) : await ConsoleRunner.Run(args);
