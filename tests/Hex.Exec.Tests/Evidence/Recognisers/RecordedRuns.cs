namespace Hex.Exec.Tests.Evidence.Recognisers;

/// <summary>Every recorded run, by file.</summary>
internal static class RecordedRuns
{
    private static readonly Dictionary<string, RecordedRun> ByFile = new RecordedRun[][]
    {
        RustRuns.All, DotnetRuns.All, PythonRuns.All, JavaScriptRuns.All, GoRuns.All, NativeRuns.All, JavaRuns.All, RubyRuns.All, OtherRuns.All,
    }.SelectMany(runs => runs).ToDictionary(run => run.File);

    /// <summary>The names of all recordings.</summary>
    public static IReadOnlyCollection<string> Files => ByFile.Keys;

    /// <summary>The run of a recording.</summary>
    public static RecordedRun Get(string file) => ByFile[file];
}
