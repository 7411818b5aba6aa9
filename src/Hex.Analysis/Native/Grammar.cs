using System.Text;

namespace Hex.Analysis.Native;

/// <summary>A grammar of the native library.</summary>
internal sealed class Grammar
{
    // What the core of the library can read.
    private const uint OldestVersion = 13;
    private const uint NewestVersion = 15;

    private static readonly Lazy<Grammar> LazyTypeScript = new(() => new Grammar(GrammarEntries.TypeScript));
    private static readonly Lazy<Grammar> LazyTsx = new(() => new Grammar(GrammarEntries.Tsx));
    private static readonly Lazy<Grammar> LazyJavaScript = new(() => new Grammar(GrammarEntries.JavaScript));
    private static readonly Lazy<Grammar> LazyCSharp = new(() => new Grammar(GrammarEntries.CSharp));
    private static readonly Lazy<Grammar> LazyPython = new(() => new Grammar(GrammarEntries.Python));
    private static readonly Lazy<Grammar> LazyGo = new(() => new Grammar(GrammarEntries.Go));
    private static readonly Lazy<Grammar> LazyRust = new(() => new Grammar(GrammarEntries.Rust));
    private static readonly Lazy<Grammar> LazyJava = new(() => new Grammar(GrammarEntries.Java));

    private Grammar(Func<nint> entry) => Language = NativeCall.First(() =>
    {
        var language = entry();
        return TreeSitter.LanguageVersion(language) is >= OldestVersion and <= NewestVersion
            ? language
            : throw new BadImageFormatException("the core cannot read the grammar");
    });

    public static Grammar TypeScript => LazyTypeScript.Value;

    public static Grammar Tsx => LazyTsx.Value;

    public static Grammar JavaScript => LazyJavaScript.Value;

    public static Grammar CSharp => LazyCSharp.Value;

    public static Grammar Python => LazyPython.Value;

    public static Grammar Go => LazyGo.Value;

    public static Grammar Rust => LazyRust.Value;

    public static Grammar Java => LazyJava.Value;

    /// <summary>The native description.</summary>
    public nint Language { get; }

    /// <summary>How many kinds of node there are.</summary>
    public int SymbolCount => (int)TreeSitter.SymbolCount(Language);

    /// <summary>The number of a named kind of node, or 0 when the grammar has none of that name.</summary>
    public unsafe ushort Symbol(string name)
    {
        var bytes = Encoding.UTF8.GetBytes(name);
        fixed (byte* start = bytes)
            return TreeSitter.SymbolForName(Language, start, (uint)bytes.Length, 1);
    }

    /// <summary>The number of a field, or 0 when the grammar has none of that name.</summary>
    public unsafe ushort Field(string name)
    {
        var bytes = Encoding.UTF8.GetBytes(name);
        fixed (byte* start = bytes)
            return TreeSitter.FieldForName(Language, start, (uint)bytes.Length);
    }
}
