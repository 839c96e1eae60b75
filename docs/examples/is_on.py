"""Says whether a feature gate is on by default in a release, by any name that it ever had: one request.

Usage: is_on.py https://atlas.example 1.35 NodeSwap
"""

import json
import sys
import urllib.request

root, release, name = sys.argv[1:]
address = f"{root}/api/v1/releases/{release}/feature-gates.json"
with urllib.request.urlopen(address) as response:
    gates = json.load(response)["featureGates"]

named = [gate for gate in gates if name == gate["name"] or name in gate["formerNames"]]
if not named:
    sys.exit(f"no feature gate is called {name}")

# Of a gate that was removed under its old name and goes on under a new one, the live one counts.
gate = next((gate for gate in named if gate["presence"] == "live"), named[0])
# A field that is absent is not known.
answer = gate.get("default", "unknown") if gate["presence"] == "live" else gate["presence"]
print(f"{gate['name']}: {str(answer).lower()}")
