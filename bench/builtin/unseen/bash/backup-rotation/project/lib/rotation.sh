# Decides which backups to keep: some by day, some by week, some by month, some by year.

keep_daily=7
keep_weekly=4
keep_monthly=6
keep_yearly=2

# day_number year month day: days since 1 March of year 0, so that the leap day comes last in its year.
day_number() {
  local year=$((10#$1)) month=$((10#$2)) day=$((10#$3))
  if ((month < 3)); then
    year=$((year - 1))
    month=$((month + 12))
  fi
  echo $((365 * year + year / 4 - year / 100 + year / 400 + (153 * (month - 3) + 2) / 5 + day - 1))
}

# days_in_month year month
days_in_month() {
  local year=$((10#$1)) month=$((10#$2))
  case $month in
    2)
      if ((year % 4 == 0 && (year % 100 != 0 || year % 400 == 0))); then
        echo 29
      else
        echo 28
      fi
      ;;
    4 | 6 | 9 | 11) echo 30 ;;
    *) echo 31 ;;
  esac
}

# is_date text: a date of the form 2024-03-05 that exists.
is_date() {
  [[ $1 =~ ^([0-9]{4})-([0-9]{2})-([0-9]{2})$ ]] || return 1
  local year=${BASH_REMATCH[1]} month=$((10#${BASH_REMATCH[2]})) day=$((10#${BASH_REMATCH[3]}))
  ((month >= 1 && month <= 12 && day >= 1)) || return 1
  ((day <= $(days_in_month "$year" "$month")))
}

# date_of name: the date in the name of a backup such as home-2024-03-05.tar.gz; fails when there is none.
date_of() {
  local date
  [[ $1 =~ ([0-9]{4}-[0-9]{2}-[0-9]{2}) ]] || return 1
  date=${BASH_REMATCH[1]}
  is_date "$date" || return 1
  printf '%s\n' "$date"
}

# week_of date: the number of its week, counted from a Monday long ago.
week_of() {
  local number
  number=$(day_number "${1:0:4}" "${1:5:2}" "${1:8:2}")
  echo $(((number + 2) / 7))
}

# kept date...: the dates to keep, newest first, each with the reason. Of each week, month and year the newest counts.
kept() {
  local date reason key last count limit
  local -A why=()
  local -a sorted=()
  mapfile -t sorted < <(printf '%s\n' "$@" | sort -ru)
  for reason in daily weekly monthly yearly; do
    limit="keep_$reason"
    limit=${!limit}
    last=""
    count=0
    for date in "${sorted[@]}"; do
      ((count < limit)) || break
      case $reason in
        daily) key=$date ;;
        weekly) key=$(week_of "$date") ;;
        monthly) key=${date:0:7} ;;
        yearly) key=${date:0:4} ;;
      esac
      [[ $key != "$last" ]] || break
      last=$key
      count=$((count + 1))
      why[$date]=${why[$date]:-$reason}
    done
  done
  for date in "${sorted[@]}"; do
    [[ -n ${why[$date]:-} ]] && printf '%s %s\n' "$date" "${why[$date]}"
  done
  return 0
}

# expired name...: the backups that are not kept, in the order given; names without a date are never expired.
expired() {
  local name date
  local -a dates=()
  local -A keep=()
  for name in "$@"; do
    date=$(date_of "$name") && dates+=("$date")
  done
  ((${#dates[@]} > 0)) || return 0
  while read -r date _; do
    keep[$date]=1
  done < <(kept "${dates[@]}")
  for name in "$@"; do
    date=$(date_of "$name") || continue
    [[ -n ${keep[$date]:-} ]] || printf '%s\n' "$name"
  done
}

# age from to: the days between two dates.
age() {
  local from to
  from=$(day_number "${1:0:4}" "${1:5:2}" "${1:8:2}")
  to=$(day_number "${2:0:4}" "${2:5:2}" "${2:8:2}")
  echo $((to - from))
}

# is_stale today limit name...: whether the newest backup is older than so many days, or there is none.
is_stale() {
  local today=$1 limit=$2 newest="" name date
  shift 2
  for name in "$@"; do
    date=$(date_of "$name") || continue
    [[ -z $newest || $date > $newest ]] && newest=$date
  done
  [[ -n $newest ]] || return 0
  (($(age "$newest" "$today") > limit))
}
