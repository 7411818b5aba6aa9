using Hex.Analysis.Files;

namespace Hex.Analysis.Resolution.Python;

/// <summary>What names tell by custom.</summary>
internal static class PythonConventions
{
    /// <summary>Whether a file is a test.</summary>
    public static bool IsTest(string path)
    {
        var stem = Path.GetFileNameWithoutExtension(path);
        return RelativePath.Folder(path).Split('/').Any(part => part is "test" or "tests")
            || stem is "conftest" or "tests" || stem.StartsWith("test_", StringComparison.Ordinal) || stem.EndsWith("_test", StringComparison.Ordinal);
    }

    /// <summary>Whether a program starts in a file of that name.</summary>
    public static bool IsEntryPoint(string path) => RelativePath.Name(path) is "__main__.py" or "manage.py";
}
