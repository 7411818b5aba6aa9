using Hex.Analysis.Native;

namespace Hex.Analysis.Syntax.TypeScript;

/// <summary>Reads a file of TypeScript or JavaScript, statement by statement.</summary>
internal sealed class TypeScriptReader
{
    private readonly TypeScriptSource _source;
    private readonly ImportReader _imports;
    private readonly DeclarationReader _declarations;
    private readonly ExportReader _exports;
    private readonly CommonJsReader _commonJs;
    private readonly CallReader _calls;
    private bool _isEntryPoint;
    private bool _isMarked;

    private TypeScriptReader(TypeScriptSource source, RequireNames requires)
    {
        _source = source;
        _imports = new ImportReader(source);
        _declarations = new DeclarationReader(source);
        _exports = new ExportReader(source, _declarations);
        _commonJs = new CommonJsReader(source, requires, _exports);
        _calls = new CallReader(source, requires);
    }

    /// <summary>Reads a file.</summary>
    public static FileSyntax Read(SyntaxTree tree, TypeScriptGrammar grammar, SyntaxCursor cursor)
    {
        var source = new TypeScriptSource(tree, grammar);
        var reader = new TypeScriptReader(source, new RequireNames(source, tree.Root, cursor));
        cursor.StartAt(tree.Root);
        for (var goesOn = cursor.Down(); goesOn; goesOn = cursor.Next())
        {
            reader.ReadStatement(cursor);
        }

        reader._exports.Finish();
        return new FileSyntax
        {
            Declarations = source.Declarations.All,
            Imports = source.Imports,
            IsEntryPoint = reader._isEntryPoint,

            // "export type * from" is younger than the grammar, and "export import x = require('y')" unknown to it.
            ErrorLine = tree.FirstError(node => tree.Is(node, "type"u8) || ImportReader.IsExported(source, node)),
        };
    }

    private void ReadStatement(SyntaxCursor cursor)
    {
        var statement = cursor.Node;
        switch (_source.Kind(statement))
        {
            case TypeScriptNode.HashBangLine:
                _isEntryPoint = true;
                return;
            case TypeScriptNode.Comment:
                _imports.ReadReference(statement);
                _isMarked = PublicMark.IsIn(_source.Bytes[statement.Start..statement.End]);
                return;
            case TypeScriptNode.ImportStatement:
                _imports.Read(statement);
                break;
            case TypeScriptNode.ExportStatement:
                if (!_imports.ReadExported(statement))
                    _exports.Read(statement, _isMarked);

                _calls.Search(cursor);
                break;
            case TypeScriptNode.ExpressionStatement:
                _commonJs.Read(statement, _isMarked);
                _declarations.Read(statement, new DeclarationContext { IsMarkedPublic = _isMarked });
                _calls.Search(cursor);
                break;
            default:
                _declarations.Read(statement, new DeclarationContext { IsMarkedPublic = _isMarked });
                _calls.Search(cursor);
                break;
        }

        _isMarked = false;
    }
}
