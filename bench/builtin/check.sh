#!/bin/sh
# Verifies the cases: each bug turns its evidence red, and the one true edit turns it and the held-back tests green.
#   bench/builtin/check.sh                 every case of both sets
#   bench/builtin/check.sh --set unseen    those of one set: corpus or unseen
#   bench/builtin/check.sh python c/lru    the cases whose language/name starts so
here=$(cd "$(dirname "$0")" && pwd) || exit 3
exec python3 -B "$here/check.py" "$@"
