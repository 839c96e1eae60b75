import { expect, it } from 'vitest';
import { parseKep } from './parse.ts';
import { readmesOf, readmeTitle } from './readmes.ts';

const DIRECTORY = 'keps/sig-node/1-widgets';

it.each([
  [['README.md', 'notes.md'], 'README.md'],
  [['notes.md', 'Readme.md'], 'Readme.md'],
  [['proposal.md', 'kep.yaml'], 'proposal.md'],
  [['one.md', 'two.md'], undefined],
  [['kep.yaml', 'a.png'], undefined],
])('of %j, the text of the proposal is %j', (names, readme) => {
  const files = names.map((name) => ({ path: `${DIRECTORY}/${name}` }));
  expect(readmesOf(files).get(DIRECTORY)?.path).toBe(readme && `${DIRECTORY}/${readme}`);
});

it('says that the text of a proposal has another name', () => {
  const problemsOf = (readme: string) =>
    parseKep({ path: `${DIRECTORY}/kep.yaml`, text: 'title: X', readme: `${DIRECTORY}/${readme}` })
      .problems?.filter(({ field }) => field === 'README.md')
      .map(({ kind, got }) => [kind, got]);
  expect(problemsOf('proposal.md')).toEqual([['normalized', 'proposal.md']]);
  expect(problemsOf('README.md')).toEqual([]);
});

it.each([
  ['# KEP-1234: Widgets', 'Widgets'],
  ['# KEP 1234 - Widgets', 'Widgets'],
  ['# [KEP-1234] Widgets', 'Widgets'],
  ['# Widgets in `kubectl apply`', 'Widgets in kubectl apply'],
  ['# Widgets <!-- note --> *now*', 'Widgets now'],
  ['<!--\n# not this\n-->\n\n# This', 'This'],
  ['```\n# nor this\n```\nThis\n====\n', 'This'],
  ['## Second level', 'Second level'],
  ['# KEP-1234:', undefined],
  ['no heading', undefined],
  ['', undefined],
])('readmeTitle of %j is %j', (markdown, title) => {
  expect(readmeTitle(markdown)).toBe(title);
});
