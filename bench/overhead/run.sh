#!/usr/bin/env bash
# Measures hex's own time: process start to committed result with evidence that takes no time and an edit that is given,
# in a repository of 2,000 files, beside `git commit` alone in the same rounds. Prints a table in Markdown.
# TMPDIR decides which file system the repository is on.
# Usage: bench/overhead/run.sh [rounds] [folder of a published hex]
set -euo pipefail
cd "$(dirname "$0")/../.."

rounds=${1:-15}
published=${2:-}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
if [ -z "$published" ]; then
  published=$work/published
  platform=$(uname -s | tr '[:upper:]' '[:lower:]' | sed s/darwin/osx/)-$(uname -m | sed 's/x86_64/x64/; s/aarch64/arm64/')
  dotnet publish src/Hex.Cli -c Release -r "$platform" -o "$published" -v quiet --nologo
fi
hex=$published/hex
export HOME=$work/home XDG_DATA_HOME=$work/data XDG_CONFIG_HOME=$work/config GIT_CONFIG_NOSYSTEM=1
mkdir -p "$HOME" "$work/project/src"

project=$work/project
cd "$project"
git init --quiet --initial-branch=main
git config user.name Operator
git config user.email operator@example.com
for number in $(seq 1 2000); do
  folder=src/part$((number % 40))
  mkdir -p "$folder"
  printf 'line of file %s\n%.0s' "$number" 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 > "$folder/file$number.txt"
done
printf 'count 0\n' > counter.txt
git add --all
git commit --quiet --message first
git status --short > /dev/null

now() { printf '%s' "${EPOCHREALTIME/./}"; }

# Each prints the microseconds of its last step.
git_commit() {
  printf 'count %s\n' "$1" > counter.txt
  local start; start=$(now)
  git commit --quiet --message "count $1" -- counter.txt
  echo $(($(now) - start))
}

hex_run() {
  local number=$1; shift
  local old; old=$(git show HEAD:counter.txt)
  printf '[{"edits": [{"path": "counter.txt", "mode": "replace", "old_string": "%s", "new_string": "count %s"}]}]' "$old" "$number" > "$work/edits.json"
  local start; start=$(now)
  "$hex" do run "count to $number" --file counter.txt --evidence "grep -q '^count $number\$' counter.txt" --model "edits:$work/edits.json" "$@" > "$work/out" 2> "$work/err" \
    || { cat "$work/out" "$work/err" >&2; exit 1; }
  echo $(($(now) - start))
}

git_worktree() {
  local start; start=$(now)
  git worktree add --quiet --detach "$work/other"
  git worktree remove --force "$work/other"
  echo $(($(now) - start))
}

version() {
  local start; start=$(now)
  "$hex" --version > /dev/null
  echo $(($(now) - start))
}

for round in $(seq 0 "$rounds"); do
  version > "$work/version.$round"
  git_commit "$((round * 10 + 1))" > "$work/git.$round"
  hex_run "$((round * 10 + 2))" > "$work/inplace.$round"
  hex_run "$((round * 10 + 3))" --isolate > "$work/isolated.$round"
  git_worktree > "$work/worktree.$round"
done

if [ -x /usr/bin/time ]; then
  /usr/bin/time -o "$work/peak" -f %M "$hex" do run "count on" --file counter.txt --evidence "grep -q '^none\$' counter.txt" --model "edits:$work/edits.json" > /dev/null 2>&1 || true
  peak=$(tail -n 1 "$work/peak")
else
  peak=unknown
fi

# Round 0 warms up and is left out.
row() { seq 1 "$rounds" | while read -r round; do cat "$work/$2.$round"; done | sort -n | awk -v name="$1" -v limit="$3" \
  '{v[NR] = $1 / 1000} END {m = NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2; printf "| %s | %.0f | %.0f | %.0f | %s |\n", name, v[1], m, v[NR], limit}'; }

echo "| what | min ms | median ms | max ms | limit ms |"
echo "|---|---|---|---|---|"
row "\`hex --version\`" version 80
row "\`git commit\` of one file, alone" git -
row "\`hex do run\` in place, start to commit" inplace 400
row "\`git worktree add\` and \`remove\`, alone" worktree -
row "\`hex do run --isolate\`, start to commit" isolated 600
echo
echo "Peak memory of a run: $peak KiB (limit 122880). $rounds rounds, $(nproc 2>/dev/null || sysctl -n hw.ncpu) cores, $(git --version)."
