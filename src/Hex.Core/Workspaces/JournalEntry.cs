namespace Hex.Core.Workspaces;

/// <summary>One line of a run's write-ahead journal: a closed family. It is on disk before what it announces happens.</summary>
public abstract record JournalEntry;

/// <summary>The first line: whose run it is and where it works.</summary>
/// <param name="Run">The run.</param>
/// <param name="Root">The operator's working tree.</param>
/// <param name="GitDirectory">Its git folder.</param>
/// <param name="CommonDirectory">The repository's common git folder.</param>
/// <param name="Base">The commit it starts from.</param>
/// <param name="Branch">The full name of the checked-out branch, or null.</param>
/// <param name="Isolated">Whether it works in a worktree of its own.</param>
public sealed record JournalOpened(
    string Run, string Root, string GitDirectory, string CommonDirectory, string Base, string? Branch, bool Isolated) : JournalEntry;

/// <summary>A file's original is saved in the journal.</summary>
/// <param name="Path">The file, relative to the root.</param>
/// <param name="Sha256">The hash of its bytes, or null when it did not exist.</param>
/// <param name="Mode">Its permission bits.</param>
/// <param name="SavedAs">The name of the copy in the journal, or null when it did not exist.</param>
public sealed record OriginalSaved(string Path, string? Sha256, int Mode, string? SavedAs) : JournalEntry;

/// <summary>A file is about to be written or removed.</summary>
/// <param name="Path">The file, relative to the root.</param>
/// <param name="Sha256">The hash it will have, or null when it is removed.</param>
/// <param name="TemporaryName">The name of the temporary file beside it.</param>
/// <param name="MadeDirectories">Folders that do not exist yet and are made for it, outermost first.</param>
public sealed record WriteIntended(string Path, string? Sha256, string TemporaryName, IReadOnlyList<string> MadeDirectories) : JournalEntry;

/// <summary>A worktree is about to be made.</summary>
/// <param name="Path">Its folder.</param>
/// <param name="Branch">The full name of its branch, or null.</param>
public sealed record WorktreeIntended(string Path, string? Branch) : JournalEntry;

/// <summary>A ref is about to move.</summary>
/// <param name="Reference">The full name of the ref, or <c>HEAD</c>.</param>
/// <param name="Commit">Where it will point.</param>
public sealed record PublishIntended(string Reference, string Commit) : JournalEntry;

/// <summary>Git's index lock is about to be taken with this content.</summary>
/// <param name="Sha256">The hash of the new index.</param>
public sealed record IndexLockIntended(string Sha256) : JournalEntry;
