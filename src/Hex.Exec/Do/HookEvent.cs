using Hex.Core.Repositories;
using Hex.Core.Runs;
using Hex.Exec.Evidence;

namespace Hex.Exec.Do;

/// <summary>Tells a hook that ran as an event.</summary>
internal static class HookEvent
{
    /// <summary>The event of a hook.</summary>
    public static HookFinished Of(HookResult hook) => new(
        hook.Hook, hook.Result.ExitCode, EvidenceEvent.Shorten(TerminalText.WithoutEscapes(hook.Result.Output.ToText() + hook.Result.Error.ToText())));
}
