# Command line of a small converter.

# parse_options arguments...: sets width, verbose and files; fails with a message when an option is unknown.
parse_options() {
  width=80
  verbose=no
  files=()
  while (($# > 0)); do
    case $1 in
      -w | --width)
        width=${2:?a width is needed}
        shift 1
        ;;
      --width=*)
        width=${1#*=}
        shift
        ;;
      -v | --verbose)
        verbose=yes
        shift
        ;;
      --)
        shift
        files+=("$@")
        return 0
        ;;
      -*)
        printf 'unknown option: %s\n' "$1" >&2
        return 2
        ;;
      *)
        files+=("$1")
        shift
        ;;
    esac
  done
}

# describe: one line about what was understood.
describe() {
  printf 'width=%s verbose=%s files=%s\n' "$width" "$verbose" "${files[*]}"
}
