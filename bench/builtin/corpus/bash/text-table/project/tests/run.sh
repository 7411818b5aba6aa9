#!/usr/bin/env bash
cd "$(dirname "${BASH_SOURCE[0]}")" || exit 3
source ./assert.sh
source ../lib/table.sh

assert_equal "5" "$(printf 'apple\nfig\n' | column_widths)"
assert_equal "3 6" "$(printf 'fig\tgreen\nnut\tyellow\n' | column_widths)"
assert_equal $'id  name\n1   fig' "$(printf 'id\tname\n1\tfig\n' | align)"
assert_equal $'a  long cell  z\nb  c          y' "$(printf 'a\tlong cell\tz\nb\tc\ty\n' | align)"

summary
