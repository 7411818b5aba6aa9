#!/usr/bin/env bash
source "$PROJECT/tests/assert.sh"
source "$PROJECT/lib/colours.sh"

# Parts there and back, mixing with itself and with opposites.
for colour in "#000000" "#010203" "#7f8081" "#c0ffee" "#fffefd" "#ffffff" "#0a0b0c"; do
  assert_equal "$colour" "$(to_hex $(parse_colour "$colour"))"
  assert_equal "$colour" "$(invert "$(invert "$colour")")"
  assert_equal "$colour" "$(mix "$colour" "$colour" 37)"
  assert_equal "$colour" "$(mix "$colour" red 0)"
  assert_equal "#ff0000" "$(mix "$colour" red 100)"
  assert_equal "#ffffff" "$(shift_colour "$colour" 255)"
  assert_equal "#000000" "$(shift_colour "$colour" -255)"
  assert_equal "$colour" "$(shift_colour "$colour" 0)"
done

for text in "" "#" "#12" "#1234" "#1234567" "123456" "#12345g" "# 12345" "redd"; do
  assert_fails parse_colour "$text"
done
assert_fails mix red blue -1
assert_fails mix nothing blue 10
assert_fails mix red nothing 10
assert_fails brightness nothing
assert_fails invert nothing
assert_fails text_colour nothing
assert_fails hue nothing
assert_fails nearest nothing

assert_equal "#010000" "$(mix black '#010000' 50)"
assert_equal "#000000" "$(mix black '#010000' 49)"
assert_equal "#1a331a" "$(mix '#000000' '#80ff80' 20)"

# Brightness runs from black to white, greys keep their value.
for value in 0 1 64 127 128 200 255; do
  assert_equal "$value" "$(brightness "$(to_hex $value $value $value)")"
done
assert_equal "150 29 76" "$(brightness lime) $(brightness blue) $(brightness red)"
assert_equal black "$(text_colour '#808080')"
assert_equal white "$(text_colour '#7f7f7f')"

# Hues right round.
assert_equal "60 180 300" "$(hue yellow) $(hue cyan) $(hue magenta)"
assert_equal "30 90 150" "$(hue '#ff8000') $(hue '#80ff00') $(hue '#00ff80')"
assert_equal "210 270 330" "$(hue '#0080ff') $(hue '#8000ff') $(hue '#ff0080')"
assert_equal "0 120 240" "$(hue maroon) $(hue '#203020') $(hue navy)"
assert_equal "-1 -1" "$(hue black) $(hue white)"

# Each name is nearest to its own colour.
for name in "${!colour_names[@]}"; do
  assert_equal "$name" "$(nearest "$name")"
  assert_equal "$name" "$(nearest "${colour_names[$name]^^}")"
done
assert_equal black "$(nearest '#000040')"
assert_equal grey "$(nearest '#909090')"

assert_equal "#ff0000 #0000ff" "$(gradient red blue 2 | paste -sd ' ')"
assert_equal "#000000 #404040 #808080 #bfbfbf #ffffff" "$(gradient black white 5 | paste -sd ' ')"
assert_equal 11 "$(gradient red blue 11 | sort -u | wc -l)"
assert_fails gradient red blue 1
assert_fails gradient red nothing 3

summary
