using static Hex.Exec.Tests.Evidence.Recognisers.RecordedRun;

namespace Hex.Exec.Tests.Evidence.Recognisers;

/// <summary>Runs of ctest (3.25) and GoogleTest (1.12), and documented ones of swift test.</summary>
internal static class NativeRuns
{
    public static RecordedRun[] All => [.. Ctest, .. GoogleTest, .. Swift];

    private static RecordedRun[] Ctest =>
    [
        Passes("ctest/all-pass", "ctest --test-dir build", "ctest", 2, 2),
        Passes("ctest/verbose", "ctest --test-dir build -V", "ctest", 2, 2),
        Passes("ctest/progress", "cd build && ctest --progress", "ctest", 2, 2),
        Passes("ctest/two-folders", "ctest --test-dir none/build && ctest --test-dir pass/build", "ctest", 2, 2),
        Fails("ctest/some-fail", "ctest --test-dir build", 8, "ctest", 1, 1),
        Fails("ctest/output-on-failure", "cd build && ctest --output-on-failure", 8, "ctest", 1, 1),
        Fails("ctest/no-tests-error", "ctest --test-dir build --no-tests=error", 8, "ctest", 0, 0),
        IsEmpty("ctest/no-tests", "ctest --test-dir build", "ctest"),
        IsSilent("ctest/no-tests-tolerated", "ctest --test-dir build --no-tests=ignore", isVacuous: true),
        IsSilent("ctest/quiet", "ctest --test-dir build -Q", isVacuous: false),
        IsEmpty("ctest/all-filtered", "ctest --test-dir build -R nosuchtest", "ctest"),
        IsEmpty("ctest/all-skipped", "ctest --test-dir build", "ctest", 2),
        IsEmpty("ctest/all-disabled", "ctest --test-dir build", "ctest", 1),
        OnlyLists("ctest/only-listed", "ctest --test-dir build -N"),
    ];

    private static RecordedRun[] GoogleTest =>
    [
        Passes("gtest/all-pass", "./sums", "gtest", 2, 2),
        Passes("gtest/coloured", "./sums --gtest_color=yes", "gtest", 2, 2),
        Passes("gtest/brief", "./sums --gtest_brief=1", "gtest", 2, 2),
        Passes("gtest/repeated", "./sums --gtest_repeat=2", "gtest", 4, 4),
        Passes("gtest/two-binaries", "./nothing && ./sums", "gtest", 2, 2),
        Fails("gtest/some-fail", "./fails", 1, "gtest", 1, 1),
        IsEmpty("gtest/no-tests", "./nothing", "gtest"),
        IsEmpty("gtest/brief-no-tests", "./nothing --gtest_brief=1", "gtest"),
        IsEmpty("gtest/all-filtered", "./sums '--gtest_filter=NoSuch*'", "gtest"),
        IsEmpty("gtest/all-skipped", "./skips", "gtest", 2),
        OnlyLists("gtest/only-listed", "./sums --gtest_list_tests"),
    ];

    private static RecordedRun[] Swift =>
    [
        Passes("swift/documented-xctest-all-pass", "swift test", "swift test", 2, 1),
        Passes("swift/documented-testing-all-pass", "swift test", "swift test", 1, 1),
        Fails("swift/documented-xctest-some-fail", "swift test", 1, "swift test", 1, 1),
        Fails("swift/documented-testing-some-fail", "swift test", 1, "swift test", 1, 1),
        IsEmpty("swift/documented-xctest-all-filtered", "swift test --filter NoSuch", "swift test"),
        IsEmpty("swift/documented-testing-no-tests", "swift test", "swift test"),
    ];
}
