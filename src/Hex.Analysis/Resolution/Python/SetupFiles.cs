using System.Text;
using System.Text.RegularExpressions;

namespace Hex.Analysis.Resolution.Python;

/// <summary>Reads <c>setup.cfg</c>, and of <c>setup.py</c> what is written out in it: it is never run.</summary>
internal static partial class SetupFiles
{
    /// <summary>Reads <c>setup.cfg</c>, and <c>pytest.ini</c> too.</summary>
    public static void Read(IniFile content, ProjectReader into)
    {
        into.Name(content.Lines("metadata", "name").FirstOrDefault());
        foreach (var root in content.Lines("options.packages.find", "where"))
            into.Root(root);

        foreach (var line in content.Lines("options", "package_dir"))
        {
            if (line.IndexOf('=', StringComparison.Ordinal) is >= 0 and var sign)
                into.Package(line[..sign].Trim(), line[(sign + 1)..].Trim());
        }

        foreach (var line in content.Lines("options.entry_points"))
        {
            if (line.IndexOf('=', StringComparison.Ordinal) is > 0 and var sign)
                into.Start(line[(sign + 1)..]);
        }

        foreach (var root in content.Lines("tool:pytest", "pythonpath").Concat(content.Lines("pytest", "pythonpath")).SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)))
            into.Root(root);
    }

    /// <summary>Reads <c>setup.py</c>.</summary>
    public static void ReadScript(ReadOnlySpan<byte> text, ProjectReader into)
    {
        var script = Encoding.UTF8.GetString(text);
        into.Name(NameOf().Match(script) is { Success: true } name ? name.Groups[1].Value : null);
        if (FolderTable().Match(script) is { Success: true } table)
        {
            foreach (Match pair in Pair().Matches(table.Groups[1].Value))
                into.Package(pair.Groups[1].Value, pair.Groups[2].Value);
        }

        into.Root(FindPackages().Match(script) is { Success: true } where ? where.Groups[1].Value : null);
        foreach (Match start in ScriptEntry().Matches(script))
            into.Start(start.Groups[1].Value);
    }

    [GeneratedRegex("""\bname\s*=\s*["']([\w.-]+)["']""", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex NameOf();

    [GeneratedRegex("""\bpackage_dir\s*=\s*\{([^{}]*)\}""", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex FolderTable();

    [GeneratedRegex("""["']([\w.]*)["']\s*:\s*["']([\w./-]*)["']""", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Pair();

    [GeneratedRegex("""\bfind(?:_namespace)?_packages\(\s*(?:where\s*=\s*)?["']([\w./-]+)["']""", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex FindPackages();

    [GeneratedRegex("""["']\s*[\w.-]+\s*=\s*([\w.]+\s*:\s*[\w.]+)""", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex ScriptEntry();
}
