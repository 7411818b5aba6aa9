using Hex.Core.Repositories;
using Hex.Testing.Product;

namespace Hex.Git.Tests;

/// <summary>A commit that is written and waits for its branch to move.</summary>
public abstract class PublisherScene : GitScene
{
    private protected List<string> Prepared { get; } = [];

    private protected string LockPath => Project.At(".git/index.lock");

    private protected GitPublisher Publisher(TimeProvider? time = null) => new(Git, time ?? TimeProvider.System);

    private protected Task<PublishOutcome> PublishAsync(Repository repository, WrittenCommit written, TimeProvider? time = null, Action? onPrepared = null) =>
        Publisher(time).PublishInPlaceAsync(repository, written, hash =>
        {
            Prepared.Add(hash);
            onPrepared?.Invoke();
            return Task.CompletedTask;
        }, Token);

    private protected async Task<WrittenCommit> WriteOnDiskAsync(Repository repository)
    {
        Project.Write(TempRepository.File, "before\nright\nafter\n");
        return await WriteAsync(Draft(repository));
    }

    private protected void Once(bool now, Action act)
    {
        if (now)
        {
            Commands.Before = _ => { };
            act();
        }
    }
}
