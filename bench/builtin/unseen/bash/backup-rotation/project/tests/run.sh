#!/usr/bin/env bash
cd "$(dirname "${BASH_SOURCE[0]}")" || exit 3
source ./assert.sh
source ../lib/rotation.sh

assert_equal 0 "$(age 2024-03-05 2024-03-05)"
assert_equal 2 "$(age 2024-02-28 2024-03-01)"
assert_equal 365 "$(age 2022-12-31 2023-12-31)"

assert_equal 2024-03-05 "$(date_of home-2024-03-05.tar.gz)"
assert_fails date_of home.tar.gz
assert_fails date_of home-2023-02-29.tar.gz
assert_fails date_of home-2024-13-01.tar.gz

assert_equal "$(week_of 2024-03-04)" "$(week_of 2024-03-10)"
assert_equal 1 $(($(week_of 2024-03-11) - $(week_of 2024-03-10)))

keep_daily=3 keep_weekly=3 keep_monthly=2 keep_yearly=2
assert_equal "2024-03-13 daily
2024-03-12 daily
2024-03-11 daily
2024-03-10 weekly
2024-03-03 weekly
2024-02-29 monthly
2023-12-30 yearly" "$(kept 2024-03-{01..13} 2024-02-{20..29} 2023-12-{01..30} 2023-11-30)"

assert_equal "a-2024-03-09.tgz
a-2024-03-08.tgz" "$(expired a-2024-03-09.tgz a-2024-03-13.tgz notes.txt a-2024-03-11.tgz a-2024-03-08.tgz a-2024-03-12.tgz a-2024-03-10.tgz)"

assert_fails is_stale 2024-03-07 2 a-2024-03-05.tgz a-2024-03-01.tgz
is_stale 2024-03-08 2 a-2024-03-05.tgz a-2024-03-01.tgz
assert_equal 0 $?

summary
