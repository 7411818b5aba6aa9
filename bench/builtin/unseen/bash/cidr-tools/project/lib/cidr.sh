# Networks such as 10.1.2.0/24: reading, ranges, what contains what, splitting, joining.

# ip_to_number address: fails for anything but four numbers from 0 to 255 without zeros in front.
ip_to_number() {
  local part number=0
  local -a parts
  [[ $1 =~ ^[0-9]+(\.[0-9]+){3}$ ]] || return 1
  IFS=. read -ra parts <<<"$1"
  for part in "${parts[@]}"; do
    [[ $part == 0 || $part != 0* ]] || return 1
    ((${#part} <= 3 && part <= 255)) || return 1
    number=$((number * 256 + part))
  done
  echo "$number"
}

number_to_ip() {
  echo "$(($1 >> 24 & 255)).$(($1 >> 16 & 255)).$(($1 >> 8 & 255)).$(($1 & 255))"
}

# mask_of bits: the mask as a number.
mask_of() {
  echo $((0xffffffff << (32 - $1) & 0xffffffff))
}

# parse_network text: prints "first bits" with the first address as a number; a bare address is a network of one.
parse_network() {
  local address=${1%%/*} bits=32 number
  if [[ $1 == */* ]]; then
    bits=${1#*/}
    [[ $bits =~ ^[0-9]{1,2}$ ]] && ((10#$bits <= 32)) || return 1
    bits=$((10#$bits))
  fi
  number=$(ip_to_number "$address") || return 1
  echo $((number & $(mask_of "$bits"))) "$bits"
}

format_network() {
  echo "$(number_to_ip "$1")/$2"
}

# size_of bits: how many addresses there are.
size_of() {
  echo $((1 << (32 - $1)))
}

# range_of network: its first and its last address.
range_of() {
  local first bits
  read -r first bits < <(parse_network "$1") || return 1
  [[ -n $first ]] || return 1
  echo "$(number_to_ip "$first") $(number_to_ip $((first + $(size_of "$bits") - 1)))"
}

# contains network other: whether the other network lies within the first.
contains() {
  local first bits other_first other_bits
  read -r first bits < <(parse_network "$1") || return 1
  read -r other_first other_bits < <(parse_network "$2") || return 1
  ((other_bits >= bits && (other_first & $(mask_of "$bits")) == first))
}

overlap() {
  contains "$1" "$2" || contains "$2" "$1"
}

# split_network network bits: its parts of that size.
split_network() {
  local first bits wanted=$2 at last
  read -r first bits < <(parse_network "$1") || return 1
  ((wanted >= bits && wanted <= 32)) || return 1
  last=$((first + $(size_of "$bits") - 1))
  for ((at = first; at <= last; at += $(size_of "$wanted"))); do
    format_network "$at" "$wanted"
  done
}

# collapse network...: the fewest networks that cover the same addresses, in order.
collapse() {
  local network first bits previous previous_bits size changed=1
  local -a list=() next=()
  mapfile -t list < <(for network in "$@"; do parse_network "$network"; done | sort -k1,1n -k2,2n)
  while ((changed)); do
    changed=0
    next=()
    previous=-1
    for network in "${list[@]}"; do
      read -r first bits <<<"$network"
      if ((previous >= 0)); then
        size=$(size_of "$previous_bits")
        if ((first < previous + size)); then
          changed=1
          continue
        fi
        if ((bits == previous_bits && first == previous + size && (previous & size) == 0)); then
          next[-1]="$previous $((bits - 1))"
          previous_bits=$((bits - 1))
          changed=1
          continue
        fi
      fi
      next+=("$network")
      previous=$first
      previous_bits=$bits
    done
    list=("${next[@]}")
  done
  for network in "${list[@]}"; do
    read -r first bits <<<"$network"
    format_network "$first" "$bits"
  done
}

# first_free network bits used...: the first part of that size that overlaps none of the used networks.
first_free() {
  local network=$1 bits=$2 part used
  shift 2
  for part in $(split_network "$network" "$bits"); do
    for used in "$@"; do
      overlap "$part" "$used" || continue 2
    done
    echo "$part"
    return 0
  done
  return 1
}
