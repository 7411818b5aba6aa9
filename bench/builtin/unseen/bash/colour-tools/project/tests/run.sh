#!/usr/bin/env bash
cd "$(dirname "${BASH_SOURCE[0]}")" || exit 3
source ./assert.sh
source ../lib/colours.sh

assert_equal "255 165 0" "$(parse_colour Orange)"
assert_equal "17 170 255" "$(parse_colour '#1AF')"
assert_equal "18 52 86" "$(parse_colour '#123456')"
assert_fails parse_colour '#12345'
assert_fails parse_colour nocolour

assert_equal "#0010ff" "$(to_hex -5 16 300)"
assert_equal "#800080" "$(mix red blue 50)"
assert_equal "#ff8080" "$(lighten red 50)"
assert_equal "#660000" "$(darken red 60)"
assert_fails mix red blue 101
assert_equal "#ff1a0a" "$(shift_colour '#fa1000' 10)"
assert_equal "#edcba9" "$(invert '#123456')"

assert_equal 76 "$(brightness red)"
assert_equal black "$(text_colour yellow)"
assert_equal white "$(text_colour navy)"

assert_equal "0 120 240" "$(hue red) $(hue lime) $(hue blue)"
assert_equal "300 -1" "$(hue magenta) $(hue grey)"

assert_equal navy "$(nearest '#10107a')"
assert_equal orange "$(nearest '#fa0')"

assert_equal "#000000
#545454
#a8a8a8
#ffffff" "$(gradient black white 4)"

summary
