namespace Hex.Exec.Evidence.Recognisers.Shell;

/// <summary>A word or an operator of a shell command.</summary>
internal readonly record struct ShellToken(string Text, bool IsOperator);
