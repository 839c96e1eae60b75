import { describe, expect, it } from 'vitest';
import { buildAtlas } from '../atlas/build.ts';
import {
  COMMIT,
  docsPageOf,
  gateBranches,
  kepIn,
  notesOf,
  releasesOut,
  sourceAt,
} from '../atlas/testing/records.ts';
import { codeBlock } from '../gate/testing/code-block.ts';
import { phraseText } from '../page/phrase.ts';
import { pageSourcesOf, type TestRecords } from '../page/testing/page-sources.ts';
import { factTexts, plainRows } from '../page/testing/texts.ts';
import { theOne } from '../page/testing/the-one.ts';
import { type EnhancementPage, enhancementPage } from './page.ts';

const ref = { repository: 'kubernetes/enhancements', branch: 'master' };
const atlas = buildAtlas({
  enhancements: [
    kepIn('sig-node/1-x', {
      status: 'implementable',
      participatingSigs: ['sig-node', 'sig-auth'],
      milestones: { alpha: '1.34', beta: '1.36' },
      featureGates: [
        { name: 'mine', components: ['kubelet'] },
        { name: 'MY_VARIABLE' },
        { name: 'Nobodys' },
        { name: 'Mines' },
      ],
      authors: ['@one', 'Two Names'],
      productionReadiness: { path: 'keps/prod-readiness/1.yaml', approvers: { alpha: 'three' } },
      seeAlso: ['/keps/sig-node/2-x', 'https://example.org/a', 'a talk'],
      readme: 'keps/sig-node/1-x/README.md',
      problems: [
        { field: 'status', kind: 'missing', expected: 'a status' },
        {
          field: 'prod-readiness.beta',
          kind: 'missing',
          expected: 'a handle',
          file: 'keps/prod-readiness/1.yaml',
        },
      ],
    }),
    kepIn('sig-node/2-x', { status: 'withdrawn', milestones: { alpha: '1.33' } }),
    kepIn('sig-node/6-x', {
      status: 'withdrawn',
      milestones: { alpha: '1.34', beta: '1.35' },
      featureGates: [{ name: 'Shipped' }],
    }),
    kepIn('sig-node/10-x', {
      status: 'withdrawn',
      milestones: { alpha: '1.34' },
      featureGates: [{ name: 'Shipped' }],
    }),
    kepIn('sig-node/3-x', { owningSig: 'sig-auth', supersededBy: ['1'] }),
    kepIn('sig-node/5-x', { status: 'replaced', milestones: { alpha: '1.34' } }),
    kepIn('sig-node/7-x', { replaces: ['5', '8'] }),
    kepIn('sig-node/8-x', { status: 'provisional', stage: 'beta' }),
    kepIn('sig-node/9-x', { status: 'rejected', milestones: { alpha: '1.33' } }),
    { ...kepIn('sig-node/4-x'), id: 'sig-a/4-y' },
    { ...kepIn('sig-node/4-x'), id: 'sig-b/4-z' },
  ],
  gates: [
    { name: 'Mine', code: codeBlock(['1.34 alpha off'], ['1.34', '1.35']) },
    { name: 'Shipped', code: codeBlock(['1.34 alpha off'], ['1.34', '1.35']) },
    { name: 'Renamed', code: codeBlock(['1.35 alpha off'], ['1.35']) },
  ],
  releaseNotes: [notesOf('1.35', { pr: 6, keps: [1], gates: ['Renamed'] })],
  docsPages: [docsPageOf('concepts/x', { contentType: 'concept', gates: ['Mine', 'Shipped'] })],
  releases: releasesOut('1.33', '1.34', '1.35'),
  sources: { enhancements: sourceAt('2026-01-05', [{ ...ref, gatesOf: '1.35' }]) },
});

function pageOf(id: string, records: TestRecords = {}): EnhancementPage {
  const view = theOne(atlas.enhancements, (each) => each.id === id);
  return enhancementPage(view, false, pageSourcesOf(atlas, records));
}

const standings = ({ graduations }: EnhancementPage) =>
  plainRows(graduations).map(([, , standing]) => standing);

describe('enhancementPage', () => {
  it('says where an enhancement is and what is to come', () => {
    const { stage, facts, current, head } = pageOf('sig-node/1-x');
    expect(phraseText(stage)).toBe('Alpha since v1.34, shipped; Beta planned for v1.36');
    expect(factTexts(facts)).toEqual({
      Status: 'implementable',
      'Next step': 'Beta in v1.36',
      'Owning SIG': 'SIG Node',
      'Participating SIGs': 'SIG Auth',
    });
    expect(factTexts(pageOf('sig-node/8-x').facts)).toMatchObject({ 'Stage in kep.yaml': 'Beta' });
    expect(current).toMatchObject({ stage: 'alpha', release: '1.34' });
    expect(head.searchMeta).toMatchObject({ sigs: ['Node', 'Auth'], stage: 'Alpha' });
  });

  it('has no next step once it was given up or replaced', () => {
    const nextStep = (id: string) => factTexts(pageOf(id).facts)['Next step'];
    expect(nextStep('sig-node/2-x')).toBeUndefined();
    expect(nextStep('sig-node/5-x')).toBeUndefined();
    expect(nextStep('sig-node/3-x')).toBe('no release planned');
    expect(nextStep('sig-node/8-x')).toBe('Beta: no release planned');
  });

  it('tells the gates that it names from what it takes for gates', () => {
    expect(plainRows(pageOf('sig-node/1-x').gatesTable)).toEqual([
      ['Mine (written “mine”)', 'Alpha false', 'Alpha, false from v1.34', 'kubelet'],
      ['MY_VARIABLE', 'An environment variable, not a feature gate', '', ''],
      ['Nobodys', 'Not in any code that was read, and not documented', '', ''],
      ['Mines', 'Not in any code that was read, and not documented. Similar name: Mine', '', ''],
      ['Renamed (named by pull requests)', 'Alpha false', 'Alpha, false from v1.35', ''],
    ]);
    const leads = ['1', '6'].map((kep) => pageOf(`sig-node/${kep}-x`).coverage.api?.pages?.lead);
    expect(leads).toEqual([
      '1 documentation page names its gates:',
      '1 documentation page names its gate:',
    ]);
  });

  it('names people by role and proposals by what they are to it', () => {
    const { people, related } = pageOf('sig-node/1-x');
    expect(factTexts(people)).toEqual({
      Authors: '@one; Two Names',
      'Production readiness approved by': '@three for Alpha',
    });
    expect(factTexts(related)).toEqual({
      'See also': 'KEP-2 X 2; https://example.org/a; a talk',
      'Referred to by': 'KEP-3 X 3',
    });
  });

  it('leads to the proposal first, upstream where its text was not fetched', () => {
    const { links } = pageOf('sig-node/1-x');
    expect(links.map(({ text, isAction }) => [text, isAction])).toEqual([
      ['Read the proposal', true],
      ['kep.k8s.io/1', false],
      ['Issue #1', false],
      ['kep.yaml', false],
      ['Production readiness', false],
    ]);
    expect(links[0]?.to).toBe(
      `https://github.com/kubernetes/enhancements/blob/${COMMIT}/keps/sig-node/1-x/README.md`,
    );
  });

  it('warns of what was given up or replaced', () => {
    const [given] = pageOf('sig-node/2-x').notices;
    expect(given).toMatchObject({ title: 'This KEP was withdrawn.', isEnded: true });
    expect(standings(pageOf('sig-node/2-x'))).toEqual(['targeted, later withdrawn']);
    expect(standings(pageOf('sig-node/9-x'))).toEqual(['targeted, later rejected']);
    expect(standings(pageOf('sig-node/6-x'))).toEqual([
      'in the code, later withdrawn',
      'targeted, later withdrawn',
    ]);
    expect(phraseText(given?.text ?? [])).toBe(
      'Its releases are former targets; nothing confirms that it shipped.',
    );
    expect(phraseText(pageOf('sig-node/6-x').notices[0]?.text ?? [])).toBe(
      'Its releases are former targets. Some releases have its feature gate Shipped: see the history below.',
    );
    expect(phraseText(pageOf('sig-node/10-x').notices[0]?.text ?? [])).toBe(
      'Some releases have its feature gate Shipped: see the history below.',
    );
    const [replaced] = pageOf('sig-node/3-x').notices;
    expect(replaced?.items?.map(phraseText)).toEqual(['KEP-1 X 1']);
    const [byOther] = pageOf('sig-node/5-x').notices;
    expect(byOther?.title).toBe('This KEP was replaced by:');
    expect(byOther?.items?.map(phraseText)).toEqual(['KEP-7 X 7']);
    expect(pageOf('sig-node/8-x').notices).toMatchObject([
      { title: 'The kep.yaml of another KEP names this one as replaced:', isEnded: false },
    ]);
    expect(pageOf('sig-node/1-x').notices).toEqual([]);
  });

  it('has the issue and the notes of its number alone, where no other has that number', () => {
    const issues = [1, 4].map((number) => ({
      number,
      title: 'T',
      state: 'open' as const,
      milestone: '1.36',
    }));
    const releaseNotes = [notesOf('1.35', { pr: 7, keps: [1, 4] })];
    const page = pageOf('sig-node/1-x', { issues, releaseNotes });
    expect(factTexts(page.issue?.facts ?? [])).toMatchObject({ Milestone: 'v1.36' });
    const [notes] = page.coverage.reports;
    expect(notes?.lead).toEqual(['1 related release note:']);
    expect(notes?.items).toMatchObject([{ excerpt: 'Text of #7.' }]);
    const other = pageOf('sig-a/4-y', { issues, releaseNotes });
    expect(other.issue).toBeUndefined();
    expect(other.coverage.reports).toEqual([]);
  });

  it('has the oddities of each of its files and where to mend them', () => {
    const edit = 'https://github.com/kubernetes/enhancements/edit/master/keps';
    expect(pageOf('sig-node/1-x').problems).toMatchObject([
      { problems: [{ field: 'status' }], editUrl: `${edit}/sig-node/1-x/kep.yaml` },
      { problems: [{ field: 'prod-readiness.beta' }], editUrl: `${edit}/prod-readiness/1.yaml` },
    ]);
    expect(pageOf('sig-node/2-x').problems).toEqual([]);
  });
});

describe('the stage of an enhancement', () => {
  const frozen = {
    version: '1.36',
    cycle: {
      path: 'x',
      events: [
        { name: 'Start', kind: ['cycle-start' as const], date: '2025-09-15' },
        { name: 'Code freeze', kind: ['code-freeze' as const], date: '2025-11-20' },
      ],
    },
  };
  const turning = ['1.34 beta off', '1.35 beta on'];
  const staged = buildAtlas({
    enhancements: [
      kepIn('sig-node/1-x', { status: 'implemented' }),
      kepIn('sig-node/2-x', { milestones: { alpha: '1.36' } }),
      kepIn('sig-node/3-x', { milestones: { beta: '1.35' }, featureGates: [{ name: 'Turning' }] }),
      kepIn('sig-node/4-x', { milestones: { stable: '1.35' }, featureGates: [{ name: 'Below' }] }),
      kepIn('sig-node/5-x', { stage: 'alpha', milestones: { beta: '1.35' } }),
      kepIn('sig-node/6-x', { milestones: { alpha: '1.36', beta: '1.37' } }),
      kepIn('sig-node/7-x', { milestones: { stable: '1.36' }, featureGates: [{ name: 'Late' }] }),
      ...[8, 9].map((number) =>
        kepIn(`sig-node/${number}-x`, {
          milestones: number === 8 ? { beta: '1.36' } : {},
          featureGates: [{ name: 'Shared' }],
        }),
      ),
    ],
    gates: ['Turning', 'Below', 'Late', 'Shared'].map((name) => ({
      name,
      code: codeBlock(turning, ['1.34', '1.35', '1.36']),
    })),
    releases: [...releasesOut('1.34', '1.35'), frozen],
    sources: { code: sourceAt('2026-01-05', gateBranches('1.34', '1.35', '1.36')) },
  });
  const staging = (number: number) => {
    const view = theOne(staged.enhancements, ({ record }) => record.number === number);
    const page = enhancementPage(view, false, pageSourcesOf(staged));
    return { page, stage: phraseText(page.stage) };
  };

  it('is GA in an unknown release where it is implemented and names none', () => {
    const { page, stage } = staging(1);
    expect(stage).toBe('GA, release unknown');
    expect(page.current).toEqual({ stage: 'stable', release: undefined, standing: 'declared' });
    expect(page.head.searchMeta?.stage).toBe('GA');
  });

  it('is only targeted where code freeze is over and nothing shows it', () => {
    const { page, stage } = staging(2);
    expect(stage).toBe('Alpha targeted for v1.36, not confirmed');
    expect(staging(7).stage).toContain('GA targeted for v1.36, not in the code');
    expect(page.current).toBeUndefined();
    expect(standings(page)).toEqual(['targeted, not confirmed']);
    expect(standings(staging(7).page)).toContain('targeted, not in the code');
    expect(page.notices.map(({ title }) => title)).toEqual([
      'Alpha is targeted for v1.36, but not confirmed.',
    ]);
    const reason = (number: number) => phraseText(staging(number).page.notices[0]?.text ?? []);
    expect(reason(2)).toContain('neither code nor a merged change confirms it');
    expect(reason(7)).toContain('the code has its feature gate at an earlier stage');
  });

  it('is not confirmed where a gate was at the stage before, for another enhancement', () => {
    const { page, stage } = staging(8);
    expect(stage).toBe('Beta targeted for v1.36, not confirmed');
    expect(page.notices[0]?.title).toBe('Beta is targeted for v1.36, but not confirmed.');
  });

  it('has a stage that is only targeted as its next step, before more mature ones', () => {
    const nextStep = (number: number) => factTexts(staging(number).page.facts)['Next step'];
    expect(nextStep(2)).toBe('Alpha targeted for v1.36, not confirmed');
    expect(nextStep(6)).toBe('Alpha targeted for v1.36, not confirmed');
  });

  it('tells from when on it is on by default', () => {
    const { page, stage } = staging(3);
    expect(stage).toBe('Beta since v1.34, shipped, default false; true since v1.35');
    expect(standings(page)).toEqual(['shipped, default false; true since v1.35']);
  });

  it('is denied by code alone, and otherwise not confirmed', () => {
    const words = (number: number) => standings(staging(number).page).at(-1);
    expect(words(4)).toBe('not reached according to the code');
    expect(words(5)).toBe('not confirmed');
  });
});
