namespace Hex.Analysis.Resolution.Java;

/// <summary>A type that is declared in what is read.</summary>
/// <param name="place">The file it is declared in.</param>
/// <param name="name">Its own name.</param>
/// <param name="bases">The types it extends and implements, as it writes them.</param>
/// <param name="enclosing">The type it is a member of, or null.</param>
internal sealed class JavaType(JavaPlace place, string name, IReadOnlyList<string> bases, JavaType? enclosing)
{
    private Dictionary<string, JavaType>? _members;

    public JavaPlace Place { get; } = place;

    public string Name { get; } = name;

    public IReadOnlyList<string> Bases { get; } = bases;

    public JavaType? Enclosing { get; } = enclosing;

    /// <summary>The name of the type at the top of its file that it is in, or is.</summary>
    public string TopName { get; } = enclosing?.TopName ?? name;

    /// <summary>Its name within its file, after those of the types around it.</summary>
    public string Path { get; } = enclosing is null ? name : $"{enclosing.Path}.{name}";

    /// <summary>Notes a type it declares.</summary>
    public void Add(JavaType member) => (_members ??= new(StringComparer.Ordinal)).TryAdd(member.Name, member);

    /// <summary>A type it declares itself, or null.</summary>
    public JavaType? Member(string name) => _members?.GetValueOrDefault(name);
}
