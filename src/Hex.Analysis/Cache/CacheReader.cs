using System.Text;
using Hex.Analysis.Files;
using Hex.Analysis.Syntax;
using Hex.Core.Code;

namespace Hex.Analysis.Cache;

/// <summary>Reads what <see cref="CacheWriter"/> wrote.</summary>
internal sealed class CacheReader : IDisposable
{
    private readonly BinaryReader _reader;
    private readonly string[] _texts;

    private CacheReader(MemoryStream stream)
    {
        _reader = new BinaryReader(stream, Encoding.UTF8);
        _texts = new string[_reader.Read7BitEncodedInt()];
        for (var index = 0; index < _texts.Length; index++)
        {
            _texts[index] = _reader.ReadString();
        }
    }

    /// <summary>The files in bytes.</summary>
    public static Dictionary<string, CachedFile> Read(MemoryStream stream)
    {
        using var reader = new CacheReader(stream);
        var count = reader._reader.Read7BitEncodedInt();
        var files = new Dictionary<string, CachedFile>(count, StringComparer.Ordinal);
        for (var index = 0; index < count; index++)
        {
            files[reader.Text()] = reader.File();
        }

        return files;
    }

    /// <inheritdoc />
    public void Dispose() => _reader.Dispose();

    private CachedFile File()
    {
        var stamp = new FileStamp(_reader.ReadInt64(), _reader.ReadInt64(), _reader.ReadInt64(), _reader.ReadInt64());
        var hash = new ContentHash(_reader.ReadInt64(), _reader.ReadInt64());
        var defect = _reader.ReadBoolean() ? new SourceDefect(Text(), Text()) : null;
        return new CachedFile(stamp, hash, _reader.ReadBoolean() ? Syntax() : null, defect);
    }

    private FileSyntax Syntax()
    {
        var isEntryPoint = _reader.ReadBoolean();
        var errorLine = _reader.Read7BitEncodedInt();
        return new FileSyntax
        {
            IsEntryPoint = isEntryPoint,
            ErrorLine = errorLine == 0 ? null : errorLine,
            Declarations = List(Declaration),
            Imports = List(Import),
            Namespaces = List(Text),
            Types = List(Text),
            Methods = List(Method),
            Uses = List(Use),
        };
    }

    private Declaration Declaration() =>
        new(Text(), (DeclarationKind)_reader.ReadByte(), _reader.Read7BitEncodedInt(), _reader.Read7BitEncodedInt(), _reader.ReadBoolean())
        {
            IsMarkedPublic = _reader.ReadBoolean(),
            IsUsedInside = _reader.ReadBoolean(),
            ExportName = Text() is { Length: > 0 } name ? name : null,
            Bases = List(Text),
        };

    private RawImport Import()
    {
        var (specifier, kind, line, column) = (Text(), (ImportKind)_reader.ReadByte(), _reader.Read7BitEncodedInt(), _reader.Read7BitEncodedInt());
        var (isTypeOnly, isComputed, isPattern) = (_reader.ReadBoolean(), _reader.ReadBoolean(), _reader.ReadBoolean());
        return new RawImport(specifier, kind, line, column, List(Name)) { IsTypeOnly = isTypeOnly, IsComputed = isComputed, IsPattern = isPattern, Scope = Text() };
    }

    private NameUse Use() => new(Text(), (NameRole)_reader.ReadByte(), _reader.Read7BitEncodedInt(), _reader.Read7BitEncodedInt()) { Arguments = _reader.Read7BitEncodedInt(), Scope = Text() };

    private MethodSyntax Method() => new(Text(), Text(), _reader.Read7BitEncodedInt(), _reader.Read7BitEncodedInt(), _reader.ReadBoolean());

    private ImportedName Name() => new(Text(), Text());

    private T[] List<T>(Func<T> read)
    {
        var count = _reader.Read7BitEncodedInt();
        if (count == 0)
            return [];

        var items = new T[count];
        for (var index = 0; index < count; index++)
        {
            items[index] = read();
        }

        return items;
    }

    private string Text() => _texts[_reader.Read7BitEncodedInt()];
}
