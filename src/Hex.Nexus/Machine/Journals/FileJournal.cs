using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Hex.Core.Failures;
using Hex.Core.Ports;
using Hex.Core.Workspaces;
using Hex.Nexus.Machine.Files;
using Microsoft.Win32.SafeHandles;

namespace Hex.Nexus.Machine.Journals;

/// <summary>A journal held by this process; the worktrees of a race write it at the same time.</summary>
internal sealed class FileJournal : IJournal
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly Lock _turn = new();
    private readonly JournalFolder _folder;
    private readonly LockedFile _owner;
    private readonly SafeFileHandle _file;
    private ImmutableList<JournalEntry> _entries;
    private long _length;
    private bool _isBroken;

    private FileJournal(JournalFolder folder, LockedFile owner)
    {
        (_folder, _owner) = (folder, owner);
        var content = File.Exists(folder.EntriesFile) ? File.ReadAllBytes(folder.EntriesFile) : [];
        _length = JournalCodec.CompleteLength(content);
        _entries = [.. Decode(content, folder.EntriesFile)];
        _file = File.OpenHandle(folder.EntriesFile, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite);
        File.SetUnixFileMode(_file, OwnerOnly);
    }

    /// <inheritdoc/>
    public IReadOnlyList<JournalEntry> Entries => _entries;

    /// <summary>Opens the journal in a folder; a torn last line is cut off at the next append.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="owner">Its held lock, which now belongs to the journal.</param>
    /// <exception cref="HexException">It cannot be read; the lock is let go.</exception>
    public static FileJournal Open(JournalFolder folder, LockedFile owner)
    {
        try
        {
            var journal = new FileJournal(folder, owner);
            owner.WriteHolder(folder.Run);
            return journal;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            owner.Dispose();
            throw FileFailures.FromException(folder.EntriesFile, "opened", exception);
        }
        catch
        {
            owner.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Append(JournalEntry entry)
    {
        var line = JournalCodec.Encode(entry);
        lock (_turn)
        {
            Write(line);
            _length += line.Length;
            _entries = _entries.Add(entry);
        }
    }

    /// <inheritdoc/>
    public string Save(ReadOnlySpan<byte> content)
    {
        var name = NextName();
        var path = Path.Combine(_folder.Path, name);
        try
        {
            using var file = File.OpenHandle(path, FileMode.CreateNew, FileAccess.Write);
            File.SetUnixFileMode(file, OwnerOnly);
            RandomAccess.Write(file, content, fileOffset: 0);
            RandomAccess.FlushToDisk(file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            RemovePart(path);
            throw FileFailures.FromException(path, "written", exception);
        }

        DurableFolder.Sync(_folder.Path);
        return name;
    }

    /// <inheritdoc/>
    public ReadOnlyMemory<byte> Load(string name)
    {
        var path = Path.Combine(_folder.Path, Path.GetFileName(name));
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw FileFailures.FromException(path, "read", exception);
        }
    }

    /// <inheritdoc/>
    public string Keep()
    {
        var kept = _folder.KeptPath;
        try
        {
            DurableFolder.Create(kept);
            foreach (var file in Directory.EnumerateFiles(_folder.Path).Where(file => file != _folder.OwnerFile))
            {
                File.Copy(file, Path.Combine(kept, Path.GetFileName(file)), overwrite: true);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw FileFailures.FromException(kept, "written", exception);
        }

        DurableFolder.Sync(kept);
        return kept;
    }

    /// <inheritdoc/>
    public void Close()
    {
        _folder.Remove();
        Dispose();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _file.Dispose();
        _owner.Dispose();
    }

    // After a failed write or sync nobody knows what is on disk: such a journal announces nothing more.
    private void Write(byte[] line)
    {
        if (_isBroken)
        {
            throw HexException.Environment("journal_broken", $"an earlier write to '{_folder.EntriesFile}' failed", "check the disk and run 'hex recover'");
        }

        try
        {
            RandomAccess.SetLength(_file, _length);
            RandomAccess.Write(_file, line, _length);
            RandomAccess.FlushToDisk(_file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            _isBroken = true;
            throw FileFailures.FromException(_folder.EntriesFile, "written", exception);
        }
    }

    private static void RemovePart(string path)
    {
        if (File.Exists(path))
        {
            File.Delete(path);
        }
    }

    private string NextName()
    {
        var numbers = Directory.EnumerateFiles(_folder.Path)
            .Select(path => int.TryParse(Path.GetFileName(path), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0);
        return (numbers.DefaultIfEmpty().Max() + 1).ToString("D4", CultureInfo.InvariantCulture);
    }

    private static IReadOnlyList<JournalEntry> Decode(byte[] content, string path)
    {
        try
        {
            return JournalCodec.Decode(content);
        }
        catch (JsonException exception)
        {
            throw HexException.Environment(
                "journal_corrupt", $"the journal '{path}' is damaged", "look at it and at the files it names, then move its folder away", exception);
        }
    }
}
