using Hex.Core.Evidence;
using static Hex.Exec.Tests.Evidence.Recognisers.RecordedRun;

namespace Hex.Exec.Tests.Evidence.Recognisers;

/// <summary>Runs of pytest (7.2) and of unittest (Python 3.11).</summary>
internal static class PythonRuns
{
    public static RecordedRun[] All => [.. Pytest, .. Unittest];

    private static RecordedRun[] Pytest =>
    [
        Passes("pytest/all-pass", "pytest", "pytest", 4, 1),
        Passes("pytest/quiet", "python3 -m pytest -q", "pytest", 4, 1),
        Passes("pytest/very-quiet", "pytest -qq", "pytest", 4, 1),
        Passes("pytest/no-summary", "pytest --no-summary", "pytest", 4, 1),
        Passes("pytest/printed-output", "pytest -s", "pytest", 4, 1),
        Passes("pytest/verbose", "pytest -v", "pytest", 4, 1),
        Passes("pytest/coloured", "pytest --color=yes", "pytest", 4, 1),
        Passes("pytest/parallel", "pytest -n 2", "pytest", 4, 1),
        Passes("pytest/terminal", "pytest", "pytest", 2),
        Passes("pytest/two-sections", "pytest empty || true; pytest test_a.py", "pytest", 3, 1),
        Fails("pytest/some-fail", "pytest", 1, "pytest", 1, 2),
        Fails("pytest/no-tests", "pytest", 5, "pytest", 0, 0),
        Fails("pytest/no-tests-quiet", "pytest -q", 5, "pytest", 0, 0),
        Fails("pytest/collection-error", "pytest nosuchfile.py", 4, "pytest", 0, 0),
        IsEmpty("pytest/no-tests-tolerated", "pytest || [ $? -eq 5 ]", "pytest"),
        IsEmpty("pytest/all-filtered", "pytest -k nosuchtest || true", "pytest", 5),
        IsEmpty("pytest/all-skipped", "pytest", "pytest", 2),
        OnlyLists("pytest/only-listed", "pytest --collect-only", new TestTally("pytest", 0, 0, 5)),
        OnlyLists("pytest/only-listed-quiet", "pytest --collect-only -q", new TestTally("pytest", 0, 0, 5)),
    ];

    private static RecordedRun[] Unittest =>
    [
        Passes("unittest/all-pass", "python3 -m unittest", "unittest", 3, 1),
        Passes("unittest/verbose", "python3 -m unittest -v", "unittest", 3, 1),
        Passes("unittest/quiet", "python3 -m unittest -q", "unittest", 3, 1),
        Passes("unittest/two-sections", "python3 -m unittest discover -s empty && python3 -m unittest discover -s full", "unittest", 3, 1),
        Fails("unittest/some-fail", "python3 -m unittest discover", 1, "unittest", 1, 2),
        IsEmpty("unittest/no-tests", "python3 -m unittest", "unittest"),
        Fails("unittest/documented-no-tests-since-3.12", "python3 -m unittest", 5, "unittest", 0, 0),
        IsEmpty("unittest/all-filtered", "python3 -m unittest -k nosuchtest", "unittest"),
        IsEmpty("unittest/all-skipped", "python3 -m unittest", "unittest", 2),
    ];
}
