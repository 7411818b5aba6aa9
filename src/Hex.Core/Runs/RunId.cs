using System.Diagnostics.CodeAnalysis;

namespace Hex.Core.Runs;

/// <summary>The identity of a run: a version 7 UUID, so that ids sort by start time.</summary>
/// <param name="Value">The UUID.</param>
public readonly record struct RunId(Guid Value)
{
    private const int PrefixLength = 13;

    /// <summary>The first thirteen characters, enough to tell runs apart in a list.</summary>
    public string Prefix => ToString()[..PrefixLength];

    /// <summary>Makes an id for a run that starts now.</summary>
    /// <param name="time">The clock the id is ordered by.</param>
    public static RunId New(TimeProvider time) => new(Guid.CreateVersion7(time.GetUtcNow()));

    /// <summary>Reads a whole id.</summary>
    /// <param name="text">The dashed form.</param>
    /// <param name="id">The id read, or the default.</param>
    /// <returns>Whether the text was an id.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out RunId id)
    {
        // The framework's parser forgives blanks around the text and signs inside it; an id has one spelling.
        var isId = Guid.TryParseExact(text, "D", out var value)
            && string.Equals(value.ToString("D"), text, StringComparison.OrdinalIgnoreCase);
        id = isId ? new RunId(value) : default;
        return isId;
    }

    /// <summary>The dashed lower-case form, which is also the last part of the run's branch name.</summary>
    public override string ToString() => Value.ToString("D");
}
