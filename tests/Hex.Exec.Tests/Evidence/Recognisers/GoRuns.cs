using Hex.Core.Evidence;
using static Hex.Exec.Tests.Evidence.Recognisers.RecordedRun;

namespace Hex.Exec.Tests.Evidence.Recognisers;

/// <summary>Runs of go test (1.19): packages are counted where it does not name its tests.</summary>
internal static class GoRuns
{
    public static RecordedRun[] All => [.. Plain, .. Verbose, .. Json];

    private static RecordedRun[] Plain =>
    [
        Passes("go/all-pass", "go test ./...", "go test", 1),
        Passes("go/cached", "go test ./...", "go test", 1),
        Passes("go/covered", "go test -cover ./...", "go test", 1),
        Passes("go/three-packages", "go test ./...", "go test", 1),
        Passes("go/this-package", "go test", "go test", 1),
        // All that go says of skipped tests here is "ok".
        Passes("go/all-skipped", "go test ./...", "go test", 1),
        Fails("go/some-fail", "go test ./...", 1, "go test", 0, 1),
        Fails("go/build-error", "go test ./bad", 1, "go test", 0, 1),
        IsEmpty("go/no-test-files", "go test ./...", "go test"),
        IsEmpty("go/no-tests", "go test ./...", "go test"),
        IsEmpty("go/all-filtered", "go test -run NoSuch ./...", "go test"),
        IsEmpty("go/this-package-all-filtered", "go test -run NoSuch", "go test"),
        OnlyLists("go/only-listed", "go test -list . ./...", new TestTally("go test", 1, 0, 0)),
        Passes("go/documented-covered-since-1.22", "go test -cover ./...", "go test", 1),
        IsEmpty("go/documented-covered-no-tests-since-1.22", "go test -cover ./...", "go test"),
    ];

    private static RecordedRun[] Verbose =>
    [
        Passes("go/verbose-all-pass", "go test -v ./...", "go test", 2, 1),
        Passes("go/verbose-printed-warning", "go test -v ./...", "go test", 2, 1),
        Passes("go/verbose-three-packages", "go test -v ./...", "go test", 2, 1),
        Fails("go/verbose-some-fail", "go test -v ./...", 1, "go test", 1, 1),
        IsEmpty("go/verbose-no-test-files", "go test -v ./...", "go test"),
        IsEmpty("go/verbose-no-tests", "go test -v ./...", "go test"),
        IsEmpty("go/verbose-all-filtered", "go test -v -run NoSuch ./...", "go test"),
        IsEmpty("go/verbose-all-skipped", "go test -v ./...", "go test", 2),
    ];

    private static RecordedRun[] Json =>
    [
        Passes("go/json-all-pass", "go test -json ./...", "go test", 2, 1),
        Passes("go/json-three-packages", "go test -json ./...", "go test", 2, 1),
        Fails("go/json-some-fail", "go test -json ./...", 1, "go test", 1, 1),
        IsEmpty("go/json-no-test-files", "go test -json ./...", "go test"),
        IsEmpty("go/json-no-tests", "go test -json ./...", "go test"),
        IsEmpty("go/json-all-filtered", "go test -json -run NoSuch ./...", "go test"),
        IsEmpty("go/json-all-skipped", "go test -json ./...", "go test", 2),
    ];
}
