#!/usr/bin/env bash
source "$PROJECT/tests/assert.sh"
source "$PROJECT/lib/version.sh"

assert_equal "0.1.0" "$(bump 0.0.0 minor)"
assert_equal "3.10.0" "$(bump 3.9.12 minor)"
assert_equal "0.0.1" "$(bump 0.0.0 patch)"
assert_equal "10.0.0" "$(bump 9.9.9 major)"
assert_fails is_newer 1.0.0 1.0.0
assert_fails is_newer 1.9.9 2.0.0
assert_equal "2.0.0" "$(latest 2.0.0 1.9.9)"
assert_fails bump v1.0.0 minor

summary
