import { describe, expect, it } from 'vitest';
import type { PathText } from '../../scripts/sync/engine/read-folder.ts';
import { parseGateList } from '../../scripts/sync/sources/feature-gates-code/parse-list.ts';
import {
  joinRegistrations,
  type ReleaseGates,
} from '../../scripts/sync/sources/feature-gates-code/registration/join.ts';
import { parseRegistrationFile } from '../../scripts/sync/sources/feature-gates-code/registration/parse.ts';
import type { CodeEntry } from '../../src/schemas/feature-gate.ts';
import { entryIn, readRegistrations } from './registrations.ts';
import {
  BRANCH_RELEASES,
  KUBERNETES,
  readReleaseBranch,
  registersGates,
} from './release-branches.ts';
import { hasBundles } from './upstream-bundles.ts';

const LIST = /versioned_feature_list\.yaml$/;
const CLIENT_GO = 'k8s.io/client-go/features';

/** Stage, default and lock as one line. */
const words = (state: { stage?: string; default?: boolean; locked?: boolean } | undefined) =>
  state === undefined ? 'absent' : `${state.stage} ${state.default} ${state.locked}`;

describe.skipIf(!hasBundles(KUBERNETES))(
  'every registration file of 20 release branches',
  async () => {
    const files = new Map<string, PathText[]>();
    const joined = new Map<string, ReleaseGates>();
    for (const release of BRANCH_RELEASES) {
      const read = await readReleaseBranch(release, registersGates);
      const parsed = read.map(({ path, text }) => parseRegistrationFile(text, path));
      files.set(release, read);
      joined.set(release, joinRegistrations(parsed, release));
    }

    it('has as many gates as upstream registers: 3,038 in all', () => {
      const counts = BRANCH_RELEASES.map((release) => joined.get(release)?.gates.size ?? 0);
      expect(counts).toEqual([
        98, 99, 105, 117, 124, 127, 138, 138, 140, 145, 145, 149, 158, 164, 164, 177, 189, 205, 216,
        240,
      ]);
      expect(counts.reduce((sum, count) => sum + count)).toBe(3038);
    });

    it('has problems that are explained, and no others', () => {
      const problems = [...joined].flatMap(([release, { gates, problems: others }]) => [
        ...others.map((problem) => `${release} ${problem.field}`),
        ...[...gates].flatMap(([name, gate]) =>
          gate.problems.map(({ kind, got }) => `${release} ${name} ${kind} ${got}`),
        ),
      ]);
      // Upstream writes `X = featuregate.Feature("X")` and `featuregate.Feature(clientfeatures.X)`
      // here; the excerpts of the snapshot have lost the one and cut the other in two.
      const lost: [string, string[]][] = [
        ['1.32', ['SystemdWatchdog']],
        ['1.33', ['SystemdWatchdog']],
        ['1.34', ['SystemdWatchdog']],
        [
          '1.35',
          [
            'ChangeContainerStatusOnKubeletRestart',
            'StatefulSetSemanticRevisionComparison',
            'SystemdWatchdog',
          ],
        ],
        ['1.36', ['ReloadKubeletClientCAFile', 'SystemdWatchdog']],
      ];
      const cut = ['DaemonSet', 'Job', 'ReplicaSet', 'StatefulSet'].map(
        (kind) => `1.36 StaleControllerConsistency${kind} contradiction featuregate.Feature`,
      );
      expect(problems.sort()).toEqual(
        [
          ...lost.flatMap(([release, names]) =>
            names.map((name) => `${release} ${name} normalized ${name}`),
          ),
          ...cut,
        ].sort(),
      );
    });

    it('tells stage, default and lock of every gate as a few regular expressions do', () => {
      const differences = BRANCH_RELEASES.flatMap((release) => {
        const read = spellStates(files.get(release) ?? [], release);
        const gates = joined.get(release)?.gates ?? new Map();
        return [...new Set([...read.keys(), ...gates.keys()])].flatMap((name) => {
          const [line, tree] = [read.get(name) ?? 'absent', words(gates.get(name))];
          return line === tree ? [] : [`${release} ${name}: ${line}, not ${tree}`];
        });
      });
      expect(differences).toEqual([]);
    });

    it('tells the KEPs of 158 gates and the dependencies of 49 in 1.36', () => {
      const gates = [...(joined.get('1.36')?.gates.values() ?? [])];
      expect(gates.filter(({ keps }) => keps.length > 0)).toHaveLength(158);
      expect(gates.filter(({ dependencies }) => dependencies.length > 0)).toHaveLength(49);
      expect(joined.get('1.36')?.gates.get('DRAWorkloadResourceClaims')?.dependencies).toEqual([
        'DynamicResourceAllocation',
        'GenericWorkload',
      ]);
      const before = joined.get('1.34')?.gates.values() ?? [];
      expect([...before].every(({ dependencies }) => dependencies.length === 0)).toBe(true);
    });

    describe('beside the gate list of the same branch', () => {
      const releases = BRANCH_RELEASES.slice(-5);
      const differences = async (release: string) => {
        const [list] = await readReleaseBranch(release, (path) => LIST.test(path));
        const listed = parseGateList(list?.text ?? '', list?.path ?? '').gates;
        const gates = joined.get(release)?.gates ?? new Map();
        const names = [...new Set([...listed.keys(), ...gates.keys()])].sort();
        return names.flatMap((name) => {
          const said = words(stateOf(listed.get(name)?.entries ?? [], release));
          const is = words(gates.get(name));
          const isClientGo = gates.get(name)?.packages.every((path: string) => path === CLIENT_GO);
          return said === is || (isClientGo && said === 'absent')
            ? []
            : [`${name}: ${said}, ${is}`];
        });
      };
      const BY_IDENTIFIER = [
        'CPUCFSQuotaPeriod: alpha false false, absent',
        'CustomCPUCFSQuotaPeriod: absent, alpha false false',
        'RuntimeClassInImageCriAPI: alpha false false, absent',
        'RuntimeClassInImageCriApi: absent, alpha false false',
      ];

      it('differs by two names up to 1.35: the list prints their identifiers', async () => {
        expect(await differences('1.33')).toEqual(BY_IDENTIFIER);
        expect(await differences('1.35')).toEqual(BY_IDENTIFIER);
        expect(await differences('1.36')).toEqual([]);
      });

      it('has the gates of logging in 1.32, which the list of 1.32 does not hold', async () => {
        expect((await differences('1.32')).filter((each) => !BY_IDENTIFIER.includes(each))).toEqual(
          [
            'ContextualLogging: absent, beta false false',
            'LoggingAlphaOptions: absent, alpha false false',
            'LoggingBetaOptions: absent, beta true false',
          ],
        );
      });

      it('is of an earlier patch in 1.34', async () => {
        expect((await differences('1.34')).filter((each) => !BY_IDENTIFIER.includes(each))).toEqual(
          [
            'SchedulerAsyncAPICalls: beta false false, beta true false',
            'StatefulSetSemanticRevisionComparison: beta true false, absent',
          ],
        );
      });

      it('has the gates of client-go, which no list holds', async () => {
        const counts = releases.map(
          (release) =>
            [...(joined.get(release)?.gates.values() ?? [])].filter(({ packages }) =>
              packages.includes(CLIENT_GO),
            ).length,
        );
        expect(counts).toEqual([4, 5, 5, 6, 10]);
      });
    });
  },
);

/** What a list says of a release: its last entry that has begun. */
function stateOf<Entry extends Partial<CodeEntry>>(
  entries: readonly Entry[],
  release: string,
): Entry | undefined {
  return entries.filter(({ version = '' }) => minor(version) <= minor(release)).at(-1);
}

const minor = (version: string) => Number(version.slice(2));

/** The state of each gate by its name, read without a parser. */
function spellStates(files: readonly PathText[], release: string): Map<string, string> {
  const states = [...readRegistrations(files)].map(([name, { entries }]) => {
    const { stage, isOn, isLocked } = entryIn(entries, release) ?? {};
    return [name, `${stage} ${isOn} ${isLocked}`] as const;
  });
  return new Map(states);
}
