using Hex.Core.Evidence;
using Hex.Exec.Evidence;

namespace Hex.Exec.Tests.Evidence;

public sealed class RunnerTableTests
{
    private const string CtestOfNone = "Test project /project/build\nNo tests were found!!!\n";
    private const string CtestOfTwo = "100% tests passed, 0 tests failed out of 2\n";
    private const string GoogleTestOfThree = "[==========] 3 tests from 1 test suite ran. (0 ms total)\n[  PASSED  ] 3 tests.\n";
    private const string PytestOfTwo = "============================== 2 passed in 0.01s ===============================\n";

    [Theory]
    [InlineData("pytest", "pytest")]
    [InlineData("python -m pytest", "pytest")]
    [InlineData("python3.12 -m pytest -x tests/test_sums.py", "pytest")]
    [InlineData("cd x && pytest -q", "pytest")]
    [InlineData("env A=1 pytest", "pytest")]
    [InlineData("A=1 B='two words' pytest", "pytest")]
    [InlineData("pytest 2>&1", "pytest")]
    [InlineData("pytest 2>&1 | tee log", "pytest")]
    [InlineData("set -e; pytest", "pytest")]
    [InlineData("pytest || true", "pytest")]
    [InlineData("uv run pytest", "pytest")]
    [InlineData("timeout 60 .venv/bin/pytest", "pytest")]
    [InlineData("npx vitest run", "vitest")]
    [InlineData("npx --yes jest sums", "jest")]
    [InlineData("./node_modules/.bin/mocha", "mocha")]
    [InlineData("cargo test", "cargo test")]
    [InlineData("cargo test sums::adds -- --nocapture", "cargo test")]
    [InlineData("dotnet test", "dotnet test")]
    [InlineData("dotnet test tests/Sums.Tests -c Release", "dotnet test")]
    [InlineData("go test ./...", "go test")]
    [InlineData("bundle exec rspec", "rspec")]
    [InlineData("cmake --build build && ctest --test-dir build", "ctest")]
    public void APlainCommandStartsItsRunner(string command, string runner) =>
        Assert.Equal(runner, RunnerTable.Default.StartedBy(command));

    [Theory]
    [InlineData("true")]
    [InlineData("./run-tests.sh")]
    [InlineData("make test")]
    [InlineData("npm test")]
    [InlineData("echo pytest")]
    [InlineData("grep -r 'cargo test' docs")]
    [InlineData("pytest-watch")]
    [InlineData("pytest --version")]
    [InlineData("pytest --collect-only")]
    [InlineData("pytest -qq")]
    [InlineData("pytest -p no:terminal")]
    [InlineData("PYTEST_ADDOPTS=-qq pytest")]
    [InlineData("pytest > /dev/null")]
    [InlineData("pytest >log 2>&1")]
    [InlineData("python -m unittest 2>/dev/null")]
    [InlineData("pytest &> log")]
    [InlineData("pytest | grep passed")]
    [InlineData("pytest &")]
    [InlineData("test -f x || pytest")]
    [InlineData("test -f x && pytest; true")]
    [InlineData("if test -f x; then pytest; fi")]
    [InlineData("exit 0; pytest")]
    [InlineData("$RUNNER pytest")]
    [InlineData("pytest \"$FLAGS\"")]
    [InlineData("pytest $(cat flags)")]
    [InlineData("echo 'pytest")]
    [InlineData("# pytest")]
    [InlineData("cargo test --no-run")]
    [InlineData("cargo test --test cucumber")]
    [InlineData("go test -c ./sums")]
    [InlineData("node --test --test-reporter=dot")]
    [InlineData("npx mocha --reporter json")]
    [InlineData("ctest -Q")]
    [InlineData("mvn -q test")]
    [InlineData("gradle test")]
    public void ACommandThatMayRightfullyPrintNoSummaryStartsNone(string command) =>
        Assert.Null(RunnerTable.Default.StartedBy(command));

    [Theory]
    [InlineData("cargo test --no-run", "cargo test")]
    [InlineData("cd x && pytest --collect-only -q", "pytest")]
    [InlineData("go test -c -o /dev/null ./sums", "go test")]
    [InlineData("go test -list=. ./...", "go test")]
    [InlineData("npx vitest list", "vitest")]
    [InlineData("pytest --version > /dev/null", "pytest")]
    [InlineData("./build/sums --gtest_list_tests", "gtest")]
    [InlineData("gradle test --dry-run", "Gradle")]
    public void ACommandMayDoNothingButList(string command, string runner) =>
        Assert.Equal(runner, RunnerTable.Default.OnlyListedBy(command));

    [Theory]
    [InlineData("cargo test")]
    [InlineData("cargo test --no-run && ./target/debug/deps/sums")]
    [InlineData("pytest --collect-only | grep test_sums")]
    [InlineData("pytest --version && pytest")]
    [InlineData("./sums --list")]
    [InlineData("echo cargo test --no-run")]
    public void ACommandThatChecksSomethingBesideIsNoListing(string command) =>
        Assert.Null(RunnerTable.Default.OnlyListedBy(command));

    [Fact]
    public void RunnersOfOneCommandAreSummedUp() =>
        Assert.Equal(new TestTally("pytest + gtest", 5, 0, 0), RunnerTable.Default.Read(PytestOfTwo + GoogleTestOfThree));

    [Fact]
    public void WhatAHostCountsIsNotCountedAgain() =>
        Assert.Equal(new TestTally("ctest", 2, 0, 0), RunnerTable.Default.Read(GoogleTestOfThree + CtestOfTwo));

    [Fact]
    public void AHostThatRanNothingDoesNotHideTestsThatRan() =>
        Assert.Equal(3, RunnerTable.Default.Read(CtestOfNone + GoogleTestOfThree)?.Executed);

    [Fact]
    public void NumbersPastAllReasonDoNotOverflow()
    {
        var output = string.Concat(Enumerable.Repeat("[==========] 9 tests from 1 test suite ran. (0 ms total)\n[  PASSED  ] 999999999 tests.\n", 9));

        Assert.Equal(1_000_000_000, RunnerTable.Default.Read(output)?.Passed);
    }

    [Theory]
    [InlineData("")]
    [InlineData("all good\n")]
    [InlineData("5 passed\n")]
    [InlineData("Tests: 0 total\n")]
    [InlineData("ok 1 - fine\n")]
    [InlineData("running 0 tests\n")]
    [InlineData("The log says: test result: ok. 0 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out\n")]
    public void OrdinaryTextIsNoSummary(string output) => Assert.Null(RunnerTable.Default.Read(output));
}
