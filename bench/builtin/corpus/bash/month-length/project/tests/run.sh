#!/usr/bin/env bash
cd "$(dirname "${BASH_SOURCE[0]}")" || exit 3
source ./assert.sh
source ../lib/months.sh

assert_equal "31" "$(month_length 2024-01)"
assert_equal "29" "$(month_length 2024-02)"
assert_equal "28" "$(month_length 2100-02)"
assert_equal "31" "$(month_length 2024-08)"
assert_equal "31" "$(month_length 2024-12)"
assert_fails month_length 2024-13
assert_equal "2024-Q3" "$(quarter 2024-09)"

summary
