namespace Hex.Cli.Commands;

/// <summary><c>hex config</c>.</summary>
internal sealed class ConfigCommand : VerbGroup
{
    public ConfigCommand(Invocation invocation)
        : base(invocation, "config", "Show and check the configuration")
    {
        Add(new ConfigShowCommand(invocation));
        Add(new ConfigValidateCommand(invocation));
    }
}
