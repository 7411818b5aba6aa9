using Hex.Core.Runs;

namespace Hex.Core.Ports;

/// <summary>Keeps what runs taught about a project.</summary>
public interface ILessonStore
{
    /// <summary>Keeps a lesson; one with the same key of the same project is replaced.</summary>
    Task PutAsync(Lesson lesson, CancellationToken cancellationToken);

    /// <summary>A lesson of a project by its key, or null when there is none.</summary>
    Task<Lesson?> GetAsync(ProjectId project, string key, CancellationToken cancellationToken);

    /// <summary>Takes a lesson away.</summary>
    /// <returns>Whether there was one.</returns>
    Task<bool> DeleteAsync(ProjectId project, string key, CancellationToken cancellationToken);

    /// <summary>The lessons of a project, newest first.</summary>
    Task<IReadOnlyList<Lesson>> ListAsync(ProjectId project, int limit, CancellationToken cancellationToken);
}
