# A list of things to do, one a line: "[ ] (A) text +project due:2024-03-05". Kept in the array tasks.

declare -a tasks=()

# add_task text...: appends a task and prints its number. A priority may come first: (A).
add_task() {
  local text=$*
  text=${text#"${text%%[![:space:]]*}"}
  text=${text%"${text##*[![:space:]]}"}
  [[ -n $text ]] || return 1
  tasks+=("[ ] $text")
  echo "${#tasks[@]}"
}

# load_tasks text: reads lines; those that are no tasks are ignored.
load_tasks() {
  local line
  tasks=()
  while IFS= read -r line; do
    [[ $line =~ ^\[[\ x]\]\ . ]] && tasks+=("$line")
  done <<<"$1"
  return 0
}

has_task() {
  [[ $1 =~ ^[0-9]+$ ]] && (($1 >= 1 && $1 <= ${#tasks[@]}))
}

is_done() {
  has_task "$1" && [[ ${tasks[$1 - 1]} == "[x] "* ]]
}

# finish number...: marks tasks as done; all of them or, when one does not exist, none.
finish() {
  local number
  for number in "$@"; do
    has_task "$number" || return 1
  done
  for number in "$@"; do
    tasks[number - 1]="[x] ${tasks[number - 1]:4}"
  done
}

# remove_task number: takes a task out; those behind it move up.
remove_task() {
  has_task "$1" || return 1
  tasks=("${tasks[@]:0:$1 - 1}" "${tasks[@]:$1}")
}

# text_of number: without mark, priority and due date.
text_of() {
  local text word
  local -a kept=()
  has_task "$1" || return 1
  text=${tasks[$1 - 1]:4}
  for word in $text; do
    [[ $word =~ ^\([A-Z]\)$ && ${#kept[@]} -eq 0 ]] && continue
    [[ $word == due:* ]] && continue
    kept+=("$word")
  done
  echo "${kept[*]}"
}

priority_of() {
  has_task "$1" || return 1
  if [[ ${tasks[$1 - 1]:4} =~ ^\(([A-Z])\)\  ]]; then
    echo "${BASH_REMATCH[1]}"
  else
    echo Z
  fi
}

# due_of number: the date, or nothing.
due_of() {
  has_task "$1" || return 1
  if [[ ${tasks[$1 - 1]} =~ due:([0-9]{4}-[0-9]{2}-[0-9]{2}) ]]; then
    echo "${BASH_REMATCH[1]}"
  fi
}

# open_tasks [filter]: numbers of what is to do and contains the filter; by priority, then by due date, then by number.
open_tasks() {
  local filter=${1:-} number due
  for ((number = 1; number <= ${#tasks[@]}; number++)); do
    is_done "$number" && continue
    [[ -z $filter || ${tasks[number - 1]} == *"$filter"* ]] || continue
    due=$(due_of "$number")
    printf '%s %s %d\n' "$(priority_of "$number")" "${due:-9999-99-99}" "$number"
  done | sort -k1,1 -k2,2 -k3,3n | cut -d' ' -f3
}

# overdue today: numbers of what is to do and was due before the day.
overdue() {
  local today=$1 number due
  for number in $(open_tasks); do
    due=$(due_of "$number")
    [[ -n $due && $due < $today ]] && echo "$number"
  done
  return 0
}

# projects: each project with how much of it is done, such as "home 1/3".
projects() {
  local number word name
  local -A all=() finished=()
  for ((number = 1; number <= ${#tasks[@]}; number++)); do
    for word in ${tasks[number - 1]}; do
      [[ $word == +?* ]] || continue
      name=${word#+}
      all[$name]=$((${all[$name]:-0} + 1))
      is_done "$number" && finished[$name]=$((${finished[$name]:-0} + 1))
    done
  done
  ((${#all[@]} > 0)) || return 0
  for name in $(printf '%s\n' "${!all[@]}" | sort); do
    printf '%s %d/%d\n' "$name" "${finished[$name]:-0}" "${all[$name]}"
  done
}

# archive: prints the finished tasks and takes them off the list.
archive() {
  local task
  local -a kept=()
  for task in "${tasks[@]}"; do
    if [[ $task == "[x] "* ]]; then
      printf '%s\n' "$task"
    else
      kept+=($task)
    fi
  done
  tasks=("${kept[@]}")
}

show() {
  local number
  for ((number = 1; number <= ${#tasks[@]}; number++)); do
    printf '%2d %s\n' "$number" "${tasks[number - 1]}"
  done
}
