# Prints lines of tab-separated cells as an aligned table.

# column_widths: reads lines; prints the widest cell of each column.
column_widths() {
  local -a cells widths=()
  local i
  while IFS=$'\t' read -ra cells; do
    for i in "${!cells[@]}"; do
      if ((${#cells[i]} > ${widths[i]:-0})); then
        widths[i]=${#cells[0]}
      fi
    done
  done
  printf '%s\n' "${widths[*]}"
}

# align: reads lines; pads each cell but the last of a line to the width of its column.
align() {
  local text line i
  local -a widths cells
  text=$(cat)
  read -ra widths <<<"$(column_widths <<<"$text")"
  while IFS=$'\t' read -ra cells; do
    line=
    for i in "${!cells[@]}"; do
      if ((i == ${#cells[@]} - 1)); then
        line+=${cells[i]}
      else
        line+=$(printf '%-*s' "${widths[i]}" "${cells[i]}")'  '
      fi
    done
    printf '%s\n' "$line"
  done <<<"$text"
}
