namespace Hex.Core.Faults;

/// <summary>The named points of a run at which a test can end, break or pause the process.</summary>
/// <remarks>A new step of the run's protocol is a new member; a test kills the process at each.</remarks>
public enum Failpoint
{
    /// <summary>The run is in the store; nothing else has happened.</summary>
    RunAccepted,

    /// <summary>The working tree's lock is held.</summary>
    LockTaken,

    /// <summary>The journal exists on disk.</summary>
    JournalOpened,

    /// <summary>The journal names a worktree that does not exist yet.</summary>
    WorktreeIntended,

    /// <summary>The worktree exists.</summary>
    WorktreeMade,

    /// <summary>Carried files and build inputs are in the worktree.</summary>
    WorktreeProvisioned,

    /// <summary>The baseline has been judged.</summary>
    BaselineJudged,

    /// <summary>Original content is saved; nothing of the attempt is written.</summary>
    OriginalsSaved,

    /// <summary>A file's new content is on disk under a temporary name.</summary>
    EditStaged,

    /// <summary>A file of the edit has its new content.</summary>
    EditWritten,

    /// <summary>The whole edit is in the files.</summary>
    EditComplete,

    /// <summary>The evidence command is about to run on the edit.</summary>
    EvidenceRunning,

    /// <summary>The edit passed the gate.</summary>
    EvidencePassed,

    /// <summary>One file of a refused edit is back as it was.</summary>
    EditReverting,

    /// <summary>The objects of the commit are written.</summary>
    ObjectsWritten,

    /// <summary>The commit has been verified alone, where that was needed.</summary>
    CommitVerified,

    /// <summary>The intent to publish is in the journal.</summary>
    PublishIntended,

    /// <summary>The operator's index is locked by hex.</summary>
    IndexLocked,

    /// <summary>The branch points to the commit.</summary>
    RefMoved,

    /// <summary>The operator's index agrees with the commit.</summary>
    IndexRefreshed,

    /// <summary>The end of the run is in the store.</summary>
    RunRecorded,

    /// <summary>The worktree is gone again.</summary>
    WorktreeRemoved,

    /// <summary>The journal is gone; the run is over.</summary>
    JournalClosed,
}
