namespace Hex.Exec.Repair.Source;

/// <summary>A function and the lines it covers.</summary>
/// <param name="Name">Its name.</param>
/// <param name="FirstLine">The line of its name, from 0.</param>
/// <param name="LastLine">The last line of its body.</param>
internal sealed record Function(string Name, int FirstLine, int LastLine)
{
    /// <summary>Whether a line belongs to it.</summary>
    public bool Contains(int line) => line >= FirstLine && line <= LastLine;
}
