#!/usr/bin/env bash
# Downloads the command of a KEP Atlas, one file, and updates tables with it.
# Reads FILES, FROM, CHECK, and REPOSITORY; writes "changed" to GITHUB_OUTPUT.
set -euo pipefail

fail() {
  echo "::error::$1"
  exit 1
}

[ -n "${FILES//[[:space:]]/}" ] || fail 'files: missing (expected files with markers, such as docs/*.md)'

from="${FROM%/}"
case "$from" in
  '' | http://* | https://*) ;;
  *) fail 'from: not an address (expected the address of a KEP Atlas, such as https://atlas.example)' ;;
esac
# A name or password would be printed with the address; a password may hold a slash.
named='^https?://[^/?#]*@' slashed='^https?://[^/?#@:]+:.*@' port='^https?://[^/?#@:]+:[0-9]+([/?#]|$)'
if [[ "$from" =~ $named || ( "$from" =~ $slashed && ! "$from" =~ $port ) ]]; then
  fail 'from: an address with a name or password (expected one without)'
fi
if [ -z "$from" ] && [ -n "${REPOSITORY:-}" ]; then
  owner="${REPOSITORY%%/*}"
  from="https://${owner,,}.github.io/${REPOSITORY#*/}"
fi
[ -n "$from" ] || fail 'from: missing (expected the address of a KEP Atlas, such as https://atlas.example)'

folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
curl --fail --silent --show-error --location --output "$folder/kep-atlas.mjs" "$from/cli/kep-atlas.mjs" ||
  fail "from: $from has no cli/kep-atlas.mjs (expected the address of a KEP Atlas)"

arguments=(--data "$from")
if [ "${CHECK:-false}" = true ]; then arguments+=(--check); fi
# The command follows patterns itself: a file that it finds so needs no marker.
set -f
# Spaces and lines in FILES are meant.
# shellcheck disable=SC2206
files=($FILES)

node "$folder/kep-atlas.mjs" embed "${files[@]}" "${arguments[@]}" | tee "$folder/log"
if grep -q ': updated$' "$folder/log"; then changed=true; else changed=false; fi
echo "changed=$changed" >> "$GITHUB_OUTPUT"
