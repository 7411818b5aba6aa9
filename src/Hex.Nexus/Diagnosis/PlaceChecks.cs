namespace Hex.Nexus.Diagnosis;

/// <summary>Looks at the folders hex works in.</summary>
internal sealed class PlaceChecks(DoctorSubjects subjects)
{
    public DoctorCheck Home()
    {
        var home = subjects.Environment.GetValueOrDefault("HOME");
        return string.IsNullOrWhiteSpace(home) ? DoctorCheck.Warn("home", "HOME is not set", "set HOME to your home folder")
            : Directory.Exists(home) ? DoctorCheck.Ok("home", home)
            : DoctorCheck.Warn("home", $"{home} does not exist", "set HOME to a folder that does");
    }

    public DoctorCheck StateFolder()
    {
        var folder = Path.GetDirectoryName(subjects.Paths.StateFile)!;
        return WriteErrorOf(NearestExisting(folder)) is { } error
            ? DoctorCheck.Missing("state folder", $"{folder} cannot be written ({error})", "make it writable, or set HEX_STATE to a file in a folder that is")
            : DoctorCheck.Ok("state folder", folder);
    }

    public async Task<DoctorCheck> StoreAsync(CancellationToken cancellationToken)
    {
        var file = subjects.Paths.StateFile;
        if (!Path.Exists(file))
            return DoctorCheck.Ok("state store", $"{file} is made by the first run");

        var store = subjects.Store();
        var problems = await store.CheckAsync(cancellationToken);
        return problems.Count == 0
            ? DoctorCheck.Ok("state store", store.Location)
            : DoctorCheck.Missing("state store", $"{store.Location}: {string.Join("; ", problems)}", "keep a copy of the file, then move it away so that a new one is made");
    }

    public DoctorCheck TemporaryFolder()
    {
        var folder = subjects.Environment.GetValueOrDefault("TMPDIR") is { Length: > 0 } given ? given : Path.GetTempPath();
        return WriteErrorOf(folder) is { } error
            ? DoctorCheck.Missing("temporary folder", $"{folder} cannot be written ({error})", "make it writable, or set TMPDIR to a folder that is")
            : DoctorCheck.Ok("temporary folder", folder);
    }

    public DoctorCheck CurrentFolder() => Directory.Exists(subjects.Directory)
        ? DoctorCheck.Ok("current folder", subjects.Directory)
        : DoctorCheck.Missing("current folder", "it does not exist any more", "change to one that does, for example with cd ~");

    private static string NearestExisting(string folder)
    {
        while (!Directory.Exists(folder) && Path.GetDirectoryName(folder) is { } parent)
            folder = parent;

        return folder;
    }

    /// <summary>Why nothing can be written in a folder, or null; tried with a file that is gone at once.</summary>
    private static string? WriteErrorOf(string folder)
    {
        try
        {
            var probe = Path.Combine(folder, $".hex-doctor-{Guid.NewGuid():N}");
            using var file = new FileStream(probe, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
            file.WriteByte(0);
            file.Flush(flushToDisk: true);
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return exception.Message.TrimEnd('.');
        }
    }
}
