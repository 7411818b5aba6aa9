#!/usr/bin/env bash
source "$PROJECT/tests/assert.sh"
source "$PROJECT/lib/options.sh"

understood() {
  parse_options "$@" && describe
}

assert_equal "width=9 verbose=yes files=x y" "$(understood x -w 9 -v y)"
assert_equal "width=10 verbose=no files=" "$(understood --width 10)"
assert_equal "width=2 verbose=no files=" "$(understood -w 1 -w 2)"
assert_equal "width=1=2 verbose=no files=" "$(understood --width=1=2)"
assert_equal "width=80 verbose=no files=a b c" "$(understood a -- b c)"
assert_equal "width=5 verbose=no files=5" "$(understood -w 5 5)"
assert_fails understood a -x b

summary
