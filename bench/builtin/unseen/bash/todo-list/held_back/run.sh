#!/usr/bin/env bash
source "$PROJECT/tests/assert.sh"
source "$PROJECT/lib/todo.sh"

# Removing any one task leaves the others in their order.
for count in 1 2 3 6; do
  for ((gone = 1; gone <= count; gone++)); do
    tasks=()
    expected=()
    for ((i = 1; i <= count; i++)); do
      add_task "task number $i" >/dev/null
      ((i == gone)) || expected+=("[ ] task number $i")
    done
    remove_task $gone
    assert_equal "$((count - 1))" "${#tasks[@]}"
    for ((i = 0; i < count - 1; i++)); do
      assert_equal "${expected[i]}" "${tasks[i]}"
    done
  done
done

# Numbers that are none.
tasks=("[ ] only")
for number in 0 2 -1 x "" 1x; do
  assert_fails has_task "$number"
  assert_fails remove_task "$number"
  assert_fails finish "$number"
  assert_fails text_of "$number"
  assert_fails priority_of "$number"
  assert_fails due_of "$number"
  assert_fails is_done "$number"
done
assert_equal "[ ] only" "${tasks[*]}"

# Reading.
load_tasks "[ ] a
[x] b
[y] c
[ ]
[ ]d
 [ ] e
x"
assert_equal "[ ] a|[x] b" "$(IFS='|'; echo "${tasks[*]}")"
load_tasks ""
assert_equal 0 "${#tasks[@]}"
assert_equal "" "$(show)"
assert_equal "" "$(projects)"
assert_equal "" "$(open_tasks)"

# Blanks and signs within a text stay.
tasks=()
add_task "	tab and * star " >/dev/null
assert_equal "[ ] tab and * star" "${tasks[0]}"
add_task two words >/dev/null
assert_equal "[ ] two words" "${tasks[1]}"
finish 2 2
assert_equal "[x] two words" "${tasks[1]}"
is_done 2
assert_equal 0 $?

# The order of what is to do.
load_tasks "[ ] z
[ ] (B) b due:2024-01-02
[ ] (B) b due:2024-01-01
[ ] (C) c
[ ] (B) b
[ ] y (A) due:2023-01-01
[x] (A) a
[ ] (A)x"
assert_equal "3 2 5 4 6 1 8" "$(open_tasks | paste -sd ' ')"
assert_equal "3 6" "$(overdue 2024-01-02 | paste -sd ' ')"
assert_equal "" "$(overdue 2020-01-01)"
assert_equal "y (A)" "$(text_of 6)"
assert_equal "(A)x" "$(text_of 8)"
assert_equal "" "$(due_of 1)"
assert_equal "3 2 5" "$(open_tasks '(B)' | paste -sd ' ')"

load_tasks "[ ] (A) do (B) due:2024-01-01 it due:2024-01-02 now"
assert_equal "do (B) it now" "$(text_of 1)"
assert_equal " 1 [ ] (A) do (B) due:2024-01-01 it due:2024-01-02 now" "$(show)"
assert_equal "1" "$(open_tasks)"

# Projects and what is finished.
load_tasks "[x] a +p +q
[ ] b +p c+d +
[x] +p"
assert_equal "p 2/3
q 1/1" "$(projects)"
assert_equal "[x] a +p +q
[x] +p" "$(archive)"
archive >/dev/null
assert_equal "1 [ ] b +p c+d +" "${#tasks[@]} ${tasks[0]}"
finish 1
archive >/dev/null
assert_equal 0 "${#tasks[@]}"

# More than nine tasks, two finished at once.
tasks=()
for i in {1..12}; do add_task "number $i" >/dev/null; done
finish 10 12
assert_equal "1 2 3 4 5 6 7 8 9 11" "$(open_tasks | paste -sd ' ')"
assert_equal "[x] number 12" "$(archive | tail -n 1)"

summary
