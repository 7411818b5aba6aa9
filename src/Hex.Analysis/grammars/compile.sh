#!/bin/sh
# Makes the one native library of Hex.Analysis: the core of tree-sitter and every grammar, compiled from their npm packages.
# usage: compile.sh PLATFORM LIBRARY   (a .NET runtime identifier, and the absolute path of the file to make)
set -eu
platform="$1" library="$2"
here="$(cd "$(dirname "$0")" && pwd)"

# One name per line: the folder below node_modules that has src/parser.c.
grammars="
tree-sitter-c-sharp
tree-sitter-go
tree-sitter-java
tree-sitter-javascript
tree-sitter-python
tree-sitter-rust
tree-sitter-typescript/tsx
tree-sitter-typescript/typescript
"

fail() {
  echo "grammars : error HEX1001: $1"
  exit 1
}

host="$(uname -s)-$(uname -m)"
case "$platform:$host" in
  osx-arm64:*) compiler="cc -arch arm64" ;;
  osx-x64:*) compiler="cc -arch x86_64" ;;
  linux-arm64:*-x86_64) compiler="aarch64-linux-gnu-gcc" ;;
  linux-x64:*-aarch64) compiler="x86_64-linux-gnu-gcc" ;;
  *) compiler="cc" ;;
esac
compiler="${CC:-$compiler}"
command -v npm > /dev/null || fail "npm is missing, which the grammars of hex analyze are restored with; install Node.js"
command -v "${compiler%% *}" > /dev/null \
  || fail "the C compiler '${compiler%% *}' is missing, which the grammars of hex analyze are compiled with; install gcc or clang, or set CC"

mkdir -p "$(dirname "$library")"
work="$(mktemp -d "$library.XXXXXX")"
trap 'rm -rf "$work"' EXIT
cp "$here/package.json" "$here/package-lock.json" "$work"
cd "$work"

# From the registry that npm is configured for; the lock file's checksums hold wherever that is. Nothing of it is run.
npm ci --ignore-scripts --no-audit --no-fund --loglevel=error > npm.log 2>&1 < /dev/null \
  || { cat npm.log; fail "npm cannot restore the grammars of hex analyze; see its message above"; }

# Relative paths: nothing here has a blank in it, wherever the repository lies.
core="node_modules/tree-sitter/vendor/tree-sitter/lib"
{
  echo "-I $core/include -I $core/src -o core.o $core/src/lib.c"
  for grammar in $grammars; do
    name="$(echo "$grammar" | tr / -)"
    for part in parser scanner; do
      [ ! -f "node_modules/$grammar/src/$part.c" ] || echo "-I node_modules/$grammar/src -o $name-$part.o node_modules/$grammar/src/$part.c"
    done
  done
} | xargs -P 2 -L 1 $compiler -c -O2 -fPIC -w > cc.log 2>&1 \
  || { cat cc.log; fail "'$compiler' cannot compile the grammars of hex analyze; see its message above"; }

# Moved into its place whole: builds at the same time may each make one.
$compiler -shared -o library ./*.o > cc.log 2>&1 \
  || { cat cc.log; fail "'$compiler' cannot link the grammars of hex analyze; see its message above"; }
mv -f library "$library"
