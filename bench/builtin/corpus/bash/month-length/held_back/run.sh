#!/usr/bin/env bash
source "$PROJECT/tests/assert.sh"
source "$PROJECT/lib/months.sh"

days=0
for month in 01 02 03 04 05 06 07 08 09 10 11 12; do
  days=$((days + $(month_length "2023-$month")))
done
assert_equal "365" "$days"
assert_equal "30" "$(month_length 2023-09)"
assert_equal "31" "$(month_length 2023-10)"
assert_equal "29" "$(month_length 2000-02)"
assert_equal "29" "$(month_length 0008-02)"
assert_equal "2020-Q4" "$(quarter 2020-10)"
assert_equal "2020-Q1" "$(quarter 2020-03)"
assert_fails month_length 2023-1

summary
