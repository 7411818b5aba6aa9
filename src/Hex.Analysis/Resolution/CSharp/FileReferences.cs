using Hex.Analysis.Syntax;
using Hex.Core.Code;

namespace Hex.Analysis.Resolution.CSharp;

/// <summary>Works out which other files the names in one file lead to.</summary>
/// <param name="path">The file.</param>
/// <param name="project">Its project, or null.</param>
/// <param name="types">All types.</param>
/// <param name="scope">What names mean in it.</param>
/// <param name="external">The first parts of names that are known to be outside.</param>
internal sealed class FileReferences(string path, CSharpProject? project, TypeTable types, NameScope scope, IReadOnlySet<string> external)
{
    private const string AttributeEnding = "Attribute";

    private readonly List<Import> _found = [];
    private readonly HashSet<(string Name, string Files)> _known = [];
    private readonly HashSet<string> _usedNamespaces = new(StringComparer.Ordinal);
    private readonly List<(NameUse Use, IReadOnlyList<ExtensionMethod> Methods)> _doubtful = [];

    /// <summary>The references that names make.</summary>
    public IReadOnlyList<Import> Of(IReadOnlyList<NameUse> uses)
    {
        foreach (var use in uses)
        {
            if (use.Role == NameRole.Member)
                ReadCall(use);
            else
                ReadName(use);
        }

        // A call that could be one of the platform or of a type's own is one of an extension method where the using would be there for nothing otherwise.
        foreach (var (use, methods) in _doubtful)
        {
            List<ExtensionMethod> meant = [.. methods.Where(method => scope.OwnUsings.Contains(method.Namespace) && !_usedNamespaces.Contains(method.Namespace))];
            if (meant.Count > 0)
                AddCall(use, meant);
        }

        return _found;
    }

    private static ImportedName Named(string name) => new(name, name);

    private void ReadName(NameUse use)
    {
        var files = scope.Find(use.Name, out var fullName);
        if (files.Count == 0 && use.Role == NameRole.Attribute)
            files = scope.Find(use.Name + AttributeEnding, out fullName);

        if (files.Count > 0)
        {
            _usedNamespaces.Add(types.NamespaceOf(fullName));
            Add(use, files, [Named(types.OutermostOf(fullName))]);
        }
        else if (OutsideNamespace(use) is { } outside && _known.Add((outside, string.Empty)))
        {
            _found.Add(new Import(use.Name, ImportKind.Reference, use.Line, use.Column, new ImportTarget.External(outside)));
        }
    }

    private void ReadCall(NameUse use)
    {
        var point = use.Name.IndexOf('.', StringComparison.Ordinal);
        var name = use.Name[(point + 1)..];
        List<ExtensionMethod> methods = [.. types.ExtensionsOf(name, project).Where(method => method.Syntax.Takes(use.Arguments) && scope.Sees(method))];
        var isTaken = PlatformMembers.Has(name) || types.HasMember(name, use.Arguments, project);
        if (methods.Count == 0 || (isTaken && use.Arguments == NameUse.NotCalled))
            return;

        // What is called on a type by its name is a member of that, and what is not called may be a property.
        if (isTaken || use.Arguments == NameUse.NotCalled || (point > 0 && scope.Find(use.Name[..point], out _).Count > 0))
            _doubtful.Add((use, methods));
        else
            AddCall(use, methods);
    }

    private void AddCall(NameUse use, List<ExtensionMethod> methods)
    {
        _usedNamespaces.UnionWith(methods.Select(method => method.Namespace));
        string[] names = [.. methods.Select(method => CSharpConventions.SimpleName(method.Syntax.Type)).Distinct(StringComparer.Ordinal)];
        Add(use, [.. methods.Select(method => method.File).Distinct(StringComparer.Ordinal)], [.. names.Select(Named)]);
    }

    private void Add(NameUse use, IReadOnlyList<string> files, ImportedName[] names)
    {
        if (!files.Contains(path) && _known.Add((names[0].Name, string.Join('\n', files))))
            _found.Add(new Import(use.Name, ImportKind.Reference, use.Line, use.Column, new ImportTarget.Internal(files)) { Names = names });
    }

    private string? OutsideNamespace(NameUse use)
    {
        var parts = scope.PartsOf(use.Name, out _);
        var kept = parts.Length - (use.Role == NameRole.Value ? 2 : 1);
        return kept > 0 && external.Contains(parts[0]) ? string.Join('.', parts[..kept]) : null;
    }
}
