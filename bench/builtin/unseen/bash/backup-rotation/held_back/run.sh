#!/usr/bin/env bash
source "$PROJECT/tests/assert.sh"
source "$PROJECT/lib/rotation.sh"

# Every day of some years, one after the other.
number=$(day_number 1999 12 31)
for year in 2000 2001 2023 2024 2100; do
  [[ $year == 2023 ]] && number=$(day_number 2022 12 31)
  [[ $year == 2100 ]] && number=$(day_number 2099 12 31)
  for month in 01 02 03 04 05 06 07 08 09 10 11 12; do
    days=$(days_in_month $year $month)
    for day in 01 09 15 "$days"; do
      assert_equal $((number + 10#$day)) "$(day_number $year $month "$day")"
    done
    number=$((number + days))
  done
done
assert_equal 146097 $(($(day_number 2400 01 01) - $(day_number 2000 01 01)))
assert_equal 28 "$(days_in_month 1900 02)"
assert_equal 29 "$(days_in_month 2000 02)"
assert_equal 30 "$(days_in_month 2024 09)"

for text in 2024-00-10 2024-01-00 2024-04-31 2024-1-1 24-01-01 2024-01-32 x2024-01-01 ""; do
  assert_fails is_date "$text"
done
is_date 2024-02-29
assert_equal 0 $?
is_date 2024-12-31
assert_equal 0 $?
assert_equal 2024-08-09 "$(date_of 2024-08-09)"

# Weeks change on Mondays, also across years.
for monday in 2023-12-25 2024-01-01 2024-02-26 2024-09-30; do
  for offset in 0 1 6; do
    day=$(date -u -d "$monday + $offset days" +%F)
    assert_equal "$(week_of $monday)" "$(week_of "$day")"
  done
  before=$(date -u -d "$monday - 1 day" +%F)
  assert_equal $(($(week_of $monday) - 1)) "$(week_of "$before")"
done

# Only the limits decide how many stay.
dates=$(for day in {01..28}; do echo 2024-{01..06}-$day; done)
keep_daily=0 keep_weekly=0 keep_monthly=3 keep_yearly=0
assert_equal "2024-06-28 monthly
2024-05-28 monthly
2024-04-28 monthly" "$(kept $dates)"
keep_daily=2 keep_monthly=0
assert_equal "2024-06-28 daily
2024-06-27 daily" "$(kept $dates $dates)"
keep_daily=0 keep_weekly=2
assert_equal "2024-06-28 weekly
2024-06-23 weekly" "$(kept $dates)"
keep_weekly=0 keep_yearly=5
assert_equal "2024-06-28 yearly
2022-07-01 yearly" "$(kept $dates 2022-07-01 2022-06-30)"
keep_daily=1 keep_weekly=1 keep_monthly=1 keep_yearly=1
assert_equal "2024-06-28 daily" "$(kept $dates)"
keep_yearly=0 keep_daily=0 keep_weekly=0 keep_monthly=0
assert_equal "" "$(kept $dates)"

keep_daily=2
assert_equal "x-2024-01-01" "$(expired x-2024-01-01 x-2024-01-02 x-2024-01-03 y-2024-01-03 z x-2024-02-30)"
assert_equal "x-2023-12-30
x-2024-01-01" "$(expired notes x-2024-01-03 x-2023-12-30 more x-2024-01-02 x-2024-01-01 end)"
assert_equal "" "$(expired)"
assert_equal "" "$(expired a b)"

is_stale 2024-03-01 5
assert_equal 0 $?
is_stale 2024-03-01 5 notes
assert_equal 0 $?
assert_fails is_stale 2024-03-01 1 a-2024-02-01 a-2024-02-29 a-2024-02-10
is_stale 2024-03-01 0 a-2024-02-29
assert_equal 0 $?

summary
