using System.Threading.Channels;
using Hex.Core.Failures;
using Hex.Core.Ports;

namespace Hex.Nexus.Machine;

/// <summary>Watches a folder by the operating system's own notices.</summary>
/// <param name="time">The clock of the quiet after a change.</param>
internal sealed class FolderWatch(TimeProvider time) : IFolderWatch
{
    // Editors write in several steps, and a checkout many files: all of it is one change.
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(150);

    /// <inheritdoc />
    public async Task NextChangeAsync(string root, CancellationToken cancellationToken)
    {
        var changes = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
        using var watcher = WatcherOf(root);
        void Note(object sender, FileSystemEventArgs change)
        {
            if (!IsGit(change.Name))
                changes.Writer.TryWrite(true);
        }

        watcher.Changed += Note;
        watcher.Created += Note;
        watcher.Deleted += Note;
        watcher.Renamed += Note;
        // When so much happens that notices get lost, something did happen.
        watcher.Error += (_, _) => changes.Writer.TryWrite(true);
        Start(watcher, root);

        await changes.Reader.ReadAsync(cancellationToken);
        do
        {
            await Task.Delay(Quiet, time, cancellationToken);
        }
        while (changes.Reader.TryRead(out _));
    }

    private static FileSystemWatcher WatcherOf(string root)
    {
        try
        {
            return new FileSystemWatcher(root)
            {
                IncludeSubdirectories = true,
                NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
            };
        }
        catch (ArgumentException exception)
        {
            throw HexException.Environment("no_directory", $"the folder '{root}' does not exist", "name one that does", exception);
        }
    }

    private static void Start(FileSystemWatcher watcher, string root)
    {
        try
        {
            watcher.EnableRaisingEvents = true;
        }
        catch (Exception exception) when (SystemFailure.IsBehind(exception))
        {
            throw HexException.Environment(
                "cannot_watch", $"the folder '{root}' cannot be watched ({exception.Message.TrimEnd('.')})", "raise fs.inotify.max_user_watches and max_user_instances, or run without --watch", exception);
        }
    }

    private static bool IsGit(string? path) => path is not null && path.Split('/', '\\').Contains(".git");
}
