using System.Text;
using System.Text.RegularExpressions;
using Hex.Analysis.Files;

namespace Hex.Analysis.Resolution.Java;

/// <summary>Reads which folders the settings of Gradle take for projects.</summary>
/// <remarks>They are programs; what is read is what nearly all of them write: lists of names.</remarks>
internal static partial class GradleSettings
{
    /// <summary>Whether a file is one of settings.</summary>
    public static bool IsSettings(string name) => name is "settings.gradle" or "settings.gradle.kts";

    /// <summary>Whether a file builds a project: by the usual name, or by that of its folder.</summary>
    public static bool IsBuild(string name, string folder) =>
        name is "build.gradle" or "build.gradle.kts" || (folder.Length > 0 && RelativePath.Name(folder) is var own && (name == $"{own}.gradle" || name == $"{own}.gradle.kts"));

    /// <summary>The projects that settings name.</summary>
    public static List<JavaModule> Read(SourceTree tree, string path, ProjectFileProblems problems)
    {
        var modules = new List<JavaModule>();
        if (problems.Read(tree, path) is not { } bytes)
            return modules;

        var root = RelativePath.Folder(path);
        var text = Comment().Replace(Encoding.UTF8.GetString(bytes.Span), string.Empty);
        if (RootName().Match(text) is { Success: true } named)
            modules.Add(new JavaModule(root, named.Groups[1].Value));

        var moved = Moved().Matches(text).ToLookup(match => match.Groups[1].Value.Trim(':'), match => match.Groups[2].Value);
        foreach (Match list in Include().Matches(text))
        {
            foreach (var name in list.Groups[1].Captures.Select(capture => capture.Value.Trim(':')))
            {
                if (RelativePath.Resolve(root, moved[name].FirstOrDefault() ?? name.Replace(':', '/')) is { } folder)
                    modules.Add(new JavaModule(folder, name));
            }
        }

        return modules;
    }

    [GeneratedRegex(@"/\*.*?\*/|(?<=^|\s)//[^\n]*", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex("""rootProject\.name\s*=\s*["']([^"']+)["']""")]
    private static partial Regex RootName();

    [GeneratedRegex("""(?<![\w.])include\b\s*\(?\s*(?:["']([^"'\n]+)["']\s*,?\s*)+""")]
    private static partial Regex Include();

    [GeneratedRegex("""project\(\s*["']([^"']+)["']\s*\)\.projectDir\s*=\s*(?:new\s+File\((?:[^,"'\n]*,)?|file\()\s*["']([^"']+)["']""")]
    private static partial Regex Moved();
}
