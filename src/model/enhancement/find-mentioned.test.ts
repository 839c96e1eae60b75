import { expect, it } from 'vitest';
import type { EnhancementView } from './enhancement.ts';
import { findMentioned } from './find-mentioned.ts';

const viewOf = (id: string, number?: number): EnhancementView =>
  ({ id, label: id, record: { id, number } }) as EnhancementView;

const ephemeral = viewOf('sig-node/277-ephemeral-containers', 277);
const sysctl = viewOf('sig-node/34-sysctl-fields', 34);
const logs = viewOf('sig-windows/2258-node-log-query', 2258);
const partitions = viewOf('sig-scheduling/4815-dra-partitionable-devices', 4815);
const first = viewOf('sig-node/9-twin', 9);
const second = viewOf('sig-cli/9-other-twin', 9);
const inPlace = viewOf('sig-node/x/1287-in-place-update-pods', 1287);
const twins = [viewOf('sig-apps/5-a-b', 5), viewOf('sig-apps/6-b-a', 6)];
const find = findMentioned([...twins, inPlace, ephemeral, sysctl, logs, partitions, first, second]);

it.each([
  ['by directory', { directory: 'sig-cli/9-other-twin', number: 9 }, second],
  ['by number', { number: 277 }, ephemeral],
  ['renamed in its SIG', { number: 2258, directory: 'sig-windows/2258-node-log-viewer' }, logs],
  [
    'moved to another SIG',
    { number: 4815, directory: 'sig-node/4815-dra-partitionable-devices' },
    partitions,
  ],
  ['by a dated directory', { directory: 'sig-node/20190212-ephemeral-containers' }, ephemeral],
  ['by a directory with a serial', { directory: 'sig-node/0031-ephemeral-containers' }, ephemeral],
  ['by its words', { directory: 'sig-node/20181106-in-place-update-of-the-pods' }, inPlace],
  [
    'by its name, whosever number it bears',
    { number: 2258, directory: 'sig-node/2258-20180703-ephemeral-containers' },
    ephemeral,
  ],
])('finds an enhancement %s', (_, mention, view) => {
  expect(find(mention)).toBe(view);
});

it.each([
  ['a number that two have', { number: 9 }],
  ['a number of another SIG and name', { number: 34, directory: 'sig-scheduling/34-coscheduling' }],
  ['words that two have', { directory: 'sig-apps/2019-b-a' }],
])('does not guess from %s', (_, mention) => {
  expect(find(mention)).toBeUndefined();
});
