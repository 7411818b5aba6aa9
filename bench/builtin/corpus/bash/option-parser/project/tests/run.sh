#!/usr/bin/env bash
cd "$(dirname "${BASH_SOURCE[0]}")" || exit 3
source ./assert.sh
source ../lib/options.sh

understood() {
  parse_options "$@" && describe
}

assert_equal "width=80 verbose=no files=" "$(understood)"
assert_equal "width=80 verbose=yes files=a b" "$(understood a -v b)"
assert_equal "width=60 verbose=no files=a" "$(understood -w 60 a)"
assert_equal "width=72 verbose=no files=a" "$(understood --width=72 a)"
assert_equal "width=80 verbose=no files=-v" "$(understood -- -v)"
assert_fails understood --wide

summary
