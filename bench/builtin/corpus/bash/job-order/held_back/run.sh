#!/usr/bin/env bash
source "$PROJECT/tests/assert.sh"
source "$PROJECT/lib/jobs.sh"

add_job b a
assert_equal "" "$(ready_jobs)"
add_job a
assert_equal "a" "$(ready_jobs)"
finish a
assert_equal "b" "$(ready_jobs)"
add_job c a b
assert_fails is_ready c
assert_fails is_ready a
finish b
assert_equal "c" "$(ready_jobs)"
finish c
assert_equal "" "$(ready_jobs)"
add_job d missing
assert_equal "" "$(ready_jobs)"

summary
