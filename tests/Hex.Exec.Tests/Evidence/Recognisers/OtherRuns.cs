using static Hex.Exec.Tests.Evidence.Recognisers.RecordedRun;

namespace Hex.Exec.Tests.Evidence.Recognisers;

/// <summary>Runs of PHPUnit (9.6), ExUnit (1.14), prove (Perl 5.36), bats (1.8) and bare TAP.</summary>
internal static class OtherRuns
{
    public static RecordedRun[] All => [.. Phpunit, .. ExUnit, .. Prove, .. Bats, .. Tap];

    private static RecordedRun[] Phpunit =>
    [
        Passes("phpunit/all-pass", "phpunit .", "phpunit", 2),
        Passes("phpunit/mixed", "phpunit .", "phpunit", 2, 2),
        Passes("phpunit/coloured", "phpunit --colors=always .", "phpunit", 2),
        Passes("phpunit/coloured-mixed", "phpunit --colors=always .", "phpunit", 2, 2),
        Passes("phpunit/testdox", "phpunit --testdox .", "phpunit", 2),
        Passes("phpunit/two-sections", "phpunit --filter nosuchtest pass && phpunit pass", "phpunit", 2),
        Fails("phpunit/some-fail", "phpunit .", 2, "phpunit", 1, 2),
        IsEmpty("phpunit/no-tests", "phpunit .", "phpunit"),
        IsEmpty("phpunit/no-tests-empty-folder", "phpunit e", "phpunit"),
        IsEmpty("phpunit/all-filtered", "phpunit --filter nosuchtest .", "phpunit"),
        IsEmpty("phpunit/all-skipped", "phpunit .", "phpunit", 2),
        OnlyLists("phpunit/only-listed", "phpunit --list-tests ."),
    ];

    private static RecordedRun[] ExUnit =>
    [
        Passes("exunit/all-pass", "mix test", "ExUnit", 2, 1),
        Passes("exunit/coloured", "mix test --color", "ExUnit", 2, 1),
        Passes("exunit/traced", "mix test --trace", "ExUnit", 2, 1),
        Passes("exunit/two-sections", "(cd none && mix test) && (cd pass && mix test)", "ExUnit", 2, 1),
        Fails("exunit/some-fail", "mix test", 2, "ExUnit", 1, 1),
        Fails("exunit/all-filtered", "mix test --only nosuchtag", 1, "ExUnit", 0, 0, 3),
        IsEmpty("exunit/tolerated", "mix test --only nosuchtag || true", "ExUnit", 3),
        IsEmpty("exunit/no-tests", "mix test", "ExUnit"),
        IsEmpty("exunit/all-skipped", "mix test", "ExUnit", 2),
    ];

    private static RecordedRun[] Prove =>
    [
        Passes("prove/all-pass", "prove", "prove", 4),
        Passes("prove/coloured", "prove --color", "prove", 4),
        Passes("prove/quiet", "prove -q", "prove", 4),
        Passes("prove/very-quiet", "prove -Q", "prove", 4),
        Passes("prove/verbose", "prove -v", "prove", 4),
        Passes("prove/terminal", "prove", "prove", 6),
        Passes("prove/two-files", "prove", "prove", 4),
        Fails("prove/some-fail", "prove", 1, "prove", 1, 1),
        IsEmpty("prove/no-tests", "prove", "prove"),
        IsEmpty("prove/no-plan", "prove", "prove"),
        IsEmpty("prove/all-skipped", "prove", "prove"),
        OnlyLists("prove/only-listed", "prove -D"),
    ];

    // Without a terminal bats prints TAP, and there is nothing in it that would say bats.
    private static RecordedRun[] Bats =>
    [
        Passes("bats/all-pass", "bats a.bats", "TAP", 2, 1),
        Passes("bats/pretty-all-pass", "bats --pretty a.bats", "bats", 2, 1),
        Passes("bats/two-files", "bats none/a.bats && bats pass/a.bats", "TAP", 2, 1),
        Fails("bats/some-fail", "bats a.bats", 1, "TAP", 1, 1),
        Fails("bats/pretty-some-fail", "bats --pretty a.bats", 1, "bats", 1, 1),
        IsEmpty("bats/no-tests", "bats a.bats", "TAP"),
        IsEmpty("bats/pretty-no-tests", "bats --pretty a.bats", "bats"),
        IsEmpty("bats/all-filtered", "bats -f nosuch a.bats", "TAP"),
        IsEmpty("bats/pretty-all-filtered", "bats --pretty -f nosuch a.bats", "bats"),
        IsEmpty("bats/all-skipped", "bats a.bats", "TAP", 2),
        IsEmpty("bats/pretty-all-skipped", "bats --pretty a.bats", "bats", 2),
        OnlyLists("bats/only-counted", "bats -c a.bats"),
    ];

    private static RecordedRun[] Tap =>
    [
        Passes("tap/all-pass", "perl t/a.t", "TAP", 3, 1),
        Passes("tap/subtests", "perl t/a.t", "TAP", 3),
        Passes("tap/two-files", "perl t/b.t && perl t/a.t", "TAP", 3, 1),
        Fails("tap/some-fail", "perl t/a.t", 1, "TAP", 1, 1),
        IsEmpty("tap/no-tests", "perl t/a.t", "TAP"),
        IsEmpty("tap/all-skipped", "perl t/a.t", "TAP"),
    ];
}
