import { expect, it } from 'vitest';
import { builtJson, builtText } from './site.ts';

const data = (path: string) => builtJson(`api/v1/${path}`);
/** The rows of Markdown tables. */
const rowsOf = (markdown: string): string[] =>
  markdown.split('\n').filter((line) => /^\| /.test(line));

/** Whether the Markdown of a release’s notes lists as many that require action as its JSON counts. */
async function tellsRequired(release: string): Promise<boolean> {
  const { releaseNotes } = await data(`releases/${release}.json`);
  const kinds: { kind: string; count: number }[] = releaseNotes.kinds;
  const count = kinds.find(({ kind }) => kind === 'action-required')?.count ?? 0;
  const rows = rowsOf(await builtText(`releases/${release}/notes/index.md`));
  const start = rows.findIndex((row) => row.startsWith('| Action required'));
  return count === 0 ? start === -1 : rows.slice(start + 1, start + 1 + count).length === count;
}

/**
 * What people ask, each answered from Markdown and JSON alone, as a program without a browser would. What a
 * question is about is looked up, so that none of them ages.
 */
const QUESTIONS: Readonly<Record<string, () => Promise<unknown>>> = {
  'What is KYAML?': async () =>
    /^(?!#)\w.+\.$/m.exec(await builtText('enhancements/5295/index.md'))?.[0].includes('KYAML'),
  'How is KYAML written?': async () =>
    (await builtText('articles/kyaml/index.md')).includes('\n## '),
  'Which KEPs mention CEL?': async () => {
    const { textsRead, terms } = await data('terms.json');
    if (textsRead === 0) return Object.keys(terms).length === 0;
    const { enhancements } = await data('enhancements.json');
    const details: string[] = enhancements.map((one: { details: string }) => one.details);
    const isKnown = (slug: string) => details.some((url) => url.endsWith(`/${slug}.json`));
    return terms.CEL.includes('3488') && terms.CEL.every(isKnown);
  },
  'Which release notes require action?': async () => {
    const { newestRelease } = await data('releases.json');
    return (await tellsRequired(newestRelease)) && tellsRequired('1.35');
  },
  'What is the default of a gate in an old release?': async () =>
    /v1\.32.*\| (?:true|false)/.test(await builtText('feature-gates/SidecarContainers/index.md')),
  'What changes in an upgrade?': async () => {
    const { upgrades } = await data('upgrades.json');
    const isNext = ({ page }: { page?: string }) => page !== undefined;
    const { from, to } = upgrades.findLast(isNext);
    const markdown = await builtText(`upgrade/${from}-to-${to}/index.md`);
    return markdown.split('\n- [ ] ').length > 10;
  },
  'Which alpha features does a SIG have in a release?': async () => {
    const { features } = await data('releases/latest/features.json');
    const isIt = (one: { stage: string; sig?: string }) =>
      one.stage === 'alpha' && one.sig === 'sig-node';
    return features.filter(isIt).length > 0;
  },
  'Who approves a KEP?': async () => (await data('enhancements/4006.json')).approvers.length > 0,
  'When is code freeze, to the hour?': async () => {
    const { cycle } = await data('schedule.json');
    const isFreeze = ({ kinds }: { kinds: string[] }) => kinds.includes('code-freeze');
    return cycle === undefined || /T\d\d:\d\d/.test(cycle.events.find(isFreeze)?.deadline);
  },
  'What is tracked in the cycle?': async () => {
    const { cycle } = await data('schedule.json');
    return (
      cycle === undefined ||
      rowsOf(await builtText(`releases/${cycle.release}/tracking/index.md`)).length > 10
    );
  },
  'What became GA, as Markdown?': async () => {
    const { newestRelease } = await data('releases.json');
    const rows = rowsOf(await builtText(`embed/tables/releases/${newestRelease}/changed.md`));
    return rows.some((row) => row.includes('| GA |'));
  },
  'What changed this week?': async () => {
    const { accounts } = await data('changes.json');
    return (await builtText(`changes/${accounts[0].id}/index.md`)).includes('\n- ');
  },
  'When was an API version removed?': async () =>
    /"removedIn":"1\.25"/.test(await builtText('api/v1/removed-apis.json')),
  'Which fields does a gate control?': async () =>
    (await data('feature-gates/InPlacePodVerticalScaling.json')).apiFields.length > 0,
  'How long do features stay in beta?': async () =>
    /Months in Beta[\s\S]*\n\| All \| \d+ \|/.test(await builtText('statistics/index.md')),
  'Where do the sources contradict each other?': async () =>
    rowsOf(await builtText('drift/index.md')).length > 100,
  'Until when is a release supported?': async () => {
    const { releases } = await data('releases.json');
    const supported = releases.filter((one: { isSupported?: boolean }) => one.isSupported);
    return supported.every((one: { endOfLife?: string }) => one.endOfLife !== undefined);
  },
};

it.each(Object.entries(QUESTIONS))('%s', async (_question, answer) => {
  expect(await answer()).toBe(true);
});
