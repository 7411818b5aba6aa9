using Hex.Core.Commands;
using Hex.Exec.Tools.Checks;

namespace Hex.Exec.Tools.Audit;

/// <summary>A program that knows the vulnerabilities of one ecosystem.</summary>
internal interface IAuditor
{
    /// <summary>The command as people know it.</summary>
    string Name { get; }

    /// <summary>Whether a file tells the dependencies of a project to it.</summary>
    bool Reads(string file);

    /// <summary>The command for one such file.</summary>
    /// <param name="file">The absolute path; the command runs in its folder.</param>
    CheckCommand Command(string file);

    /// <summary>Reads what the command printed.</summary>
    AuditReport Read(CommandResult result);
}
