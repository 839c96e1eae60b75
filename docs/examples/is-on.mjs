// Says whether a feature gate is on by default in a release, by any name that it ever had: one request.
// Usage: node is-on.mjs https://atlas.example 1.35 NodeSwap
const [root, release, name] = process.argv.slice(2);
const response = await fetch(`${root}/api/v1/releases/${release}/feature-gates.json`);
if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
const { featureGates } = await response.json();
const named = featureGates.filter((one) => one.name === name || one.formerNames.includes(name));
// Of a gate that was removed under its old name and goes on under a new one, the live one counts.
const gate = named.find(({ presence }) => presence === 'live') ?? named[0];
if (gate === undefined) throw new Error(`no feature gate is called ${name}`);
// A field that is absent is not known.
const answer = gate.presence === 'live' ? (gate.default ?? 'unknown') : gate.presence;
process.stdout.write(`${gate.name}: ${answer}\n`);
