#!/usr/bin/env bash
cd "$(dirname "${BASH_SOURCE[0]}")" || exit 3
source ./assert.sh
source ../lib/jobs.sh

assert_equal "" "$(ready_jobs)"
add_job fetch
add_job compile fetch
add_job document
add_job package compile document
assert_equal "fetch document" "$(ready_jobs)"

finish fetch
assert_equal "compile document" "$(ready_jobs)"
finish document
assert_equal "compile" "$(ready_jobs)"
finish compile
assert_equal "package" "$(ready_jobs)"
assert_fails finish nonsense

summary
