using Hex.Core.Runs;
using Hex.Exec.Runs;
using Hex.Testing.State;

namespace Hex.Exec.Tests;

/// <summary>The log of a run that is kept in memory.</summary>
internal static class TestLog
{
    /// <summary>Opens one that tells its events to a list.</summary>
    public static async Task<RunLog> OpenAsync(List<RunEvent> told, params string[] secrets)
    {
        var store = new InMemoryRunStore();
        var run = Given.Run();
        await store.AddAsync(run, CancellationToken.None);
        return new RunLog(new RunLogWriter(store, TimeProvider.System, run.Id, 0, new SecretRedaction(secrets), RunAudience.None with
        {
            OnEvent = recorded =>
            {
                told.Add(recorded.Event);
                return Task.CompletedTask;
            },
        }));
    }
}
