#!/usr/bin/env bash
# Writes down what python3 says on stderr of every program of Tracebacks/, as the expectation of TracebackTests. Python
# names a script by its whole path; here it is the file's name.
set -euo pipefail
cd "$(dirname "$0")/Tracebacks"
for program in *.py; do
  ! /usr/bin/python3 -I -S "$program" 2>&1 >/dev/null | sed "s|File \"$PWD/|File \"|" >"${program%.py}.err"
done
