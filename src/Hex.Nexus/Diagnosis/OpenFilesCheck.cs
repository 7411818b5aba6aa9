using Hex.Nexus.Machine;

namespace Hex.Nexus.Diagnosis;

/// <summary>Looks at how many files hex may have open.</summary>
internal static class OpenFilesCheck
{
    public static DoctorCheck Look() => OpenFiles.Limit switch
    {
        null => DoctorCheck.Ok("open files", "there is no limit, or this system does not tell it"),
        < OpenFiles.Advised and var limit => DoctorCheck.Warn("open files", $"at most {limit}", $"raise it with ulimit -n {OpenFiles.Advised}"),
        var limit => DoctorCheck.Ok("open files", $"at most {limit}"),
    };
}
