# A list of jobs with what they wait for.

declare -A needs=()
declare -A status=()
declare -a job_order=()

# add_job name needed...
add_job() {
  local name=$1
  shift
  needs[$name]="$*"
  status[$name]=waiting
  job_order+=("$name")
}

# finish name
finish() {
  [[ -v status[$1] ]] || return 1
  status[$1]=done
}

# is_ready name: it waits, and all it needs is done.
is_ready() {
  local need
  [[ ${status[$1]} == waiting ]] || return 1
  for need in ${needs[$1]}; do
    [[ ${status[$need]:-unknown} != done ]] || return 1
  done
}

# ready_jobs: the names of those that can start, in the order they were added.
ready_jobs() {
  local name ready=()
  for name in "${job_order[@]}"; do
    is_ready "$name" && ready+=("$name")
  done
  printf '%s\n' "${ready[*]}"
}
