using System.Diagnostics;
using Hex.Testing.Machine;
using Hex.Testing.Product;

namespace Hex.Cli.Tests.Faults;

/// <summary>A place where a command of a run waits for the test.</summary>
internal sealed class MeetingPoint(TestHome home)
{
    private readonly string _reached = Path.Combine(home.Path, "reached");
    private readonly string _released = Path.Combine(home.Path, "released");

    /// <summary>A shell command that waits here.</summary>
    public string Wait => $"touch '{_reached}'; while [ ! -e '{_released}' ]; do sleep 0.02; done";

    /// <summary>Evidence that waits here once the value is right.</summary>
    public string Evidence => $"{TempRepository.Evidence} && {{ {Wait}; }}";

    /// <summary>Waits until the run is here.</summary>
    public async Task ReachedAsync(Process hex)
    {
        using var limit = new CancellationTokenSource(TestTimeout.Default);
        while (!File.Exists(_reached))
        {
            Assert.False(hex.HasExited, "the run ended before it came to the meeting point");
            await Task.Delay(10, limit.Token);
        }
    }

    /// <summary>Lets the run go on.</summary>
    public void Release() => File.WriteAllText(_released, string.Empty);
}
