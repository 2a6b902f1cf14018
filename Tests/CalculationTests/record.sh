#!/usr/bin/env bash
# Writes down what python3 prints for every program of Programs/, as the expectation of DifferentialTests.
# A program that python3 does not run to its end has no place there.
set -euo pipefail
cd "$(dirname "$0")/Programs"
for program in *.py; do
  python3 "$program" >"${program%.py}.out"
done
