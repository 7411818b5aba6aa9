#!/usr/bin/env bash
cd "$(dirname "${BASH_SOURCE[0]}")" || exit 3
source ./assert.sh
source ../lib/version.sh

assert_equal "2.0.0" "$(bump 1.4.7 major)"
assert_equal "1.5.0" "$(bump 1.4.7 minor)"
assert_equal "1.4.8" "$(bump 1.4.7 patch)"
assert_fails bump 1.4 patch
assert_fails bump 1.4.7 none
assert_equal "1.10.0" "$(latest 1.9.3 1.10.0 1.2.12)"

summary
