using System.Text;

namespace Hex.Analysis.Resolution.Python;

/// <summary>A file of sections with names and values, such as <c>setup.cfg</c>.</summary>
internal sealed class IniFile
{
    private readonly Dictionary<(string Section, string Name), List<string>> _values = [];

    private IniFile()
    {
    }

    /// <summary>The line that is neither a section nor a value, or null.</summary>
    public int? ErrorLine { get; private set; }

    /// <summary>Reads one.</summary>
    public static IniFile Read(ReadOnlySpan<byte> text)
    {
        var file = new IniFile();
        var section = string.Empty;
        List<string>? open = null;
        var number = 0;
        foreach (var line in Encoding.UTF8.GetString(text).EnumerateLines())
        {
            number++;
            var content = line.Trim();
            if (content.Length == 0 || content[0] is '#' or ';')
                continue;

            if (char.IsWhiteSpace(line[0]) && open is not null)
                open.Add(content.ToString());
            else if (content[0] == '[' && content.IndexOf(']') is > 0 and var close)
                (section, open) = (content[1..close].ToString(), null);
            else if (content.IndexOfAny('=', ':') is > 0 and var sign)
                file._values[(section, content[..sign].Trim().ToString())] = open = [content[(sign + 1)..].Trim().ToString()];
            else
                file.ErrorLine ??= number;
        }

        return file;
    }

    /// <summary>The lines of a value that are not empty; none where there is no such value.</summary>
    public IEnumerable<string> Lines(string section, string name) => (_values.GetValueOrDefault((section, name)) ?? []).Where(line => line.Length > 0);

    /// <summary>The lines of all values of a section.</summary>
    public IEnumerable<string> Lines(string section) => _values.Where(value => value.Key.Section == section).SelectMany(value => value.Value).Where(line => line.Length > 0);
}
