#!/usr/bin/env bash
cd "$(dirname "${BASH_SOURCE[0]}")" || exit 3
source ./assert.sh
source ../lib/todo.sh

load_tasks "[ ] water the plants +home
[x] (B) call Ann due:2024-03-01
# a remark
[ ] (A) write the report +work due:2024-03-08
[ ] (A) pay the rent +home due:2024-03-05"

assert_equal 4 "${#tasks[@]}"
assert_equal 5 "$(add_task '  buy   tea ')"
add_task "buy tea" >/dev/null
assert_equal "[ ] buy tea" "${tasks[4]}"
assert_fails add_task "  "

assert_equal "write the report +work" "$(text_of 3)"
assert_equal "A Z" "$(priority_of 3) $(priority_of 1)"
assert_equal "2024-03-08" "$(due_of 3)"
assert_equal "4 3 1 5" "$(open_tasks | paste -sd ' ')"
assert_equal "4 1" "$(open_tasks +home | paste -sd ' ')"
assert_equal "4" "$(overdue 2024-03-08)"

assert_fails finish 1 9
assert_fails is_done 1
finish 1 3
assert_equal "home 1/2
work 1/1" "$(projects)"

remove_task 2
assert_equal " 1 [x] water the plants +home
 2 [x] (A) write the report +work due:2024-03-08
 3 [ ] (A) pay the rent +home due:2024-03-05
 4 [ ] buy tea" "$(show)"
assert_fails remove_task 5

archive >/dev/null
assert_equal " 1 [ ] (A) pay the rent +home due:2024-03-05
 2 [ ] buy tea" "$(show)"

summary
