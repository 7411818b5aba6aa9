#!/usr/bin/env bash
source "$PROJECT/tests/assert.sh"
source "$PROJECT/lib/paths.sh"

assert_equal "" "$(join_path)"
assert_equal "a/" "$(join_path a/)"
assert_equal "/a" "$(join_path / a)"
assert_equal "/usr/lib/x" "$(join_path /usr lib/ x)"
assert_equal "a/b" "$(join_path "" a b)"
assert_equal "/b" "$(join_path a /b)"
assert_equal "" "$(extension dir.d/name)"
assert_equal "name.txt" "$(with_extension name txt)"

summary
