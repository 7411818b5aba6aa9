#!/usr/bin/env bash
cd "$(dirname "${BASH_SOURCE[0]}")" || exit 3
source ./assert.sh
source ../lib/sizes.sh

assert_equal "512B" "$(human_size 512)"
assert_equal "2K" "$(human_size 2048)"
assert_equal "5M" "$(human_size 5242880)"
assert_equal "3145728" "$(bytes_of 3M)"
assert_equal "2K" "$(total 1K 1000B 24B)"
assert_fails bytes_of "many"

summary
