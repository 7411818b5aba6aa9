using Hex.Core.Failures;

namespace Hex.Nexus.Diagnosis;

/// <summary>The use case behind <c>hex doctor</c>: tells what this machine lacks and what mends it.</summary>
public sealed class Doctor
{
    private readonly IReadOnlyList<(string Name, Func<CancellationToken, Task<DoctorCheck>> Look)> _checks;

    internal Doctor(DoctorSubjects subjects)
    {
        var programs = new ProgramChecks(subjects);
        var places = new PlaceChecks(subjects);
        var repository = new RepositoryChecks(subjects);
        _checks =
        [
            ("git", programs.GitAsync),
            ("shell", _ => Task.FromResult(programs.Shell())),
            ("sandbox", _ => Task.FromResult(programs.Optional("sandbox", "bwrap", "bubblewrap", "evidence runs without a sandbox"))),
            ("tracing", _ => Task.FromResult(programs.Optional("tracing", "strace", "strace", "only hex's own tests need it"))),
            ("home", _ => Task.FromResult(places.Home())),
            ("state folder", _ => Task.FromResult(places.StateFolder())),
            ("state store", places.StoreAsync),
            ("temporary folder", _ => Task.FromResult(places.TemporaryFolder())),
            ("current folder", _ => Task.FromResult(places.CurrentFolder())),
            ("open files", _ => Task.FromResult(OpenFilesCheck.Look())),
            ("configuration", repository.ConfigurationAsync),
            ("candidates", repository.CandidatesAsync),
            ("unfinished runs", _ => Task.FromResult(repository.UnfinishedRuns())),
            ("left worktrees", _ => Task.FromResult(repository.LeftWorktrees())),
        ];
    }

    /// <summary>Looks at everything; one check that fails does not stop the others.</summary>
    public async Task<IReadOnlyList<DoctorCheck>> RunAsync(CancellationToken cancellationToken)
    {
        var found = new List<DoctorCheck>();
        foreach (var (name, look) in _checks)
            found.Add(await LookAsync(name, look, cancellationToken));

        return found;
    }

    private static async Task<DoctorCheck> LookAsync(
        string name, Func<CancellationToken, Task<DoctorCheck>> look, CancellationToken cancellationToken)
    {
        try
        {
            return await look(cancellationToken);
        }
        catch (HexException exception)
        {
            return DoctorCheck.Missing(name, exception.Failure.What, exception.Failure.Remedy);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return DoctorCheck.Warn(name, $"cannot be checked ({exception.Message.TrimEnd('.')})", "see HEX_DEBUG=1 hex do runs for where it breaks");
        }
    }
}
