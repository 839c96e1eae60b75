import { describe, expect, it } from 'vitest';
import { buildAtlas } from '../atlas/build.ts';
import { gateBranches, kepIn, notesOf, releasesOut, sourceAt } from '../atlas/testing/records.ts';
import { codeBlock } from '../gate/testing/code-block.ts';
import { type PhraseTable, phraseText } from '../page/phrase.ts';
import { pageSourcesOf, type TestRecords } from '../page/testing/page-sources.ts';
import { plainRows } from '../page/testing/texts.ts';
import { theOne } from '../page/testing/the-one.ts';
import { sigPage } from './page.ts';

const atlas = buildAtlas({
  enhancements: [
    kepIn('sig-api-machinery/1-x', {
      milestones: { alpha: '1.34', beta: '1.37' },
      featureGates: [{ name: 'Mine' }, { name: 'Gone' }],
    }),
    kepIn('sig-api-machinery/2-x', { milestones: { stable: '1.35' } }),
    kepIn('sig-api-machinery/3-x', { status: 'provisional' }),
    kepIn('sig-api-machinery/4-x', {
      owningSig: 'sig-auth',
      participatingSigs: ['sig-api-machinery'],
    }),
  ],
  gates: [
    ['Mine', ['1.34', '1.35']],
    ['Gone', ['1.34']],
  ].map(([name, lists]) => ({
    name: String(name),
    code: codeBlock(['1.34 alpha off'], [lists].flat().map(String)),
  })),
  releases: releasesOut('1.34', '1.35'),
  sources: { s: sourceAt('2026-02-01', gateBranches('1.34', '1.35')) },
});

function pageOf(slug: string, records?: TestRecords) {
  const sig = theOne(atlas.sigs, (each) => each.slug === slug);
  return sigPage(sig, pageSourcesOf(atlas, records));
}

const lines = (table: PhraseTable) => [[...table.headings], ...plainRows(table)];

describe('sigPage', () => {
  it('counts what there is, and leads to it', () => {
    expect(pageOf('api-machinery').counts).toEqual([
      { label: 'Planned for later', count: 1, to: '#planned' },
      { label: 'GA', count: 1, to: '#stable' },
      { label: 'No confirmed stage', count: 1, to: '#unscheduled' },
      { label: 'Feature gates', count: 1, to: '#gates' },
      { label: 'Participating', count: 1, to: '#participating' },
    ]);
    expect(pageOf('api-machinery').filtered).toBe('/enhancements/?sig=api-machinery');
  });

  it('has the columns that say something of a place', () => {
    expect(pageOf('api-machinery').places.map(({ table }) => lines(table))).toEqual([
      [
        ['Enhancement', 'Stage', 'Planned', 'Feature gates'],
        ['KEP-1 X 1', 'Alpha v1.34 (shipped)', 'Beta v1.37', 'Mine; Gone'],
      ],
      [
        ['Enhancement', 'Stage'],
        ['KEP-2 X 2', 'GA v1.35 (declared)'],
      ],
      [
        ['Enhancement', 'Status'],
        ['KEP-3 X 3', 'provisional'],
      ],
    ]);
  });

  it('tells removed gates from those that are there', () => {
    const { gates, gateLists } = pageOf('api-machinery');
    expect(gates.map(({ gate }) => gate.name)).toEqual(['Gone', 'Mine']);
    expect(gateLists.open.map(phraseText)).toEqual(['Mine Alpha false']);
    expect(gateLists.removed.map(phraseText)).toEqual(['Gone']);
  });

  it('counts the release notes of the group, those of the newest release first', () => {
    const note = (pr: number) => ({ pr, sigs: ['sig-api-machinery'] });
    const releaseNotes = [notesOf('1.34', note(1)), notesOf('1.35', note(2), note(3))];
    const [shown] = pageOf('api-machinery', { releaseNotes }).reports;
    expect(shown?.items?.map(({ phrase }) => phraseText(phrase))).toEqual([
      'v1.35: 2 release notes',
      'v1.34: 1 release note',
    ]);
    expect(pageOf('auth', { releaseNotes }).reports).toEqual([]);
  });
});
