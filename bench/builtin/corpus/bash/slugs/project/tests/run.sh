#!/usr/bin/env bash
cd "$(dirname "${BASH_SOURCE[0]}")" || exit 3
source ./assert.sh
source ../lib/slug.sh

assert_equal "hello" "$(slugify "Hello")"
assert_equal "hello-world" "$(slugify "Hello, World!")"
assert_equal "how-to-mend-a-net" "$(slugify "How to mend a net")"
assert_equal "a-b" "$(slugify " A - B ")"
assert_equal "notes-3" "$(unique_slug "Notes" notes notes-2)"
assert_equal "fresh" "$(unique_slug "Fresh" notes)"

summary
