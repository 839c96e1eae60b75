#!/usr/bin/env bash
# Runs a command of the KEP Atlas that "--data URL" names, which is downloaded as one file.
set -euo pipefail

url=''
for argument in "$@"; do
  if [ "${previous:-}" = --data ]; then url="$argument"; fi
  case "$argument" in --data=*) url="${argument#*=}" ;; esac
  previous="$argument"
done
url="${url%/}"
if [ -z "$url" ]; then
  echo 'missing option: --data URL in args (the address of a KEP Atlas)' >&2
  exit 2
fi
# A name or password would be printed with the address; a password may hold a slash.
named='//[^/?#]*@' slashed='//[^/?#@:]+:.*@' port='//[^/?#@:]+:[0-9]+([/?#]|$)'
if [[ "$url" =~ $named || ( "$url" =~ $slashed && ! "$url" =~ $port ) ]]; then
  echo '--data: an address with a name or password (expected one without)' >&2
  exit 2
fi

folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
curl --fail --silent --show-error --location --output "$folder/kep-atlas.mjs" "$url/cli/kep-atlas.mjs"
node "$folder/kep-atlas.mjs" "$@"
