using static Hex.Exec.Tests.Evidence.Recognisers.RecordedRun;

namespace Hex.Exec.Tests.Evidence.Recognisers;

/// <summary>Runs of JUnit 4 through Maven Surefire (2.22, documented 3.2) and Gradle (4.4, documented 8).</summary>
internal static class JavaRuns
{
    private const string Surefire = "Maven Surefire";

    public static RecordedRun[] All => [.. Maven, .. Gradle];

    private static RecordedRun[] Maven =>
    [
        Passes("surefire/all-pass", "mvn -B test", Surefire, 4, 2),
        Passes("surefire/coloured", "mvn -Dstyle.color=always test", Surefire, 4, 2),
        Passes("surefire/two-modules", "mvn -B test", Surefire, 4, 2),
        Passes("surefire/documented-plugin-3", "mvn -B test", Surefire, 3),
        IsSilent("surefire/quiet", "mvn -B -q test", isVacuous: false),
        IsSilent("surefire/quiet-none", "mvn -B -q test", isVacuous: false),
        Fails("surefire/some-fail", "mvn -B test", 1, Surefire, 1, 2),
        IsEmpty("surefire/no-tests", "mvn -B test", Surefire),
        IsEmpty("surefire/documented-plugin-3-no-tests", "mvn -B test", Surefire),
        IsEmpty("surefire/all-filtered", "mvn -B test -Dtest=NoSuch -DfailIfNoTests=false", Surefire),
        IsEmpty("surefire/all-skipped", "mvn -B test", Surefire, 2),
        IsEmpty("surefire/tests-skipped", "mvn -B test -DskipTests", Surefire),
    ];

    private static RecordedRun[] Gradle =>
    [
        Passes("gradle/verbose", "gradle test", "Gradle", 4, 2),
        // Gradle counts nothing when all is well: these passes may be real.
        IsSilent("gradle/all-pass", "gradle test", isVacuous: false),
        IsSilent("gradle/all-skipped", "gradle test", isVacuous: false),
        IsSilent("gradle/up-to-date", "gradle test", isVacuous: false),
        IsSilent("gradle/two-modules", "gradle test", isVacuous: false),
        IsSilent("gradle/documented-task-lines", "gradle test", isVacuous: false),
        Fails("gradle/some-fail", "gradle test", 1, "Gradle", 1, 2),
        new("gradle/all-filtered", "gradle test --tests NoSuch", 1, null, false),
        IsEmpty("gradle/no-tests", "gradle test", "Gradle"),
        IsEmpty("gradle/documented-task-lines-no-tests", "gradle test", "Gradle"),
        OnlyLists("gradle/only-listed", "gradle test --dry-run", new("Gradle", 0, 0, 0)),
    ];
}
