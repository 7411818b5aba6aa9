using static Hex.Exec.Tests.Evidence.Recognisers.RecordedRun;

namespace Hex.Exec.Tests.Evidence.Recognisers;

/// <summary>Runs of xUnit.net v3 through VSTest, its terminal logger, Microsoft.Testing.Platform and by itself (.NET 10).</summary>
internal static class DotnetRuns
{
    private const string Platform = "Microsoft.Testing.Platform";

    public static RecordedRun[] All => [.. VsTest, .. TerminalLogger, .. TestingPlatform, .. Xunit];

    private static RecordedRun[] VsTest =>
    [
        Passes("dotnet/vstest-all-pass", "dotnet test", "dotnet test", 2, 1),
        Passes("dotnet/vstest-quiet", "dotnet test -v q --nologo", "dotnet test", 2, 1),
        Passes("dotnet/vstest-normal", "dotnet test -v n", "dotnet test", 2, 1),
        Passes("dotnet/vstest-detailed-console", "dotnet test --logger 'console;verbosity=detailed'", "dotnet test", 2, 1),
        Passes("dotnet/vstest-two-projects", "dotnet test Both.sln", "dotnet test", 2, 1),
        Passes("dotnet/vstest-in-de", "dotnet test", "dotnet test", 2, 1),
        Passes("dotnet/vstest-in-de-normal", "dotnet test -v n", "dotnet test", 2, 1),
        Passes("dotnet/vstest-in-fr", "dotnet test", "dotnet test", 2, 1),
        Passes("dotnet/vstest-in-ja", "dotnet test", "dotnet test", 2, 1),
        Passes("dotnet/vstest-in-zh-Hans", "dotnet test", "dotnet test", 2, 1),
        Fails("dotnet/vstest-some-fail", "dotnet test", 1, "dotnet test", 1, 1),
        IsEmpty("dotnet/vstest-no-tests", "dotnet test", "dotnet test"),
        IsSilent("dotnet/vstest-quiet-no-tests", "dotnet test -v q --nologo", isVacuous: true),
        IsSilent("dotnet/vstest-in-de-no-tests", "dotnet test", isVacuous: true),
        IsEmpty("dotnet/vstest-all-filtered", "dotnet test --filter Name=NoSuchTest", "dotnet test"),
        IsEmpty("dotnet/vstest-all-skipped", "dotnet test", "dotnet test", 2),
        OnlyLists("dotnet/vstest-only-listed", "dotnet test --list-tests"),
    ];

    private static RecordedRun[] TerminalLogger =>
    [
        Passes("dotnet/terminal-all-pass", "dotnet test -tl:on", "dotnet test", 2, 1),
        Passes("dotnet/terminal-two-projects", "dotnet test Both.sln -tl:on", "dotnet test", 2, 1),
        Passes("dotnet/terminal-in-de", "dotnet test -tl:on", "dotnet test", 2, 1),
        Fails("dotnet/terminal-some-fail", "dotnet test -tl:on", 1, "dotnet test", 1, 1),
        IsEmpty("dotnet/terminal-no-tests", "dotnet test -tl:on", "dotnet test"),
        IsEmpty("dotnet/terminal-all-filtered", "dotnet test -tl:on --filter Name=NoSuchTest", "dotnet test"),
        IsEmpty("dotnet/terminal-all-skipped", "dotnet test -tl:on", "dotnet test", 2),
    ];

    private static RecordedRun[] TestingPlatform =>
    [
        Passes("dotnet/mtp-all-pass", "dotnet test", Platform, 2, 1),
        Passes("dotnet/mtp-run-all-pass", "dotnet run", Platform, 2, 1),
        Passes("dotnet/mtp-two-projects-tolerated", "dotnet test --solution Both.sln --ignore-exit-code 8", Platform, 2, 1),
        Passes("dotnet/mtp-in-de", "dotnet test", Platform, 2, 1),
        Fails("dotnet/mtp-two-projects", "dotnet test --solution Both.sln", 8, Platform, 2, 0, 1),
        Fails("dotnet/mtp-some-fail", "dotnet test", 2, Platform, 1, 1),
        Fails("dotnet/mtp-run-some-fail", "dotnet run", 2, Platform, 1, 1),
        Fails("dotnet/mtp-no-tests", "dotnet test", 8, Platform, 0, 0),
        Fails("dotnet/mtp-run-no-tests", "dotnet run", 8, Platform, 0, 0),
        Fails("dotnet/mtp-all-skipped", "dotnet test", 8, Platform, 0, 0, 2),
        Fails("dotnet/mtp-run-all-skipped", "dotnet run", 8, Platform, 0, 0, 2),
        IsEmpty("dotnet/mtp-no-tests-tolerated", "dotnet test --ignore-exit-code 8", Platform),
        IsEmpty("dotnet/mtp-all-filtered", "dotnet test --filter-method NoSuch --ignore-exit-code 8", Platform),
        OnlyLists("dotnet/mtp-only-listed", "dotnet test --list-tests"),
    ];

    private static RecordedRun[] Xunit =>
    [
        Passes("dotnet/xunit-all-pass", "dotnet run", "xUnit.net", 2, 1),
        Fails("dotnet/xunit-some-fail", "dotnet run", 1, "xUnit.net", 1, 1),
        IsEmpty("dotnet/xunit-no-tests", "dotnet run", "xUnit.net"),
        IsEmpty("dotnet/xunit-all-filtered", "dotnet run -- -method NoSuch", "xUnit.net"),
        IsEmpty("dotnet/xunit-all-skipped", "dotnet run", "xUnit.net", 2),
    ];
}
