#!/usr/bin/env bash
cd "$(dirname "${BASH_SOURCE[0]}")" || exit 3
source ./assert.sh
source ../lib/cidr.sh

assert_equal 167838211 "$(ip_to_number 10.1.2.3)"
assert_equal 10.1.2.3 "$(number_to_ip 167838211)"
assert_fails ip_to_number 10.1.2
assert_fails ip_to_number 10.1.2.256
assert_fails ip_to_number 10.01.2.3

assert_equal "10.1.2.0 10.1.2.255" "$(range_of 10.1.2.77/24)"
assert_equal "192.168.4.0 192.168.7.255" "$(range_of 192.168.5.1/22)"
assert_equal "1.2.3.4 1.2.3.4" "$(range_of 1.2.3.4)"
assert_fails range_of 10.0.0.0/33

contains 10.0.0.0/8 10.200.0.0/16
assert_equal 0 $?
assert_fails contains 10.200.0.0/16 10.0.0.0/8
assert_fails contains 10.0.0.0/24 10.0.1.0/24
overlap 10.0.0.0/24 10.0.0.128/25
assert_equal 0 $?

assert_equal "10.0.0.0/26 10.0.0.64/26 10.0.0.128/26 10.0.0.192/26" "$(split_network 10.0.0.0/24 26 | paste -sd ' ')"
assert_fails split_network 10.0.0.0/24 23

assert_equal "10.0.0.0/23" "$(collapse 10.0.1.0/24 10.0.0.0/25 10.0.0.128/25 10.0.0.7)"
assert_equal "10.0.1.0/24 10.0.2.0/24" "$(collapse 10.0.2.0/24 10.0.1.0/24 | paste -sd ' ')"

assert_equal "10.0.0.128/26" "$(first_free 10.0.0.0/24 26 10.0.0.0/25 10.0.0.200)"
assert_fails first_free 10.0.0.0/24 24 10.0.0.9

summary
