using Hex.Core.Evidence;
using static Hex.Exec.Tests.Evidence.Recognisers.RecordedRun;

namespace Hex.Exec.Tests.Evidence.Recognisers;

/// <summary>Runs of Jest (30.5), Vitest (4.1), Mocha (12.0), bun (1.4) and Node's own runner (20.20).</summary>
internal static class JavaScriptRuns
{
    public static RecordedRun[] All => [.. Jest, .. Vitest, .. Mocha, .. Bun, .. Node];

    private static RecordedRun[] Jest =>
    [
        Passes("jest/all-pass", "npx jest", "jest", 2, 2),
        Passes("jest/coloured", "npx jest --colors", "jest", 2, 2),
        Passes("jest/verbose", "npx jest --verbose", "jest", 2, 2),
        Passes("jest/silent", "npx jest --silent", "jest", 2, 2),
        Passes("jest/two-files", "npx jest", "jest", 2, 3),
        Fails("jest/some-fail", "npx jest", 1, "jest", 1, 1),
        Fails("jest/no-tests", "npx jest", 1, "jest", 0, 0),
        IsEmpty("jest/no-tests-tolerated", "npx jest --passWithNoTests", "jest"),
        IsEmpty("jest/all-filtered", "npx jest -t nosuchtest", "jest", 4),
        IsEmpty("jest/all-skipped", "npx jest", "jest", 2),
        OnlyLists("jest/only-listed", "npx jest --listTests"),
    ];

    private static RecordedRun[] Vitest =>
    [
        Passes("vitest/all-pass", "npx vitest run", "vitest", 2, 2),
        Passes("vitest/coloured", "npx vitest run", "vitest", 2, 2),
        Passes("vitest/plain", "npx vitest run a.test.js", "vitest", 2),
        Passes("vitest/terminal", "npx vitest run a.test.js", "vitest", 2),
        Passes("vitest/dot", "npx vitest run --reporter=dot", "vitest", 2, 2),
        Passes("vitest/two-files", "npx vitest run", "vitest", 2, 3),
        Fails("vitest/some-fail", "npx vitest run", 1, "vitest", 1, 1),
        Fails("vitest/no-tests", "npx vitest run", 1, "vitest", 0, 0),
        Fails("vitest/file-without-tests", "npx vitest run none.test.js", 1, "vitest", 0, 0),
        IsEmpty("vitest/no-tests-tolerated", "npx vitest run --passWithNoTests", "vitest"),
        IsEmpty("vitest/all-filtered", "npx vitest run -t nosuchtest", "vitest", 4),
        IsEmpty("vitest/all-skipped", "npx vitest run", "vitest", 2),
        OnlyLists("vitest/only-listed", "npx vitest list"),
    ];

    private static RecordedRun[] Mocha =>
    [
        Passes("mocha/all-pass", "npx mocha", "mocha", 2, 2),
        Passes("mocha/coloured", "npx mocha --color", "mocha", 2, 2),
        Passes("mocha/terminal", "npx mocha a.js", "mocha", 2),
        Passes("mocha/dot", "npx mocha --reporter dot", "mocha", 2, 2),
        Passes("mocha/tap", "npx mocha --reporter tap", "TAP", 2, 2),
        Passes("mocha/two-files", "npx mocha", "mocha", 2, 3),
        Fails("mocha/some-fail", "npx mocha", 1, "mocha", 1, 1),
        IsEmpty("mocha/no-tests", "npx mocha", "mocha"),
        IsEmpty("mocha/tap-none", "npx mocha --reporter tap", "TAP"),
        IsEmpty("mocha/all-filtered", "npx mocha -g nosuchtest", "mocha"),
        IsEmpty("mocha/all-skipped", "npx mocha", "mocha", 2),
        OnlyLists("mocha/only-listed", "npx mocha --dry-run", new TestTally("mocha", 2, 0, 2)),
    ];

    private static RecordedRun[] Bun =>
    [
        Passes("bun/all-pass", "npx bun test", "bun test", 2, 2),
        Passes("bun/coloured", "npx bun test", "bun test", 2, 2),
        Passes("bun/two-files", "npx bun test", "bun test", 2, 3),
        Fails("bun/some-fail", "npx bun test", 1, "bun test", 1, 1),
        Fails("bun/no-tests", "npx bun test", 1, "bun test", 0, 0),
        Fails("bun/all-filtered", "npx bun test -t nosuchtest", 1, "bun test", 0, 0),
        IsEmpty("bun/no-tests-tolerated", "npx bun test --pass-with-no-tests", "bun test"),
        IsEmpty("bun/all-skipped", "npx bun test", "bun test", 2),
    ];

    private static RecordedRun[] Node =>
    [
        Passes("node/all-pass", "node --test", "node:test", 4, 2),
        Passes("node/tap-all-pass", "node --test --test-reporter=tap", "node:test", 4, 2),
        Passes("node/spec-all-pass", "node --test --test-reporter=spec", "node:test", 4, 2),
        Passes("node/spec-coloured", "node --test --test-reporter=spec", "node:test", 4, 2),
        Passes("node/file", "node a.test.js", "node:test", 4, 2),
        Passes("node/two-files", "node --test", "node:test", 2, 3),
        Passes("node/tap-two-files", "node --test --test-reporter=tap", "node:test", 2, 3),
        Passes("node/spec-two-files", "node --test --test-reporter=spec", "node:test", 2, 3),
        // Node counts a file without tests as one test: it may well assert at its top level.
        Passes("node/no-tests", "node --test", "node:test", 1),
        Passes("node/tap-no-tests", "node --test --test-reporter=tap", "node:test", 1),
        Passes("node/spec-no-tests", "node --test --test-reporter=spec", "node:test", 1),
        IsSilent("node/dot", "node --test --test-reporter=dot", isVacuous: false),
        Fails("node/some-fail", "node --test", 1, "node:test", 1, 1),
        Fails("node/tap-some-fail", "node --test --test-reporter=tap", 1, "node:test", 1, 1),
        Fails("node/spec-some-fail", "node --test --test-reporter=spec", 1, "node:test", 1, 1),
        IsEmpty("node/tap-zero-tests", "node --test --test-reporter=tap", "node:test"),
        IsEmpty("node/spec-zero-tests", "node --test --test-reporter=spec", "node:test"),
        IsEmpty("node/all-filtered", "node --test --test-name-pattern=nosuchtest", "node:test", 5),
        IsEmpty("node/spec-all-filtered", "node --test --test-name-pattern=nosuchtest --test-reporter=spec", "node:test", 5),
        IsEmpty("node/all-skipped", "node --test", "node:test", 2),
        IsEmpty("node/tap-all-skipped", "node --test --test-reporter=tap", "node:test", 2),
        IsEmpty("node/spec-all-skipped", "node --test --test-reporter=spec", "node:test", 2),
    ];
}
