# Lengths of months given as texts such as 2024-02.

# is_leap year
is_leap() {
  (($1 % 4 == 0 && ($1 % 100 != 0 || $1 % 400 == 0)))
}

# month_length text: the number of days.
month_length() {
  local lengths=(31 28 31 30 31 30 31 31 30 31 30 31) year month
  [[ $1 =~ ^([0-9]{4})-(0[1-9]|1[0-2])$ ]] || return 1
  year=$((10#${BASH_REMATCH[1]}))
  month=$((${BASH_REMATCH[2]}))
  if ((month == 2)) && is_leap "$year"; then
    printf '29\n'
  else
    printf '%s\n' "${lengths[month - 1]}"
  fi
}

# quarter text: the quarter of a month, such as 2024-Q1.
quarter() {
  local month=${1#*-}
  month=${month#0}
  printf '%s-Q%s\n' "${1%-*}" "$(((month + 2) / 3))"
}
