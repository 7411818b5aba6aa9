# Works on paths as texts, without looking at the disk.

# join_path parts...: joins parts by single slashes; a part that begins with a slash starts anew.
join_path() {
  local result= part
  for part in "$@"; do
    if [[ $part == /* || -z $result ]]; then
      result=$part
    else
      result=${result#/}/$part
    fi
  done
  printf '%s\n' "$result"
}

# extension path: what follows the last dot of the name, or nothing.
extension() {
  local name=${1##*/}
  [[ $name == ?*.* ]] && printf '%s' "${name##*.}"
  printf '\n'
}

# with_extension path extension: the same path with another ending.
with_extension() {
  local path=$1 present
  present=$(extension "$path")
  printf '%s.%s\n' "${path%".$present"}" "$2"
}
