using System.Globalization;

namespace Hex.Nexus.Machine.Processes;

/// <summary>A line of the process table.</summary>
/// <param name="Identity">The process.</param>
/// <param name="Parent">Its parent.</param>
/// <param name="Session">Its session.</param>
/// <param name="IsDead">Whether it only waits to be reaped.</param>
internal readonly record struct ProcessEntry(ProcessIdentity Identity, int Parent, int Session, bool IsDead)
{
    private const int State = 0;
    private const int ParentField = 1;
    private const int SessionField = 3;
    private const int StartField = 19;

    /// <summary>Reads <c>/proc/&lt;id&gt;/stat</c>.</summary>
    /// <returns>The entry, or null when the text is not one.</returns>
    public static ProcessEntry? Parse(int id, string stat)
    {
        // The command's name stands in parentheses and may hold anything, parentheses too.
        var fields = stat[(stat.LastIndexOf(')') + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return fields.Length <= StartField
            ? null
            : new ProcessEntry(
                new ProcessIdentity(id, long.Parse(fields[StartField], CultureInfo.InvariantCulture)),
                int.Parse(fields[ParentField], CultureInfo.InvariantCulture),
                int.Parse(fields[SessionField], CultureInfo.InvariantCulture),
                fields[State] is "Z" or "X" or "x");
    }
}
