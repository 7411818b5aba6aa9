# A few checks and a tally; each failing check says where it stands and what it got.
checks_run=0
checks_failed=0

# assert_equal expected actual
assert_equal() {
  checks_run=$((checks_run + 1))
  if [[ $1 != "$2" ]]; then
    checks_failed=$((checks_failed + 1))
    printf '%s:%s: expected [%s], got [%s]\n' "${BASH_SOURCE[1]}" "${BASH_LINENO[0]}" "$1" "$2"
  fi
}

# assert_fails command arguments...
assert_fails() {
  checks_run=$((checks_run + 1))
  if "$@" >/dev/null 2>&1; then
    checks_failed=$((checks_failed + 1))
    printf '%s:%s: [%s] should fail\n' "${BASH_SOURCE[1]}" "${BASH_LINENO[0]}" "$*"
  fi
}

# Prints the tally and fails when a check did.
summary() {
  printf '%s checks, %s failed\n' "$checks_run" "$checks_failed"
  ((checks_failed == 0))
}
