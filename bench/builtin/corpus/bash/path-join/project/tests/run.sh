#!/usr/bin/env bash
cd "$(dirname "${BASH_SOURCE[0]}")" || exit 3
source ./assert.sh
source ../lib/paths.sh

assert_equal "a/b" "$(join_path a b)"
assert_equal "a/b/c" "$(join_path a/ b/ c)"
assert_equal "/etc/x" "$(join_path home /etc/ x)"
assert_equal "gz" "$(extension /tmp/a.tar.gz)"
assert_equal "" "$(extension /home/.profile)"
assert_equal "doc/a.html" "$(with_extension doc/a.md html)"

summary
