using System.Collections.Concurrent;
using Hex.Core.Ports;
using Hex.Core.Runs;

namespace Hex.Testing.State;

/// <summary>Keeps lessons in memory.</summary>
public sealed class InMemoryLessonStore : ILessonStore
{
    private readonly ConcurrentDictionary<(ProjectId Project, string Key), Lesson> _lessons = new();

    /// <inheritdoc/>
    public Task PutAsync(Lesson lesson, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        _lessons[(lesson.Project, lesson.Key)] = lesson;
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<Lesson?> GetAsync(ProjectId project, string key, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(_lessons.GetValueOrDefault((project, key)));
    }

    /// <inheritdoc/>
    public Task<bool> DeleteAsync(ProjectId project, string key, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(_lessons.TryRemove((project, key), out _));
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<Lesson>> ListAsync(ProjectId project, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(limit);
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult<IReadOnlyList<Lesson>>(
        [
            .. _lessons.Values
                .Where(lesson => lesson.Project == project)
                .OrderByDescending(lesson => lesson.LearnedAt)
                .ThenBy(lesson => lesson.Key, StringComparer.Ordinal)
                .Take(limit),
        ]);
    }
}
