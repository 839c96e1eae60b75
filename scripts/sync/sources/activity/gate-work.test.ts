import { expect, it } from 'vitest';
import { readGateWork } from './gate-work.ts';

const GATES = new Set(['WidgetPool', 'WidgetCache', 'GadgetLease', 'WidgetMetrics']);
const read = (note: string, title = '') => readGateWork(title, note, GATES);

it.each([
  ['Promoted the `WidgetPool` feature gate to GA.', ['promotes'], 'stable'],
  [
    'Graduated the `WidgetPool` feature gate to Beta, enabled by default.',
    ['promotes', 'turns-on'],
    'beta',
  ],
  ['Promoted the `WidgetPool` feature gate to Beta, disabled by default.', ['promotes'], 'beta'],
  [
    'Promoted the `WidgetPool` feature gate, which shows Alpha widgets, to Beta.',
    ['promotes'],
    'alpha',
  ],
  [
    'Demoted the `WidgetPool` feature gate from Beta to Alpha, disabled by default.',
    ['demotes', 'turns-off'],
    'alpha',
  ],
  ['Added the `WidgetPool` feature gate (Alpha, disabled by default).', ['adds'], 'alpha'],
  [
    'Introduced a new beta `WidgetPool` feature gate, enabled by default.',
    ['adds', 'turns-on'],
    'beta',
  ],
  [
    'kubelet: Added Alpha support for pools, behind the `WidgetPool` feature gate.',
    ['adds'],
    'alpha',
  ],
  [
    'Enabled the `WidgetPool` feature gate by default and promoted it to Beta.',
    ['promotes', 'turns-on'],
    'beta',
  ],
  ['The `WidgetPool` feature is now enabled by default.', ['turns-on'], undefined],
  ['The `WidgetPool` feature gate (see #12 is now enabled by default.', ['turns-on'], undefined],
  ['Disabled the `WidgetPool` feature gate by default because of a bug.', ['turns-off'], undefined],
  [
    'Locked the `WidgetPool` feature gate to enabled by default. It reached GA in `v1.36`.',
    ['locks'],
    undefined,
  ],
  ['Removed the locked GA feature gate `WidgetPool`.', ['removes'], undefined],
  ['The `WidgetPool` feature gate, enabled since `v1.33`, is removed.', ['removes'], undefined],
])('%s', (note, does, stage) => {
  const work = read(note);
  expect(work.does).toEqual(does);
  expect(work.changedGates).toEqual(['WidgetPool']);
  if (stage !== 'alpha') expect(work.stage).toBe(stage);
});

it.each([
  'Fixed a panic when the `WidgetPool` feature gate is enabled by default.',
  'Added metrics of the pool, available when the `WidgetPool` feature gate is enabled.',
  'Reduced lock contention of `WidgetPool`.',
  'The `WidgetPool` feature gate remains disabled by default.',
  'Updated `WidgetPool` to attempt once with all widgets removed.',
  'Adds a second `WidgetPool` field (disabled by default).',
  `Adds a \`WidgetPool\` field (${'which '.repeat(60)} is disabled by default)`,
  '('.repeat(200_000),
  '',
])('says nothing of: %s', (note) => {
  expect(read(note).does ?? []).toEqual([]);
});

it('takes the one gate that the text calls so before another that the sentence names', () => {
  const rest = 'It can be disabled using the `WidgetCache` feature gate.';
  const { changedGates } = read(`Added Beta support for short answers to \`WidgetPool\`. ${rest}`);
  expect(changedGates).toEqual(['WidgetCache']);
  expect(read(`\`WidgetPool\` features were promoted to GA. ${rest}`).changedGates).toEqual([
    'WidgetPool',
  ]);
});

it('names the gates that it is done to, not those that are named besides', () => {
  expect(
    read('Added the `WidgetCache` feature gate (Beta) to compress `WidgetPool` answers.')
      .changedGates,
  ).toEqual(['WidgetCache']);
  expect(read('Removed the `WidgetCache` and `GadgetLease` feature gates.').changedGates).toEqual([
    'WidgetCache',
    'GadgetLease',
  ]);
  expect(
    read('Graduated pools to GA. The `WidgetPool` feature gate is locked to enabled.'),
  ).toEqual({ does: ['promotes', 'locks'], stage: 'stable', changedGates: ['WidgetPool'] });
});

it('reads a title where there is no note', () => {
  expect(readGateWork('Promote WidgetPool to GA', undefined, GATES)).toEqual({
    does: ['promotes'],
    stage: 'stable',
    changedGates: ['WidgetPool'],
  });
});
