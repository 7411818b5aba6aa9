# Version numbers of three parts.

# bump version part: the next version; part is major, minor or patch.
bump() {
  local major minor patch
  [[ $1 =~ ^([0-9]+)\.([0-9]+)\.([0-9]+)$ ]] || return 1
  major=${BASH_REMATCH[1]}
  minor=${BASH_REMATCH[2]}
  patch=${BASH_REMATCH[3]}
  case $2 in
    major) printf '%s\n' "$((major + 1)).0.0" ;;
    minor) printf '%s\n' "$major.$((minor + 1)).$patch" ;;
    patch) printf '%s\n' "$major.$minor.$((patch + 1))" ;;
    *) return 2 ;;
  esac
}

# is_newer one other: whether the first version is the later one.
is_newer() {
  local -a one other
  local i
  IFS=. read -ra one <<<"$1"
  IFS=. read -ra other <<<"$2"
  for i in 0 1 2; do
    ((one[i] > other[i])) && return 0
    ((one[i] < other[i])) && return 1
  done
  return 1
}

# latest versions...
latest() {
  local best=$1 version
  for version in "$@"; do
    if is_newer "$version" "$best"; then
      best=$version
    fi
  done
  printf '%s\n' "$best"
}
