import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Nodes, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { parseQuotedMarkdown } from '../../scripts/embed/quoted.ts';
import { countWords } from '../../src/model/count-words.ts';
import { isGivenUp } from '../../src/model/enhancement/enhancement.ts';
import {
  changeLabel,
  plannedChangeLabel,
  type RowChange,
} from '../../src/model/features/change.ts';
import { noteKindLabel } from '../../src/model/release/note-words.ts';
import { sigLabel } from '../../src/model/sig.ts';
import { stageLabel, stageName } from '../../src/model/stage.ts';
import type { apiKindDetails } from '../../src/schemas/api/api-kind.ts';
import type { claim } from '../../src/schemas/api/claim.ts';
import type { digestDetails } from '../../src/schemas/api/digest.ts';
import type { enhancementDetails } from '../../src/schemas/api/enhancement.ts';
import type { gateDetails } from '../../src/schemas/api/feature-gate.ts';
import type { releaseDetails } from '../../src/schemas/api/release.ts';
import type { sigDetails } from '../../src/schemas/api/sig.ts';
import { type BuiltPage, builtJson, builtPages, builtText, DIST, elementsOf } from './site.ts';

let pages: readonly BuiltPage[];

beforeAll(async () => {
  pages = await builtPages();
});

/** What a page says in a form: by name the lines of its table or list, in order. */
type Told = Readonly<Record<string, readonly string[]>>;

/** The kinds of pages that were compared, by their folders. */
const compared = new Set<string>();
/** Kinds of pages whose Markdown the build makes from their HTML. */
const FROM_HTML = ['changes'];

/** Whether a page of one thing is there as Markdown and as JSON too. */
function hasThreeForms({ address, html }: BuiltPage): boolean {
  return (
    /^\/[^/]+\/./.test(address) &&
    html.includes('<link rel="alternate" type="text/markdown" href="index.md"') &&
    existsSync(join(DIST, 'api/v1', `${address.slice(0, -1)}.json`))
  );
}

/** The pages of a kind that are there as Markdown too, or each so-manieth of them. */
function sampleOf(kind: string, step: number): BuiltPage[] {
  compared.add(kind);
  const ofKind = pages.filter(
    (page) =>
      page.address.startsWith(`/${kind}/`) &&
      // A page of its own below a release, with a form of its own.
      !/\/(?:tracking|features)\/$/.test(page.address) &&
      hasThreeForms(page),
  );
  expect(ofKind.length).toBeGreaterThan(20);
  return ofKind.filter((_, index) => index % step === 0);
}

const PROPOSAL = /^## Proposal$/m;
const words = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** A table as text. */
interface TextTable {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const NO_TABLE: TextTable = { headings: [], rows: [] };

/** The tables of a page by their captions. */
function htmlTables(page: BuiltPage): Map<string, TextTable> {
  const tables = elementsOf(page).filter(({ tag }) => tag === 'table');
  return new Map(
    tables.map((table) => {
      const inside = table.elements();
      const caption = inside.find(({ tag }) => tag === 'caption')?.text() ?? '';
      const [headings = [], ...rows] = inside
        .filter(({ tag }) => tag === 'tr')
        .map((row) =>
          row
            .elements()
            .filter(({ tag }) => tag === 'th' || tag === 'td')
            .map(cellText),
        );
      return [words(caption), { headings, rows }];
    }),
  );
}

/** A cell as text; the items of a list in it apart, as Markdown has them. */
function cellText(cell: ReturnType<typeof elementsOf>[number]): string {
  const items = cell.elements().filter(({ tag }) => tag === 'p' || tag === 'li');
  return items.length === 0
    ? words(cell.text())
    : items.map((item) => words(item.text())).join('; ');
}

/** The facts of a page, by name. */
function htmlFacts(page: BuiltPage): Map<string, string> {
  const pairs = elementsOf(page).filter(({ tag }) => tag === 'dt' || tag === 'dd');
  return new Map(
    pairs.flatMap((term, index) => {
      const next = pairs[index + 1];
      return term.tag === 'dt' && next?.tag === 'dd'
        ? [[words(term.text()), words(next.text())]]
        : [];
    }),
  );
}

/** The Markdown of a page; without upstream's text, which is long and comes last. */
async function markdownOf({ address }: BuiltPage): Promise<Root> {
  const [own = ''] = (await builtText(`${address}/index.md`)).split(PROPOSAL);
  return parseQuotedMarkdown(own);
}

/** What follows a heading, up to the next. */
function section({ children }: Root, heading: string): Nodes[] {
  const start = children.findIndex((node) => node.type === 'heading' && textOf(node) === heading);
  if (start === -1) return [];
  const rest = children.slice(start + 1);
  const end = rest.findIndex(({ type }) => type === 'heading' || type === 'thematicBreak');
  return end === -1 ? rest : rest.slice(0, end);
}

/** The first table below a heading of a Markdown page. */
function markdownTable(root: Root, heading: string): TextTable {
  const table = section(root, heading).find((node) => node.type === 'table');
  const [headings = [], ...rows] = (table?.children ?? []).map(({ children }) =>
    children.map((cell) => words(textOf(cell))),
  );
  return { headings, rows };
}

/** The items of the lists below a heading of a Markdown page. */
function markdownItems(root: Root, heading: string): string[] {
  return section(root, heading)
    .flatMap((node) => (node.type === 'list' ? node.children : []))
    .map((item) => words(textOf(item)));
}

/** The facts at the head of a Markdown page, by name. */
function markdownFacts({ children }: Root): Map<string, string> {
  const list = children.find((node) => node.type === 'list');
  const items = (list?.children ?? []).map((item) => /^(.*?): (.*)$/.exec(words(textOf(item))));
  return new Map(
    items.flatMap((match) => (match === null ? [] : [[match[1] ?? '', match[2] ?? '']])),
  );
}

/** The file of the API about the same, of which `tests/dist/api.test.ts` holds each against its schema. */
const jsonOf = ({ address }: BuiltPage) =>
  builtJson(`api/v1${address.replace(/(?:\/tracking)?\/$/, '')}.json`);

/** A page in one of the two forms that people read. */
interface Form {
  readonly facts: ReadonlyMap<string, string>;
  /** A table by its caption in HTML, and by the heading above it in Markdown. */
  table(caption: string, heading: string): TextTable;
  /** What is found in each form in a way of its own. */
  read<Found>(ofHtml: (page: BuiltPage) => Found, ofMarkdown: (root: Root) => Found): Found;
}

function htmlForm(page: BuiltPage): Form {
  const tables = htmlTables(page);
  return {
    facts: htmlFacts(page),
    table: (caption) => tables.get(caption) ?? NO_TABLE,
    read: (ofHtml) => ofHtml(page),
  };
}

async function markdownForm(page: BuiltPage): Promise<Form> {
  const root = await markdownOf(page);
  return {
    facts: markdownFacts(root),
    table: (_, heading) => markdownTable(root, heading),
    read: (_, ofMarkdown) => ofMarkdown(root),
  };
}

/** Compares the forms of every page in a sample, of which each kind of line must have some. */
async function expectAgreement<Schema extends z.ZodType>(
  sample: readonly BuiltPage[],
  told: (form: Form, json: z.infer<Schema>, page: BuiltPage) => Told,
  known: (json: z.infer<Schema>) => Told,
): Promise<void> {
  const lines = new Map<string, number>();
  for (const page of sample) {
    const json: z.infer<Schema> = await jsonOf(page);
    const html = told(htmlForm(page), json, page);
    const markdown = told(await markdownForm(page), json, page);
    expect(markdown, `${page.address} as Markdown`).toEqual(html);
    expect(known(json), `${page.address} as JSON`).toEqual(html);
    for (const [name, { length }] of Object.entries(html)) {
      lines.set(name, (lines.get(name) ?? 0) + length);
    }
  }
  for (const [name, count] of lines) expect(count, name).toBeGreaterThan(0);
}

const claimWords = ({ stage, release }: Pick<z.infer<typeof claim>, 'stage' | 'release'>): string =>
  `${stageLabel(stage)} v${release}`;
const firstTwo = ([stage, release]: readonly string[]): string => `${stage} ${release}`;
const gateName = ([name = '']: readonly string[]): string =>
  name.replace(/ ?\(?(?:written “|named by (?:the code|release notes)).*/, '');

const firstWord = (text: string): string => words(text).split(' ')[0] ?? '';

/** "KEP-24 GA" of a row that names an enhancement: the stage that it is at, else the next. */
const stageOfRow =
  ({ headings }: TextTable) =>
  (row: readonly string[]): string => {
    // What is only targeted is no stage that it is to reach.
    const [stage, planned] = ['Stage', 'Planned'].map((each) =>
      firstWord(row[headings.indexOf(each)]?.replace(/^\w+ targeted.*/s, '') ?? ''),
    );
    return `${firstWord(row[0] ?? '')} ${stage || planned || ''}`.trim();
  };

/** What a source says anew in the rows of a gate's history: "v1.30 Beta". */
const newStates = (rows: readonly (readonly string[])[], column: number): string[] =>
  rows.flatMap((row) => {
    const stage = /^(?:Alpha|Beta|GA|Deprecated)(?!.*unchanged)/.exec(row[column] ?? '')?.[0];
    return stage === undefined ? [] : [`${row[0]} ${stage}`];
  });

/** A list in one line, of which HTML and Markdown put different things between the items. */
const withoutGaps = (text: string): string => text.replace(/[ ,]/g, '');

/** The paths of the fields in a table, one by one: "Pod spec.hostnameOverride". */
const fieldsOf = ({ rows }: TextTable): string[] =>
  rows
    .flatMap(([kind = '', paths = '']) =>
      paths
        .replaceAll('the whole kind', '')
        .split(/;? /)
        .flatMap(unfolded)
        .map((path) => `${firstWord(kind)} ${path}`.trim()),
    )
    .sort();

/** The paths that braces stand for. */
const unfolded = (path: string): string[] => {
  const [whole, before = '', names = '', after = ''] = /^(.*?)\{([^}]+)\}(.*)$/.exec(path) ?? [];
  if (whole === undefined) return [path];
  return names.split(',').flatMap((name) => unfolded(`${before}${name}${after}`));
};

const periodWords = ({ stage, since }: z.infer<typeof gateDetails>['code'][number]): string =>
  `v${since} ${stageLabel(stage)}`;

/** What a sentence says of a gate, in one word: the stage, or that it is not there. */
const stageOfSentence = (sentence: string): string => /: (\w+)/.exec(sentence)?.[1] ?? '';

/** The number of the issue that a row is about. */
const issueOfRow = ([, issue = '']: readonly string[]): string => /\d+/.exec(issue)?.[0] ?? '';

/** The counts of a page that lead to addresses of a kind: "Bug: 80". */
function htmlCounts(page: BuiltPage, to: string): string[] {
  const lists = elementsOf(page).filter(
    ({ tag, attributes }) => tag === 'ul' && attributes.get('class') === 'counts',
  );
  const links = lists.flatMap((list) => list.elements()).filter(({ tag }) => tag === 'a');
  return links
    .filter(({ attributes }) => attributes.get('href')?.includes(to))
    .map((link) => words(link.text()).replace(/^(\d+) (.*)$/, '$2: $1'));
}

/** The enhancements below the heading of that name. */
function htmlEnhancements({ html }: BuiltPage): string[] {
  const [list = ''] = /<h2 id="enhancements">.*?<\/ul>/s.exec(html) ?? [];
  return list.match(/(?<=>)KEP-\d+/g) ?? [];
}

/** The enhancements that the list of promotions of a digest's page names. */
function htmlPromotions(page: BuiltPage): string[] {
  const sections = elementsOf(page).filter(({ tag }) => tag === 'section');
  const promotions = sections.filter((section) => {
    const heading = section.elements().find(({ tag }) => tag === 'h3');
    return /^promotions/i.test(words(heading?.text() ?? ''));
  });
  const rows = promotions
    .flatMap((section) => section.elements())
    .filter(({ tag }) => tag === 'tr');
  return rows.flatMap((row) => words(row.text()).match(/KEP-\d+/g) ?? []);
}

/** The gates that a SIG's page lists as still there. */
function htmlGates(page: BuiltPage): string[] {
  const list = elementsOf(page).find(
    ({ tag, attributes }) =>
      tag === 'ul' && attributes.get('class')?.split(' ').includes('gates') === true,
  );
  return (list?.elements() ?? [])
    .filter(({ tag }) => tag === 'li')
    .map((item) => firstWord(item.text()));
}

describe('HTML, Markdown and JSON', () => {
  it('say the same of an enhancement', async () => {
    await expectAgreement<typeof enhancementDetails>(
      sampleOf('enhancements', 7),
      ({ facts, table }, { label }) => ({
        stages: table(`Stages of ${label} by release`, 'Graduation').rows.map(firstTwo),
        gates: table(`Feature gates of ${label}`, 'Feature gates').rows.map(gateName),
        sigs: [facts.get('Owning SIG') ?? ''],
      }),
      ({ status, targeted, claims, refuted, featureGates, sig }) => ({
        stages: [...(isGivenUp(status) ? targeted : claims), ...refuted].map(claimWords),
        gates: featureGates.map(({ name }) => name),
        sigs: [sigLabel(sig)],
      }),
    );
  });

  it('say the same of a SIG', async () => {
    await expectAgreement<typeof sigDetails>(
      sampleOf('sigs', 1),
      ({ table, read }, { label }, page) => ({
        enhancements: [...htmlTables(page).keys()]
          .filter((caption) => caption.startsWith(`${label}: `))
          .map((caption) => table(caption, caption.replace(`${label}: `, '')))
          .flatMap((place) => place.rows.map(stageOfRow(place))),
        gates: read(htmlGates, (root) => markdownItems(root, 'Feature gates').map(firstWord)),
      }),
      ({ owned, gates }) => ({
        // Where KEPs share a number, its directory stands behind it.
        enhancements: owned.map(({ label, stage }) =>
          stage === undefined ? firstWord(label) : `${firstWord(label)} ${stageLabel(stage)}`,
        ),
        gates: gates.filter(({ presence }) => presence !== 'removed').map(({ name }) => name),
      }),
    );
  });

  it('say the same of the issues that target a release', async () => {
    await expectAgreement<typeof releaseDetails>(
      pages.filter(({ address }) => /^\/releases\/[\d.]+\/tracking\/$/.test(address)),
      ({ table }, { version }) => ({
        issues: table(`Issues that target v${version}`, 'Issues').rows.map(issueOfRow),
      }),
      ({ tracking = [] }) => ({ issues: tracking.map(({ issue }) => String(issue)) }),
    );
  });

  it('say the same of a release', async () => {
    await expectAgreement<typeof releaseDetails>(
      sampleOf('releases', 3),
      ({ facts, table, read }, { version }, page) => {
        const changes = htmlCounts(page, '#features');
        const labels = new Set(changes.map((each) => each.replace(/: \d+$/, '')));
        const factLines = [...facts].map(([name, value]) => ({ name, line: `${name}: ${value}` }));
        const firstCells = (caption: string, heading: string) =>
          table(`${caption} v${version}`, heading).rows.map(([cell = '']) => cell);
        return {
          phase: [facts.get('Phase') ?? ''],
          events: firstCells('Full schedule of', 'Full schedule'),
          patches: firstCells('Patch releases of', 'Patch releases'),
          exceptions: [String(firstCells('Exceptions asked for in', 'Exceptions').length)],
          notes: read(
            () => htmlCounts(page, '/notes/'),
            (root) => markdownItems(root, 'Release notes'),
          ),
          changes: read(
            () => changes,
            () => factLines.filter(({ name }) => labels.has(name)).map(({ line }) => line),
          ),
        };
      },
      (json) => ({
        phase: [json.phase.replace('-', ' ')],
        events: json.events.map(({ name }) => words(name)),
        patches: [json.nextPatch ?? [], json.patches].flat().map(({ version }) => `v${version}`),
        exceptions: [String(json.exceptions.length)],
        notes: (json.releaseNotes?.kinds ?? []).map(
          ({ kind, count }) => `${noteKindLabel(kind)}: ${count}`,
        ),
        changes: json.changes.map(({ change, count, gates = count }) => {
          const labelOf = json.phase === 'released' ? changeLabel : plannedChangeLabel;
          const note = gates === count ? '' : ` (${countWords(gates, 'gate')})`;
          return `${labelOf(change as RowChange)}${note}: ${count}`;
        }),
      }),
    );
  });

  it('say the same of a feature gate', async () => {
    await expectAgreement<typeof gateDetails>(
      sampleOf('feature-gates', 5),
      ({ facts, table, read }, { name }) => {
        const history = table(`History of ${name} by release`, 'History').rows;
        const sentence = read(
          (page) =>
            elementsOf(page)
              .find(({ attributes }) => attributes.get('class')?.includes('current'))
              ?.text(),
          ({ children }) => textOf(children.find(({ type }) => type === 'paragraph')),
        );
        return {
          answer: [stageOfSentence(sentence ?? '')],
          code: newStates(history, 1),
          docs: newStates(history, 2),
          enhancements: (facts.get('KEP') ?? facts.get('KEPs'))?.match(/KEP-\d+/g) ?? [],
          sigs: [withoutGaps(facts.get('SIG') ?? facts.get('SIGs') ?? '')],
          fields: fieldsOf(table('Fields of the API that need this gate', 'API fields')),
        };
      },
      ({ presence, stage, code, docs, enhancements, sigs, apiFields }) => ({
        answer: [
          presence === 'live' && stage !== undefined
            ? stageName(stage)
            : presence.replace('upcoming', 'not'),
        ],
        code: code.map(periodWords),
        docs: docs.map(periodWords),
        enhancements: enhancements.flatMap(({ name }) => name.match(/KEP-\d+/g) ?? []),
        sigs: [withoutGaps(sigs.map(sigLabel).join(' '))],
        fields: apiFields.map(({ kind, path }) => `${kind} ${path}`.trim()).sort(),
      }),
    );
  });

  it('say the same of a kind of the API', async () => {
    await expectAgreement<typeof apiKindDetails>(
      sampleOf('apis', 3),
      ({ table, read }, { kind }) => {
        const caption = `Fields of ${kind} that feature gates`;
        const rows = [
          ...table(`${caption} control`, 'Fields and their feature gates').rows,
          ...table(`${caption} controlled in earlier releases`, 'In earlier releases').rows,
        ];
        const enhancements = read(htmlEnhancements, (root) =>
          markdownItems(root, 'Enhancements').map(firstWord),
        );
        return {
          versions: table(`Versions of ${kind}`, 'Versions').rows.map(
            ([name = '', page = '']) => `${name}${/ removed in .*/.exec(` ${page}`)?.[0] ?? ''}`,
          ),
          removed: table(`Removed API versions of ${kind}`, 'Removed API versions').rows.map(
            ([name, , removedIn]) => `${name} ${removedIn}`,
          ),
          fields: fieldsOf({ headings: [], rows: rows.map(([paths = '']) => [kind, paths]) }),
          enhancements: enhancements.sort(),
        };
      },
      ({ kind, versions, removedApis, fields, enhancements }) => ({
        versions: versions.map(({ apiVersion, reference }) => {
          const own = removedApis.find((each) => each.apiVersion === apiVersion);
          const isGone = reference === undefined && own?.kinds.includes(kind) === true;
          return `${apiVersion ?? 'no resource, a type'}${isGone ? ` removed in v${own.removedIn}` : ''}`;
        }),
        removed: removedApis.map(({ apiVersion, removedIn }) => `${apiVersion} v${removedIn}`),
        fields: fields.map(({ path }) => `${kind} ${path}`.trim()).sort(),
        enhancements: enhancements.map(({ name }) => name).sort(),
      }),
    );
  });

  it('say the same of a digest', async () => {
    await expectAgreement<typeof digestDetails>(
      sampleOf('digests', 5),
      ({ facts, read }) => ({
        week: [facts.get('Week ending') === undefined ? '' : 'named'],
        keps: facts.get('KEP of the Week')?.match(/KEP-\d+(?= )/g) ?? [],
        releases: facts.get('Releases named')?.split(', ') ?? [],
        promoted: read(htmlPromotions, (root) =>
          markdownTable(root, 'Promotions').rows.flatMap((row) => row[2]?.match(/KEP-\d+/g) ?? []),
        ),
      }),
      ({ weekEnding, kepsOfTheWeek, releases, promotions }) => ({
        week: [weekEnding === undefined ? '' : 'named'],
        keps: kepsOfTheWeek.flatMap(({ name }) => name.match(/KEP-\d+/g) ?? []),
        releases: releases.map((version) => `v${version}`),
        promoted: promotions.flatMap(({ enhancements }) => enhancements.map(({ name }) => name)),
      }),
    );
  });

  it('were compared for each kind of page that has all three', () => {
    const kinds = pages.filter(hasThreeForms).map(({ address }) => address.split('/')[1]);
    expect([...new Set(kinds)].sort()).toEqual([...compared, ...FROM_HTML].sort());
  });
});
