import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Gate } from '../../src/model/gate/gate.ts';
import { type GateInRelease, gateIn } from '../../src/model/gate/in-release.ts';
import { releaseRange } from '../../src/model/version.ts';
import { committedAtlas } from '../committed.ts';

const EVENTS = ['added', 'removed', 'locked'] as const;
type Event = (typeof EVENTS)[number];

const names = z.string().transform((text) => text.split(' '));
const list = z.record(z.enum(EVENTS), z.record(z.string(), names));
const LIST = list.parse(
  parse(readFileSync(join(import.meta.dirname, 'gates-kept-by-hand.yaml'), 'utf8')),
);
const RELEASES = releaseRange('1.0', '1.37');

const NEVER_A_GATE = 'no code that was read registers it';
const LATER_PATCH = 'the code that was read of that release is its first, which lacks it';
const IN_CODE = 'the code of the releases says so';
const BEFORE_CODE = 'the documentation alone knows the time before v1.17, and says so';
const RANGE =
  'removed before v1.17, the first whose code was read: a range that holds their release';

/** Where content/ says otherwise, and why it does: "event name: what it says". */
const EXPLAINED: Readonly<Record<string, string>> = {
  'added AllAlpha: none': 'stands for all gates of a stage, and is none itself',
  'added AllBeta: none': 'stands for all gates of a stage, and is none itself',
  'added CSIMigrationRBD: 1.23': 'v1.23 has it under another spelling, csiMigrationRBD',
  'added DRAControlPlaneController: 1.31': IN_CODE,
  'added IPv6DualStack: 1.15': BEFORE_CODE,
  'added MigrationRBD: none': NEVER_A_GATE,
  'added NewVolumeManagerReconstruction: 1.27': IN_CODE,
  'added OrderedNamespaceDeletion: 1.32': 'v1.32 was read as of v1.32.3, which has it',
  'added PodDisruptionBudget: 1.3': BEFORE_CODE,
  'added PreferAlignCpusByUncoreCache: none': NEVER_A_GATE,
  'added RecoverVolumeExpansionFailure: 1.23': IN_CODE,
  'added SeparateCacheWatchRPC: 1.30': LATER_PATCH,
  'added StrictCostEnforcementForVAP: 1.31': LATER_PATCH,
  'added StrictCostEnforcementForWebhooks: 1.31': LATER_PATCH,
  'added WatchFromStorageWithoutResourceVersion: 1.30': LATER_PATCH,
  'locked CSIMigrationvSphere: 1.26': IN_CODE,
  'locked ContextualLogging: none': IN_CODE,
  'locked SELinuxMountReadWriteOncePod: 1.36': IN_CODE,
  'locked ServerSideApply: 1.26': IN_CODE,
  'locked TopologyManagerPolicyOptions: 1.36': IN_CODE,
  'removed CSIPersistentVolume: 1.17': RANGE,
  'removed CustomPodDNS: 1.17': RANGE,
  'removed DebugContainers: none': 'no source that was read names it',
  'removed ExperimentalCriticalPodAnnotation: 1.17': RANGE,
  'removed HugePages: 1.17': RANGE,
  'removed KubeletPluginsWatcher: 1.17': RANGE,
  'removed MigrationRBD: none': NEVER_A_GATE,
  'removed PodReadinessGates: 1.17': RANGE,
  'removed VolumeScheduling: 1.17': RANGE,
};

describe('a list of gates that others keep by hand', async () => {
  const atlas = await committedAtlas();

  it.each([
    ['added', 317],
    ['removed', 201],
    ['locked', 181],
  ] as const)('says when %i gates were %s', (event, count) => {
    expect(Object.values(LIST[event]).flat()).toHaveLength(count);
  });

  it('differs from content/ where it is known why', () => {
    const gates = new Map(atlas.gates.map((gate) => [gate.name, gate]));
    const differences = EVENTS.flatMap((event) =>
      Object.entries(LIST[event]).flatMap(([release, listed]) =>
        listed.flatMap((name) => {
          const gate = gates.get(name);
          const own = gate && firstRelease(gate, event);
          return own === release ? [] : [`${event} ${name}: ${own ?? 'none'}`];
        }),
      ),
    );
    expect(differences.sort()).toEqual(Object.keys(EXPLAINED).sort());
  });

  it('falls into the range in which content/ has a gate removed', () => {
    const ranges = atlas.gates.flatMap((gate) => {
      if (EXPLAINED[`removed ${gate.name}: 1.17`] !== RANGE) return [];
      const answer = gateIn(gate, '1.17');
      return answer.kind === 'removed' ? [answer.removal.after] : [];
    });
    expect(ranges).toEqual(Array.from({ length: 7 }, () => '1.15'));
  });
});

/** The first release in which something holds of a gate. */
function firstRelease(gate: Gate, event: Event): string | undefined {
  return RELEASES.find((release) => isSo(gateIn(gate, release), event));
}

function isSo(answer: GateInRelease, event: Event): boolean {
  switch (event) {
    case 'added':
      return answer.kind === 'present';
    case 'removed':
      return answer.kind === 'removed';
    case 'locked':
      return answer.kind === 'present' && answer.locked === true;
  }
}
