import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countInputs } from '../count-inputs.ts';
import { digestsBelow } from '../files-below.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { IS_THOROUGH } from '../thorough.ts';
import { type Branches, syncBranches } from './branches.ts';

const RUNS = IS_THOROUGH ? 300 : 30;
const NAMES = ['master', 'release-1.33', 'release-1.34', 'release-1.35', 'release-1.36'];
const GATES = 'pkg/features/kube_features.go';
const SERVER_GATES = 'staging/src/k8s.io/apiserver/pkg/features/kube_features.go';
const TYPES = 'staging/src/k8s.io/api/core/v1/types.go';

const spec = (version: string, isOn: boolean) =>
  `{Version: version.MustParse("${version}"), Default: ${isOn}, PreRelease: featuregate.Beta}`;
const gate = (name: string, comment: string, specs: string) =>
  `${comment}\nconst ${name} featuregate.Feature = "${name}"\n` +
  `var of${name} = map[featuregate.Feature]featuregate.VersionedSpecs{ ${name}: {${specs}} }\n`;
const file = (...gates: string[]) => `package features\n${gates.join('')}`;

/** A gate that no test changes, so that each branch has one. */
const OTHER = gate('Others', '', spec('1.30', true));
const PLAIN = gate('Widgets', '', spec('1.33', true));
const WITH_KEP = gate('Widgets', '// kep: https://kep.k8s.io/1234', spec('1.33', true));
const REWRITTEN = gate('Widgets', '', `${spec('1.32', false)}, ${spec('1.36', true)}`);
const ODD = gate('Widgets', '', '{Version: later, Default: true}');
const NEEDED = `${PLAIN}var needs = map[featuregate.Feature][]featuregate.Feature{ Widgets: {Others} }\n`;
const TO_COME = gate('Widgets', '// kep: https://kep.k8s.io/5678', spec('1.99', true));
const VARIANTS = [
  ...['', PLAIN, WITH_KEP, REWRITTEN, ODD, NEEDED, TO_COME],
  gate('Widgets', '// kep: https://kep.k8s.io/4321', spec('1.34', false)),
  gate('WIDGETS', '', spec('1.33', true)),
];

const WORDED = 'This requires enabling the Widgets feature gate.';
const COMMENTS = ['', WORDED, '+featureGate=Widgets', '+featureGate=Others'];
const typesOf = (comment: string) =>
  'package v1\ntype Box struct {\n metav1.TypeMeta\n metav1.ObjectMeta\n Spec BoxSpec `json:"spec"`\n}\n' +
  `type BoxSpec struct {\n // ${comment}\n Lid string \`json:"lid"\`\n}\n`;

const branchOf = (kubernetes: string, comment = '', server = '') => ({
  [GATES]: file(OTHER, kubernetes),
  ...(server !== '' && { [SERVER_GATES]: file(server) }),
  [TYPES]: typesOf(comment),
});

/** Branches of which those that are not named have the one gate that never changes. */
function branches(named: Readonly<Record<string, ReturnType<typeof branchOf>>>): Branches {
  return Object.fromEntries(NAMES.map((name) => [name, named[name] ?? branchOf('')]));
}

/** Syncs each of some states after the others, and into a folder of its own. */
async function compare(states: readonly Branches[]) {
  const folder = temporaryFolder();
  for (const [index, state] of states.entries()) {
    expect(await syncBranches(folder, state)).toEqual([]);
    const fresh = temporaryFolder();
    expect(await syncBranches(fresh, state)).toEqual([]);
    expect(digestsBelow(folder), `state ${index}`).toEqual(digestsBelow(fresh));
  }
}

describe('gates and API types of branches, synced one state after another, are those of a first sync', () => {
  const old = { 'release-1.33': branchOf(PLAIN) };

  it.each([
    ['a KEP that the default branch names', WITH_KEP, PLAIN],
    ['a gate that came again, and its history', REWRITTEN, ''],
    ['a problem that an older branch has too', ODD, PLAIN],
    ['a gate that is to come', TO_COME, ''],
  ])('where the default branch adds, drops, and goes back to %s', async (_, added, dropped) => {
    const [first, second] = [added, dropped].map((master) =>
      branches({ ...old, master: branchOf(master) }),
    ) as [Branches, Branches];
    await compare([second, first, second, first]);
    const odd = { 'release-1.33': branchOf(added) };
    const both = [added, dropped].map((master) => branches({ ...odd, master: branchOf(master) }));
    await compare(both.toReversed().concat(both));
  });

  it('where an older release changes that a newer one emulates', async () => {
    const at = (changed: string) =>
      branches({ 'release-1.33': branchOf(changed), 'release-1.34': branchOf(REWRITTEN) });
    await compare([at(PLAIN), at(REWRITTEN), at(PLAIN)]);
  });

  it('where the first branch registers a gate that types of another named before', async () => {
    const at = (gates: string) =>
      branches({ master: branchOf(gates), 'release-1.33': branchOf('', WORDED) });
    await compare([at(''), at(PLAIN), at('')]);
  });

  it('whatever each branch says, and whichever of them move', async () => {
    const said = fc.record({
      gates: fc.constantFrom(...VARIANTS),
      comment: fc.constantFrom(...COMMENTS),
      server: fc.constantFrom('', PLAIN, NEEDED),
      moves: fc.boolean(),
    });
    const state = fc.tuple(...NAMES.map(() => said));
    await fc.assert(
      fc.asyncProperty(state, state, state, async (...drawn) => {
        const states: Branches[] = [];
        for (const each of drawn) {
          const before = states.at(-1);
          const now = each.map(({ gates, comment, server, moves }, at) => {
            const name = NAMES[at] ?? '';
            const kept = moves ? undefined : before?.[name];
            return [name, kept ?? branchOf(gates, comment, server)] as const;
          });
          states.push(Object.fromEntries(now));
        }
        await compare(states);
      }),
      { seed: 1, numRuns: RUNS },
    );
    countInputs(RUNS);
  });
});
