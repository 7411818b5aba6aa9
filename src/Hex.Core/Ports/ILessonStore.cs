using Hex.Core.Runs;

namespace Hex.Core.Ports;

/// <summary>Keeps what runs taught about a project.</summary>
public interface ILessonStore
{
    /// <summary>Keeps a lesson; one with the same key of the same project is replaced.</summary>
    Task PutAsync(Lesson lesson, CancellationToken cancellationToken);

    /// <summary>The lessons of a project, newest first.</summary>
    Task<IReadOnlyList<Lesson>> ListAsync(ProjectId project, int limit, CancellationToken cancellationToken);
}
