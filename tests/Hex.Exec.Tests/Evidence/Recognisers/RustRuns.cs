using static Hex.Exec.Tests.Evidence.Recognisers.RecordedRun;

namespace Hex.Exec.Tests.Evidence.Recognisers;

/// <summary>Runs of cargo test (1.95) and, documented only, cargo nextest.</summary>
internal static class RustRuns
{
    public static RecordedRun[] All =>
    [
        Passes("cargo/all-pass", "cargo test", "cargo test", 4, 1),
        Passes("cargo/quiet", "cargo test -q", "cargo test", 4, 1),
        Passes("cargo/coloured", "cargo test --color=always -- --color=always", "cargo test", 4, 1),
        Passes("cargo/printed-output", "cargo test -- --nocapture --test-threads=1", "cargo test", 4, 1),
        Passes("cargo/one-target-filtered", "cargo test whole", "cargo test", 1, 3),
        Passes("cargo/workspace", "cargo test --workspace", "cargo test", 1),
        Fails("cargo/some-fail", "cargo test", 101, "cargo test", 1, 1),
        IsEmpty("cargo/no-tests", "cargo test", "cargo test"),
        IsEmpty("cargo/all-filtered", "cargo test nosuchtest", "cargo test", 4),
        IsEmpty("cargo/all-skipped", "cargo test", "cargo test", 2),
        OnlyLists("cargo/only-compiled", "cargo test --no-run"),
        OnlyLists("cargo/only-listed", "cargo test -- --list"),
        Passes("nextest/documented-all-pass", "cargo nextest run", "cargo nextest", 3, 1),
        Fails("nextest/documented-some-fail", "cargo nextest run", 100, "cargo nextest", 2, 2),
        Fails("nextest/documented-no-tests", "cargo nextest run", 4, "cargo nextest", 0, 0),
        IsEmpty("nextest/documented-all-filtered-tolerated", "cargo nextest run nosuchtest --no-tests=warn", "cargo nextest", 4),
    ];
}
