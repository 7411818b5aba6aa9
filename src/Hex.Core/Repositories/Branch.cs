namespace Hex.Core.Repositories;

/// <summary>A branch of this repository.</summary>
/// <param name="Name">Its full name, such as <c>refs/heads/main</c>.</param>
/// <param name="Commit">The commit it points to, as a full id.</param>
/// <param name="CommittedAt">When that commit was made.</param>
/// <param name="Subject">The first line of its message.</param>
public sealed record Branch(string Name, string Commit, DateTimeOffset CommittedAt, string Subject)
{
    /// <summary>The name without <c>refs/heads/</c>.</summary>
    public string ShortName => Name.Replace("refs/heads/", string.Empty, StringComparison.Ordinal);
}
