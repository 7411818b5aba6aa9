# Colours as #rrggbb: reading, mixing, brightness, contrast, names. Whole numbers throughout.

declare -A colour_names=(
  [black]="#000000" [white]="#ffffff" [red]="#ff0000" [lime]="#00ff00" [blue]="#0000ff"
  [yellow]="#ffff00" [cyan]="#00ffff" [magenta]="#ff00ff" [grey]="#808080" [navy]="#000080"
  [orange]="#ffa500" [olive]="#808000" [teal]="#008080" [maroon]="#800000"
)

# parse_colour text: prints "red green blue" from 0 to 255; reads #rgb, #rrggbb and names, in any case.
parse_colour() {
  local text=${1,,}
  text=${colour_names[${text:-none}]:-$text}
  if [[ $text =~ ^#([0-9a-f])([0-9a-f])([0-9a-f])$ ]]; then
    echo $((16#${BASH_REMATCH[1]} * 17)) $((16#${BASH_REMATCH[2]} * 17)) $((16#${BASH_REMATCH[3]} * 17))
  elif [[ $text =~ ^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$ ]]; then
    echo $((16#${BASH_REMATCH[1]})) $((16#${BASH_REMATCH[2]})) $((16#${BASH_REMATCH[3]}))
  else
    return 1
  fi
}

# clamp value: keeps it within 0 to 255.
clamp() {
  if (($1 < 0)); then
    echo 0
  elif (($1 > 255)); then
    echo 255
  else
    echo "$1"
  fi
}

# to_hex red green blue
to_hex() {
  printf '#%02x%02x%02x\n' "$(clamp "$1")" "$(clamp "$2")" "$(clamp "$3")"
}

# mix one other percent: so much of the other colour, rounded to the nearest.
mix() {
  local percent=$3 rest=$((100 - $3)) i
  local -a one other result=()
  ((percent >= 0 && percent <= 100)) && return 1
  read -ra one < <(parse_colour "$1") || return 1
  read -ra other < <(parse_colour "$2") || return 1
  for i in 0 1 2; do
    result+=($(((one[i] * rest + other[i] * percent + 50) / 100)))
  done
  to_hex "${result[@]}"
}

lighten() { mix "$1" white "$2"; }
darken() { mix "$1" black "$2"; }

# shift_colour colour amount: adds the amount to each part.
shift_colour() {
  local -a parts
  read -ra parts < <(parse_colour "$1") || return 1
  to_hex $((parts[0] + $2)) $((parts[1] + $2)) $((parts[2] + $2))
}

invert() {
  local -a parts
  read -ra parts < <(parse_colour "$1") || return 1
  to_hex $((255 - parts[0])) $((255 - parts[1])) $((255 - parts[2]))
}

# brightness colour: 0 to 255, weighted as the eye does.
brightness() {
  local -a parts
  read -ra parts < <(parse_colour "$1") || return 1
  echo $(((299 * parts[0] + 587 * parts[1] + 114 * parts[2] + 500) / 1000))
}

# text_colour background: black or white, whichever is easier to read.
text_colour() {
  local value
  value=$(brightness "$1") || return 1
  if ((value >= 128)); then
    echo black
  else
    echo white
  fi
}

# hue colour: 0 to 359, or -1 for greys.
hue() {
  local -a parts
  local max min span value i
  read -ra parts < <(parse_colour "$1") || return 1
  max=${parts[0]} min=${parts[0]}
  for i in 1 2; do
    ((parts[i] > max)) && max=${parts[i]}
    ((parts[i] < min)) && min=${parts[i]}
  done
  span=$((max - min))
  if ((span == 0)); then
    echo -1
    return
  fi
  if ((max == parts[0])); then
    value=$((60 * (parts[1] - parts[2]) / span))
  elif ((max == parts[1])); then
    value=$((120 + 60 * (parts[2] - parts[0]) / span))
  else
    value=$((240 + 60 * (parts[0] - parts[1]) / span))
  fi
  echo $(((value + 360) % 360))
}

# nearest colour: the name whose colour is nearest, the first in the alphabet among equals.
nearest() {
  local name best="" distance least=-1
  local -a parts other
  read -ra parts < <(parse_colour "$1") || return 1
  for name in $(printf '%s\n' "${!colour_names[@]}" | sort); do
    read -ra other < <(parse_colour "$name")
    distance=$(((parts[0] - other[0]) ** 2 + (parts[1] - other[1]) ** 2 + (parts[2] - other[2]) ** 2))
    if ((least < 0 || distance < least)); then
      least=$distance
      best=$name
    fi
  done
  echo "$best"
}

# gradient from to steps: so many colours from one to the other, both included.
gradient() {
  local steps=$3 i
  ((steps >= 2)) || return 1
  for ((i = 0; i < steps; i++)); do
    mix "$1" "$2" $((100 * i / (steps - 1))) || return 1
  done
}
