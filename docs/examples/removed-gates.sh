#!/bin/sh
# Prints the feature gates that were removed after v1.33 and up to v1.36: one request.
# Usage: removed-gates.sh https://atlas.example
curl --fail --silent "$1/api/v1/feature-gates.json" |
  jq -r '
    def minor: split(".")[1] | tonumber;
    .featureGates[]
    | select(.removedIn != null and (.removedIn | minor) > 33 and (.removedIn | minor) <= 36)
    | "\(.name) removed in v\(.removedIn)"'
