#!/usr/bin/env bash
# Writes down what CPython 3.11 prints for every program of Programs/, or for the programs that are named, as the
# expectation of DifferentialTests. Of one that an exception ends, NAME.err says where it was raised, and its text.
set -euo pipefail
cd "$(dirname "$0")/Programs"
python=/usr/bin/python3
[ "$("$python" -c 'import sys; print(sys.version_info[:2])' 2>/dev/null)" = "(3, 11)" ] || python=python3
[ $# -gt 0 ] || set -- *.py
for program in "$@"; do
  name=${program%.py}
  rm -f "$name.err"
  if ! "$python" "$program" >"$name.out" 2>"$name.traceback"; then
    line=$(grep -o "File \".*/$program\", line [0-9]*" "$name.traceback" | tail -1 | grep -o '[0-9]*$')
    printf 'line %s: %s\n' "$line" "$(tail -1 "$name.traceback")" >"$name.err"
  fi
  rm -f "$name.traceback"
done
