#!/usr/bin/env bash
source "$PROJECT/tests/assert.sh"
source "$PROJECT/lib/sizes.sh"

assert_equal "0B" "$(human_size 0)"
assert_equal "1023B" "$(human_size 1023)"
assert_equal "1K" "$(human_size 1024)"
assert_equal "1G" "$(human_size 1073741824)"
assert_equal "2048T" "$(human_size $((2048 * 1024 ** 4)))"
for text in 7B 7K 7M 7G 7T; do
  assert_equal "$text" "$(human_size "$(bytes_of "$text")")"
done
assert_equal "0B" "$(total)"
assert_fails total 1K x

summary
