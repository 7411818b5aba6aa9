using Hex.Core.Evidence;
using static Hex.Exec.Tests.Evidence.Recognisers.RecordedRun;

namespace Hex.Exec.Tests.Evidence.Recognisers;

/// <summary>Runs of RSpec (3.12), minitest (5.17) and test-unit (3.5).</summary>
internal static class RubyRuns
{
    public static RecordedRun[] All =>
    [
        Passes("rspec/all-pass", "rspec", "rspec", 2, 2),
        Passes("rspec/coloured", "rspec --force-color", "rspec", 2, 2),
        Passes("rspec/documentation", "rspec -fd", "rspec", 2, 2),
        Passes("rspec/two-sections", "rspec none/spec && rspec pass/spec", "rspec", 2, 2),
        Fails("rspec/some-fail", "rspec", 1, "rspec", 1, 1),
        Fails("rspec/error-outside", "rspec", 1, "rspec", 0, 1),
        IsEmpty("rspec/no-tests", "rspec", "rspec"),
        IsEmpty("rspec/all-filtered", "rspec -e nosuchtest", "rspec"),
        IsEmpty("rspec/all-skipped", "rspec", "rspec", 2),
        OnlyLists("rspec/only-listed", "rspec --dry-run", new TestTally("rspec", 2, 0, 2)),

        Passes("minitest/all-pass", "ruby test/a_test.rb", "minitest", 2, 1),
        Passes("minitest/verbose", "ruby test/a_test.rb -v", "minitest", 2, 1),
        Passes("minitest/two-sections", "ruby none/test/a_test.rb && ruby pass/test/a_test.rb", "minitest", 2, 1),
        Fails("minitest/some-fail", "ruby test/a_test.rb", 1, "minitest", 1, 2),
        IsEmpty("minitest/no-tests", "ruby test/a_test.rb", "minitest"),
        IsEmpty("minitest/all-filtered", "ruby test/a_test.rb -n nosuchtest", "minitest"),
        IsEmpty("minitest/all-skipped", "ruby test/a_test.rb", "minitest", 2),
        Passes("test-unit/all-pass", "ruby test/tu.rb", "test-unit", 1, 1),
    ];
}
