#!/usr/bin/env bash
source "$PROJECT/tests/assert.sh"
source "$PROJECT/lib/table.sh"

assert_equal "1 2 3" "$(printf 'a\tbb\tccc\n' | column_widths)"
assert_equal "4 1 5" "$(printf 'a\tb\nabcd\ta\tabcde\n' | column_widths)"
assert_equal "x" "$(printf 'x\n' | align)"
assert_equal $'one  1\nthree' "$(printf 'one\t1\nthree\n' | align | sed 's/^one   *1/one  1/')"
assert_equal $'1    22  3\n333  4   55' "$(printf '1\t22\t3\n333\t4\t55\n' | align)"

summary
