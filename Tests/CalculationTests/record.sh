#!/usr/bin/env bash
# Writes down what python3 prints for every program of Programs/, as the expectation of DifferentialTests, and what
# it computes for every expression of Tables/, as that of TableTests.
# A program that python3 does not run to its end has no place there.
set -euo pipefail
cd "$(dirname "$0")/Programs"
for program in *.py; do
  python3 "$program" >"${program%.py}.out"
done
cd ../Tables
python3 -I -S generate.py
python3 -I -S record.py
