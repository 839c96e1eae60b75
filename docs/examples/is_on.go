// Says whether a feature gate is on by default in a release, by any name that it ever had: one request.
//
// Usage: go run is_on.go https://atlas.example 1.35 NodeSwap
package main

import (
	"encoding/json"
	"fmt"
	"net/http"
	"os"
)

type featureGate struct {
	Name        string   `json:"name"`
	FormerNames []string `json:"formerNames"`
	Presence    string   `json:"presence"`
	// Default is nil where it is not known.
	Default *bool `json:"default"`
}

func (gate featureGate) isCalled(name string) bool {
	for _, former := range gate.FormerNames {
		if former == name {
			return true
		}
	}
	return gate.Name == name
}

func (gate featureGate) answer() string {
	switch {
	case gate.Presence != "live":
		return gate.Presence
	case gate.Default == nil:
		return "unknown"
	default:
		return fmt.Sprint(*gate.Default)
	}
}

func main() {
	root, release, name := os.Args[1], os.Args[2], os.Args[3]
	response, err := http.Get(root + "/api/v1/releases/" + release + "/feature-gates.json")
	if err != nil {
		panic(err)
	}
	defer response.Body.Close()
	var file struct {
		FeatureGates []featureGate `json:"featureGates"`
	}
	if err := json.NewDecoder(response.Body).Decode(&file); err != nil {
		panic(err)
	}
	var found *featureGate
	for i, gate := range file.FeatureGates {
		// Of a gate that was removed under its old name and goes on under a new one, the live one counts.
		if gate.isCalled(name) && (found == nil || gate.Presence == "live") {
			found = &file.FeatureGates[i]
		}
	}
	if found == nil {
		panic("no feature gate is called " + name)
	}
	fmt.Printf("%s: %s\n", found.Name, found.answer())
}
