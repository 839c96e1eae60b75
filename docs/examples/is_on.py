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

for gate in gates:
    if name == gate["name"] or name in gate["formerNames"]:
        # A field that is absent is not known.
        answer = gate.get("default", "unknown") if gate["presence"] == "live" else gate["presence"]
        print(f"{gate['name']}: {str(answer).lower()}")
        break
else:
    sys.exit(f"no feature gate is called {name}")
