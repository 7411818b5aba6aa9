#!/usr/bin/env bash
source "$PROJECT/tests/assert.sh"
source "$PROJECT/lib/cidr.sh"

for number in 0 1 255 256 65535 65536 16777216 2130706433 3232235777 4294967295; do
  assert_equal "$number" "$(ip_to_number "$(number_to_ip "$number")")"
done
for text in "" a.b.c.d 1.2.3.4.5 1.2.3. .1.2.3 1..2.3 -1.2.3.4 1.2.3.1000 00.0.0.0 "1.2.3.4 "; do
  assert_fails ip_to_number "$text"
done
assert_equal 0 "$(ip_to_number 0.0.0.0)"

# Every size of a network round one address.
number=$(ip_to_number 172.21.213.107)
for bits in {0..32}; do
  size=$((1 << (32 - bits)))
  first=$((number / size * size))
  assert_equal "$(number_to_ip $first) $(number_to_ip $((first + size - 1)))" "$(range_of "172.21.213.107/$bits")"
  assert_equal "$size" "$(size_of "$bits")"
  contains "172.21.213.107/$bits" 172.21.213.107
  assert_equal 0 $?
  contains "$(number_to_ip $first)/$bits" "$(number_to_ip $((first + size - 1)))"
  assert_equal 0 $?
  ((bits == 0)) || assert_fails contains "172.21.213.107/$bits" "$(number_to_ip $((first ^ size)))"
  ((bits == 0)) || assert_fails contains "172.21.213.107/$bits" "172.21.213.107/$((bits - 1))"
done
for network in 1.2.3.4/ 1.2.3.4/x 1.2.3.4/033 1.2.3/8 1.2.3.4/8/9 /8; do
  assert_fails parse_network "$network"
done
assert_equal "16777216 8" "$(parse_network 1.2.3.4/08)"

# Splitting and collapsing are opposites.
for network in 10.0.0.0/28 0.0.0.0/1 255.255.255.240/28 10.3.2.1/32; do
  bits=${network#*/}
  for wanted in $bits $((bits + 1)) $((bits + 3)); do
    ((wanted <= 32)) || continue
    parts=$(split_network "$network" "$wanted")
    assert_equal $((1 << (wanted - bits))) "$(wc -l <<<"$parts")"
    assert_equal "$network" "$(collapse $(shuf --random-source=<(yes) <<<"$parts"))"
  done
done
assert_fails split_network 10.0.0.0/8 33
assert_fails split_network 10.0.0/8 9

assert_equal "10.0.0.0/8" "$(collapse 10.0.0.0/8 10.0.0.0/8 10.9.0.0/16 10.255.255.255)"
assert_equal "10.0.0.2/31 10.0.0.4/31" "$(collapse 10.0.0.2 10.0.0.3 10.0.0.4 10.0.0.5 | paste -sd ' ')"
assert_equal "10.0.0.1/32 10.0.0.2/31 10.0.0.4/32" "$(collapse 10.0.0.4 10.0.0.1 10.0.0.3 10.0.0.2 | paste -sd ' ')"
assert_equal "1.0.0.0/24 1.0.1.0/25" "$(collapse 1.0.1.0/25 1.0.0.0/24 | paste -sd ' ')"
assert_equal "" "$(collapse)"

assert_fails overlap 10.0.0.0/25 10.0.0.128/25
overlap 10.0.0.128/25 10.0.0.0/24
assert_equal 0 $?
overlap 10.0.0.0/24 10.0.0.0/24
assert_equal 0 $?

assert_equal "10.0.0.0/25" "$(first_free 10.0.0.0/24 25)"
assert_equal "10.0.0.128/25" "$(first_free 10.0.0.0/24 25 10.0.0.127)"
assert_equal "10.0.0.3/32" "$(first_free 10.0.0.0/30 32 10.0.0.0/31 10.0.0.2)"
assert_equal "10.0.0.64/26" "$(first_free 10.0.0.0/24 26 10.0.0.128/25 10.0.0.0/26)"
assert_fails first_free 10.0.0.0/24 25 10.0.0.0/8
assert_fails first_free 10.0.0.0/24 23

summary
