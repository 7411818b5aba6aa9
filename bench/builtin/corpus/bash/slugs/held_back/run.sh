#!/usr/bin/env bash
source "$PROJECT/tests/assert.sh"
source "$PROJECT/lib/slug.sh"

assert_equal "" "$(slugify "")"
assert_equal "" "$(slugify "?!")"
assert_equal "one-two-three-four" "$(slugify "one  two   three four")"
assert_equal "x-1-y-2" "$(slugify "X 1 -- y 2")"
assert_equal "two-words-2" "$(unique_slug "Two words" two-words)"
assert_equal "two-words" "$(unique_slug "Two words" two-words-2 two)"

summary
