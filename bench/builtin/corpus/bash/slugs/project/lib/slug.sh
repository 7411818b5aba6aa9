# Turns titles into names for files and addresses.

# slugify title: lower case, words joined by single dashes, nothing but letters and digits in them.
slugify() {
  local text=${1,,}
  text=${text//[^a-z0-9 -]/}
  text=${text/ /-}
  while [[ $text == *--* ]]; do
    text=${text//--/-}
  done
  text=${text#-}
  printf '%s\n' "${text%-}"
}

# unique_slug title taken...: the slug, numbered when it is taken.
unique_slug() {
  local slug base number=2 taken
  base=$(slugify "$1")
  shift
  slug=$base
  taken=" $* "
  while [[ $taken == *" $slug "* ]]; do
    slug=$base-$number
    number=$((number + 1))
  done
  printf '%s\n' "$slug"
}
