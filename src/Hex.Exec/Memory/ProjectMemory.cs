using System.Text;
using System.Text.RegularExpressions;
using Hex.Core.Failures;
using Hex.Core.Ports;
using Hex.Core.Runs;
using Hex.Exec.Evidence;
using Hex.Exec.Runs;
using Hex.Exec.Tools.Secrets;

namespace Hex.Exec.Memory;

/// <summary>The use case behind <c>hex memory</c>: lessons about a project, kept for later runs.</summary>
public sealed partial class ProjectMemory
{
    /// <summary>The largest text of a lesson, in bytes of UTF-8.</summary>
    public const int LargestText = 16 * 1024;

    /// <summary>The most lessons a project may have.</summary>
    public const int MostLessons = 1000;

    private readonly IRepositories _repositories;
    private readonly ILessonStore _store;
    private readonly SecretRedaction _redaction;
    private readonly TimeProvider _time;

    internal ProjectMemory(IRepositories repositories, ILessonStore store, SecretRedaction redaction, TimeProvider time) =>
        (_repositories, _store, _redaction, _time) = (repositories, store, redaction, time);

    /// <summary>Keeps a lesson about the project around a folder; one of the same key is replaced.</summary>
    /// <returns>The lesson as it is kept, without control characters; and whether it replaced another.</returns>
    /// <exception cref="HexException">Key or text are not as they must be, hold a secret, or there is no room for another.</exception>
    public async Task<(Lesson Lesson, bool Replaced)> StoreAsync(string directory, string key, string text, CancellationToken cancellationToken)
    {
        RequireKey(key);
        var clean = TerminalText.WithoutEscapes(text).Trim();
        RequireText(clean);
        RequireNoSecret($"{key}\n{clean}");

        var project = await ProjectOfAsync(directory, cancellationToken);
        var isReplaced = await _store.GetAsync(project, key, cancellationToken) is not null;
        if (!isReplaced && (await _store.ListAsync(project, MostLessons, cancellationToken)).Count == MostLessons)
        {
            throw HexException.Refused("too_many_lessons", $"this project has {MostLessons} lessons, the most there may be", "take some away with hex memory forget KEY");
        }

        var lesson = new Lesson(project, key, clean, _time.GetUtcNow(), Run: null);
        await _store.PutAsync(lesson, cancellationToken);
        return (lesson, isReplaced);
    }

    /// <summary>The lesson of a key.</summary>
    /// <exception cref="HexException">There is none.</exception>
    public async Task<Lesson> GetAsync(string directory, string key, CancellationToken cancellationToken)
    {
        RequireKey(key);
        return await _store.GetAsync(await ProjectOfAsync(directory, cancellationToken), key, cancellationToken) ?? throw NoSuch(key);
    }

    /// <summary>The lessons that hold every one of some words, in key or text, whatever their case; closest first.</summary>
    public async Task<IReadOnlyList<Lesson>> SearchAsync(string directory, IReadOnlyList<string> words, CancellationToken cancellationToken)
    {
        var lessons = await ListAsync(directory, MostLessons, cancellationToken);
        var found = lessons.Where(lesson => words.All(word => $"{lesson.Key}\n{lesson.Text}".Contains(word, StringComparison.OrdinalIgnoreCase)));
        return [.. LessonRanking.Rank(found, [], words).Select(ranked => ranked.Lesson)];
    }

    /// <summary>The lessons of the project around a folder, newest first.</summary>
    public async Task<IReadOnlyList<Lesson>> ListAsync(string directory, int limit, CancellationToken cancellationToken) =>
        await _store.ListAsync(await ProjectOfAsync(directory, cancellationToken), limit, cancellationToken);

    /// <summary>Takes a lesson away.</summary>
    /// <exception cref="HexException">There is none.</exception>
    public async Task ForgetAsync(string directory, string key, CancellationToken cancellationToken)
    {
        RequireKey(key);
        if (!await _store.DeleteAsync(await ProjectOfAsync(directory, cancellationToken), key, cancellationToken))
        {
            throw NoSuch(key);
        }
    }

    private static void RequireKey(string key)
    {
        if (!Key().IsMatch(key))
        {
            throw HexException.Usage(
                "bad_key", $"\"{key}\" is no key", "write 1 to 81 of a-z, 0-9, colon, dot, underscore and hyphen, the first a letter or digit, such as money:rounding");
        }
    }

    private static void RequireText(string text)
    {
        var size = Encoding.UTF8.GetByteCount(text);
        if (size == 0)
        {
            throw HexException.Usage("blank_lesson", "the lesson is blank", "say in a sentence what was learned");
        }

        if (size > LargestText)
        {
            throw HexException.Usage("long_lesson", $"the lesson is larger than the limit of {LargestText} bytes", "say it shorter, or keep it as several");
        }
    }

    private static HexException NoSuch(string key) =>
        HexException.Usage("no_such_lesson", $"this project has no lesson \"{key}\"", "see them with hex memory list");

    private void RequireNoSecret(string text)
    {
        if (_redaction.Redact(text) != text || SecretShapes.In(text, isOfHashes: false).Any())
        {
            throw HexException.Refused("secret_in_lesson", "the lesson holds what looks like a secret", "store it without: lessons are shown to models");
        }
    }

    private async Task<ProjectId> ProjectOfAsync(string directory, CancellationToken cancellationToken) =>
        (await _repositories.FindAsync(directory, cancellationToken)).Project;

    [GeneratedRegex(@"^[a-z0-9][a-z0-9:._-]{0,80}\z")]
    private static partial Regex Key();
}
