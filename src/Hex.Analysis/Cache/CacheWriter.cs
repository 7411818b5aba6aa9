using System.Text;
using Hex.Analysis.Syntax;
using Hex.Core.Code;

namespace Hex.Analysis.Cache;

/// <summary>Writes what is known of files as bytes. <see cref="CacheReader"/> is its mirror.</summary>
internal sealed class CacheWriter : IDisposable
{
    private readonly MemoryStream _stream = new();
    private readonly BinaryWriter _writer;
    private readonly Dictionary<string, int> _texts = new(StringComparer.Ordinal);
    private readonly List<string> _order = [];

    private CacheWriter() => _writer = new BinaryWriter(_stream, Encoding.UTF8);

    /// <summary>The bytes of files.</summary>
    public static byte[] Write(List<KnownFile> files)
    {
        using var body = new CacheWriter();
        body._writer.Write7BitEncodedInt(files.Count);
        foreach (var (path, file) in files)
        {
            body.Text(path);
            body.File(file);
        }

        // Each text is written once, in front; names and specifiers come again and again.
        using var whole = new CacheWriter();
        whole._writer.Write7BitEncodedInt(body._order.Count);
        foreach (var text in body._order)
            whole._writer.Write(text);

        whole._writer.Flush();
        body._writer.Flush();
        body._stream.WriteTo(whole._stream);
        return whole._stream.ToArray();
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _writer.Dispose();
        _stream.Dispose();
    }

    private void File(CachedFile file)
    {
        _writer.Write(file.Stamp.Size);
        _writer.Write(file.Stamp.Modified);
        _writer.Write(file.Stamp.Changed);
        _writer.Write(file.Stamp.Inode);
        _writer.Write(file.Hash.First);
        _writer.Write(file.Hash.Second);
        _writer.Write(file.Defect is not null);
        if (file.Defect is not null)
        {
            Text(file.Defect.Kind);
            Text(file.Defect.Message);
        }

        _writer.Write(file.Syntax is not null);
        if (file.Syntax is not null)
            Syntax(file.Syntax);
    }

    private void Syntax(FileSyntax syntax)
    {
        _writer.Write(syntax.IsEntryPoint);
        _writer.Write7BitEncodedInt(syntax.ErrorLine ?? 0);
        List(syntax.Declarations, Declaration);
        List(syntax.Imports, Import);
        List(syntax.Namespaces, Text);
        List(syntax.Types, Text);
        List(syntax.Methods, Method);
        List(syntax.Uses, Use);
    }

    private void Declaration(Declaration declaration)
    {
        Text(declaration.Name);
        _writer.Write((byte)declaration.Kind);
        _writer.Write7BitEncodedInt(declaration.Line);
        _writer.Write7BitEncodedInt(declaration.Column);
        _writer.Write(declaration.IsExported);
        _writer.Write(declaration.IsMarkedPublic);
        _writer.Write(declaration.IsUsedInside);
        Text(declaration.ExportName ?? string.Empty);
        List(declaration.Bases, Text);
    }

    private void Import(RawImport import)
    {
        Text(import.Specifier);
        _writer.Write((byte)import.Kind);
        _writer.Write7BitEncodedInt(import.Line);
        _writer.Write7BitEncodedInt(import.Column);
        _writer.Write(import.IsTypeOnly);
        _writer.Write(import.IsComputed);
        _writer.Write(import.IsPattern);
        List(import.Names, Name);
        Text(import.Scope);
    }

    private void Use(NameUse use)
    {
        Text(use.Name);
        _writer.Write((byte)use.Role);
        _writer.Write7BitEncodedInt(use.Line);
        _writer.Write7BitEncodedInt(use.Column);
        _writer.Write7BitEncodedInt(use.Arguments);
        Text(use.Scope);
    }

    private void Method(MethodSyntax method)
    {
        Text(method.Type);
        Text(method.Name);
        _writer.Write7BitEncodedInt(method.Least);
        _writer.Write7BitEncodedInt(method.Most);
        _writer.Write(method.IsExtension);
    }

    private void Name(ImportedName name)
    {
        Text(name.Name);
        Text(name.LocalName);
    }

    private void List<T>(IReadOnlyList<T> items, Action<T> write)
    {
        _writer.Write7BitEncodedInt(items.Count);
        foreach (var item in items)
            write(item);
    }

    private void Text(string text)
    {
        if (!_texts.TryGetValue(text, out var index))
        {
            _texts[text] = index = _order.Count;
            _order.Add(text);
        }

        _writer.Write7BitEncodedInt(index);
    }
}
