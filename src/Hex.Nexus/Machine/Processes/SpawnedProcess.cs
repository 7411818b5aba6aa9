namespace Hex.Nexus.Machine.Processes;

/// <summary>A process that has started, and hex's ends of its pipes.</summary>
/// <param name="Id">Its process id, which is also its session and its process group.</param>
/// <param name="Mark">The value of <see cref="ProcessMark.Command"/> it carries.</param>
/// <param name="Pipes">What connects it to hex.</param>
/// <param name="Wake">Tells the thread that accompanies it of its end.</param>
/// <param name="StartedAt">When, by the monotonic clock.</param>
internal sealed record SpawnedProcess(int Id, string Mark, ChildPipes Pipes, WakePipe Wake, long StartedAt) : IDisposable
{
    public void Dispose()
    {
        Pipes.Dispose();
        Wake.Dispose();
    }
}
