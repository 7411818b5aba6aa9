using System.Security.Cryptography;
using Hex.Core.Failures;
using Hex.Core.Ports;
using Hex.Core.Workspaces;
using Hex.Nexus.Machine.Native;

namespace Hex.Nexus.Machine.Files;

/// <summary>Files beneath one folder, reached by opening folder below folder.</summary>
internal sealed class RootedFiles(string root) : IRootedFiles
{
    private const int NewFileMode = 0x1a4;

    /// <inheritdoc/>
    public string Root => root;

    /// <inheritdoc/>
    public FileFacts Inspect(string path)
    {
        var parsed = RootedPath.Parse(path);
        try
        {
            using var folder = FolderChain.TryOpenParent(root, parsed);
            return folder is null ? default : FactsIn(folder, parsed);
        }
        catch (HexException exception) when (exception.Failure.Code == "path_through_link")
        {
            return new FileFacts(FileKind.BlockedByParent, 0, 0);
        }
    }

    /// <inheritdoc/>
    public ReadOnlyMemory<byte> Read(string path, long limit)
    {
        var parsed = RootedPath.Parse(path);
        using var folder = FolderChain.TryOpenParent(root, parsed) ?? throw FileFailures.Missing(path);
        RequireRegular(FactsIn(folder, parsed), path, limit);

        // It may have become something else meanwhile: not waiting for a FIFO's writer, and looking again, sees to that.
        using var file = new Descriptor(NativeFile.OpenAt(folder.Number, parsed.Name, OpenFlags.Read | OpenFlags.NoFollow | OpenFlags.NonBlocking));
        if (file.Number < 0)
        {
            throw LibC.LastError == LibC.TooManyLinks ? FileFailures.ThroughLink(path) : FileFailures.FromError(path, "read", LibC.LastError);
        }

        RequireRegular(FactsIn(file, parsed with { Name = string.Empty }), path, limit);
        var content = file.ReadAll(limit) ?? throw FileFailures.FromError(path, "read", LibC.LastError);
        return content.Length <= limit ? content : throw FileFailures.TooLarge(path, limit);
    }

    /// <inheritdoc/>
    public void Write(string path, ReadOnlySpan<byte> content, int? mode, string temporaryName, ExpectedFile? expected = null)
    {
        var parsed = RootedPath.Parse(path);
        if (!RootedPath.IsPlainName(temporaryName))
        {
            throw new ArgumentException($"'{temporaryName}' is no name of a file", nameof(temporaryName));
        }

        using var folder = FolderChain.MakeParent(root, parsed);
        var facts = FactsIn(folder, parsed);
        RequireReplaceable(folder, facts, parsed);

        var newMode = mode ?? (facts.Kind == FileKind.Regular ? facts.Mode : NewFileMode & ~Umask.Value);
        using var staged = StagedFile.Write(folder, parsed, temporaryName, content, newMode);

        // Only now: staging waits for the disk, and somebody may have saved the file meanwhile.
        RequireExpected(path, expected);
        staged.PutInPlace();
    }

    /// <inheritdoc/>
    public void Delete(string path, ExpectedFile? expected = null)
    {
        var parsed = RootedPath.Parse(path);
        using var folder = FolderChain.TryOpenParent(root, parsed);
        var facts = folder is null ? default : FactsIn(folder, parsed);
        if (folder is null || facts.Kind == FileKind.Missing)
        {
            return;
        }

        RequireRegular(facts, path, long.MaxValue);
        RequireExpected(path, expected);
        if (NativeFile.UnlinkAt(folder.Number, parsed.Name, 0) != 0 && LibC.LastError != LibC.NoEntry)
        {
            throw FileFailures.FromError(path, "removed", LibC.LastError);
        }

        FolderChain.Sync(folder, path);
    }

    /// <inheritdoc/>
    public void DeleteEmptyFolder(string path)
    {
        var parsed = RootedPath.Parse(path);
        using var folder = FolderChain.TryOpenParent(root, parsed);
        if (folder is null || FactsIn(folder, parsed).Kind != FileKind.Directory)
        {
            return;
        }

        if (NativeFile.UnlinkAt(folder.Number, parsed.Name, NativeFile.RemoveDirectory) == 0)
        {
            FolderChain.Sync(folder, path);
        }
        else if (LibC.LastError is var error && error != LibC.NotEmpty && error is not (LibC.NoEntry or LibC.Exists))
        {
            throw FileFailures.FromError(path, "removed", error);
        }
    }

    private void RequireExpected(string path, ExpectedFile? expected)
    {
        if (expected is not null && (Inspect(path).Kind == FileKind.Missing ? null : Convert.ToHexStringLower(SHA256.HashData(Read(path, long.MaxValue).Span))) != expected.Sha256)
        {
            throw FileFailures.ChangedMeanwhile(path);
        }
    }

    private static FileFacts FactsIn(Descriptor folder, RootedPath path)
    {
        if (FileStatus.TryRead(folder.Number, path.Name) is { } status)
        {
            return status.Facts;
        }

        return LibC.LastError == LibC.NoEntry
            ? new FileFacts(FileKind.Missing, 0, 0)
            : throw FileFailures.FromError(path.Text, "looked at", LibC.LastError);
    }

    private static void RequireReplaceable(Descriptor folder, FileFacts facts, RootedPath path)
    {
        if (facts.Kind == FileKind.Missing)
        {
            return;
        }

        RequireRegular(facts, path.Text, long.MaxValue);

        // Renaming over a file needs no permission on it; the one who took the permission away meant it.
        if (NativeFile.AccessAt(folder.Number, path.Name, NativeFile.WriteAccess, 0) != 0)
        {
            throw FileFailures.FromError(path.Text, "written", LibC.LastError);
        }
    }

    private static void RequireRegular(FileFacts facts, string path, long limit)
    {
        if (facts.Kind != FileKind.Regular)
        {
            throw facts.Kind switch
            {
                FileKind.Missing => FileFailures.Missing(path),
                FileKind.SymbolicLink => FileFailures.ThroughLink(path),
                _ => FileFailures.NotRegular(path),
            };
        }

        if (facts.Length > limit)
        {
            throw FileFailures.TooLarge(path, limit);
        }
    }
}
