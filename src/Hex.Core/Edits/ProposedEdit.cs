namespace Hex.Core.Edits;

/// <summary>One change to one file as a candidate words it: a closed family.</summary>
/// <param name="Path">The file, relative to the root of the working tree, as the candidate wrote it.</param>
public abstract record ProposedEdit(string Path)
{
    /// <summary>Replaces the one place where a text stands, to the letter or as nearly as it can only be meant.</summary>
    /// <param name="Path">The file.</param>
    /// <param name="OldText">The text to replace; exactly one place must be its.</param>
    /// <param name="NewText">The text that takes its place.</param>
    public sealed record Replace(string Path, string OldText, string NewText) : ProposedEdit(Path);

    /// <summary>Adds a text to the end of an existing file.</summary>
    /// <param name="Path">The file.</param>
    /// <param name="NewText">The text to add.</param>
    public sealed record Append(string Path, string NewText) : ProposedEdit(Path);

    /// <summary>Makes a file that does not exist.</summary>
    /// <param name="Path">The file.</param>
    /// <param name="Content">Its whole content.</param>
    public sealed record Create(string Path, string Content) : ProposedEdit(Path);

    /// <summary>Gives an existing file a new content as a whole.</summary>
    /// <param name="Path">The file.</param>
    /// <param name="Content">Its whole content.</param>
    public sealed record Rewrite(string Path, string Content) : ProposedEdit(Path);

    /// <summary>Gives a file its whole content in a model's words: it is made where it is missing, and keeps its line endings and how it ends where it is not.</summary>
    /// <param name="Path">The file.</param>
    /// <param name="Content">Its whole content.</param>
    public sealed record Whole(string Path, string Content) : ProposedEdit(Path);
}
