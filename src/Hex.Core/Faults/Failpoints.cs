using System.Diagnostics;

namespace Hex.Core.Faults;

/// <summary>Lets a test break the process at a <see cref="Failpoint"/>. Compiled away in release builds.</summary>
/// <remarks>
/// <c>HEX_FAILPOINT=edit_written:kill</c>, the name in snake_case and one of <c>kill</c> (SIGKILL to itself),
/// <c>error</c> (an I/O exception) or <c>pause</c> (waits until the process is ended); <c>:2</c> behind it means the second time.
/// </remarks>
public static class Failpoints
{
    /// <summary>The environment variable that arms a point.</summary>
    public const string Variable = "HEX_FAILPOINT";

    private static int _visits;

    /// <summary>Marks that the run has come to a point.</summary>
    /// <exception cref="IOException">The point is armed with <c>error</c>.</exception>
    [Conditional("FAILPOINTS")]
    public static void Reach(Failpoint point)
    {
        var armed = Environment.GetEnvironmentVariable(Variable);
        if (string.IsNullOrEmpty(armed))
        {
            return;
        }

        var parts = armed.Split(':');
        var wantedVisit = parts.Length > 2 ? int.Parse(parts[2], System.Globalization.CultureInfo.InvariantCulture) : 1;
        if (parts[0] != NameOf(point) || Interlocked.Increment(ref _visits) != wantedVisit)
        {
            return;
        }

        Act(parts[1], point);
    }

    /// <summary>The snake_case name of a point.</summary>
    public static string NameOf(Failpoint point) =>
        string.Concat(point.ToString().Select((letter, index) =>
            char.IsUpper(letter) ? (index == 0 ? "" : "_") + char.ToLowerInvariant(letter) : letter.ToString()));

    private static void Act(string action, Failpoint point)
    {
        switch (action)
        {
            case "kill":
                Process.GetCurrentProcess().Kill();
                Thread.Sleep(Timeout.Infinite);
                break;
            case "error":
                throw new IOException($"the failpoint {NameOf(point)} is armed");
            case "pause":
                Thread.Sleep(Timeout.Infinite);
                break;
            default:
                throw new ArgumentException($"unknown failpoint action '{action}'");
        }
    }
}
