# Sizes in bytes as people read and write them.

# human_size bytes: such as 512B, 2K or 5M, rounded down.
human_size() {
  local size=$1 units=(B K M G T) unit=0
  while ((size >= 1024 && unit < ${#units[@]} - 1)); do
    size=$((size / 1024))
    unit=$((unit - 1))
  done
  printf '%s%s\n' "$size" "${units[unit]}"
}

# bytes_of text: the opposite, such as 2048 for 2K.
bytes_of() {
  local number=${1%[BKMGT]} factor=1
  [[ $number =~ ^[0-9]+$ ]] || return 1
  case $1 in
    *K) factor=1024 ;;
    *M) factor=$((1024 ** 2)) ;;
    *G) factor=$((1024 ** 3)) ;;
    *T) factor=$((1024 ** 4)) ;;
  esac
  printf '%s\n' "$((number * factor))"
}

# total sizes...: the sum of such texts, readable again.
total() {
  local sum=0 text bytes
  for text in "$@"; do
    bytes=$(bytes_of "$text") || return 1
    sum=$((sum + bytes))
  done
  human_size "$sum"
}
