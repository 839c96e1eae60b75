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
async function jsonOf<Schema extends z.ZodType>({ address }: BuiltPage): Promise<z.infer<Schema>> {
  return builtJson(`api/v1${address.replace(/\/$/, '')}.json`);
}

/** Compares the forms of every page in a sample, of which each kind of line must have some. */
async function expectAgreement(
  sample: readonly BuiltPage[],
  forms: (page: BuiltPage) => Promise<readonly [html: Told, markdown: Told, json: Told]>,
): Promise<void> {
  const lines = new Map<string, number>();
  for (const page of sample) {
    const [html, markdown, json] = await forms(page);
    expect(markdown, `${page.address} as Markdown`).toEqual(html);
    expect(json, `${page.address} as JSON`).toEqual(html);
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
    await expectAgreement(sampleOf('enhancements', 7), async (page) => {
      const [markdown, json] = [
        await markdownOf(page),
        await jsonOf<typeof enhancementDetails>(page),
      ];
      const tables = htmlTables(page);
      const sig = markdownFacts(markdown).get('Owning SIG') ?? '';
      return [
        {
          stages: (tables.get(`Stages of ${json.label} by release`)?.rows ?? []).map(firstTwo),
          gates: (tables.get(`Feature gates of ${json.label}`)?.rows ?? []).map(gateName),
          sigs: [htmlFacts(page).get('Owning SIG') ?? ''],
        },
        {
          stages: markdownTable(markdown, 'Graduation').rows.map(firstTwo),
          gates: markdownTable(markdown, 'Feature gates').rows.map(gateName),
          sigs: [sig],
        },
        {
          stages: [...(isGivenUp(json.status) ? json.targeted : json.claims), ...json.refuted].map(
            claimWords,
          ),
          gates: json.featureGates.map(({ name }) => name),
          sigs: [sigLabel(json.sig)],
        },
      ];
    });
  });

  it('say the same of a SIG', async () => {
    await expectAgreement(sampleOf('sigs', 1), async (page) => {
      const [markdown, json] = [await markdownOf(page), await jsonOf<typeof sigDetails>(page)];
      const places = [...htmlTables(page)].flatMap(([caption, table]) => {
        if (!caption.startsWith(`${json.label}: `)) return [];
        const heading = caption.replace(`${json.label}: `, '');
        return [[heading, table.rows.map(stageOfRow(table))] as const];
      });
      const open = json.gates.filter(({ presence }) => presence !== 'removed');
      return [
        { enhancements: places.flatMap(([, rows]) => rows), gates: htmlGates(page) },
        {
          enhancements: places.flatMap(([heading]) => {
            const table = markdownTable(markdown, heading);
            return table.rows.map(stageOfRow(table));
          }),
          gates: markdownItems(markdown, 'Feature gates').map(firstWord),
        },
        {
          // Where KEPs share a number, its directory stands behind it.
          enhancements: json.owned.map(({ label, stage }) =>
            stage === undefined ? firstWord(label) : `${firstWord(label)} ${stageLabel(stage)}`,
          ),
          gates: open.map(({ name }) => name),
        },
      ];
    });
  });

  it('say the same of the issues that target a release', async () => {
    const tracked = pages.filter(({ address }) => /^\/releases\/[\d.]+\/tracking\/$/.test(address));
    await expectAgreement(tracked, async (page) => {
      const json = await jsonOf<typeof releaseDetails>({
        ...page,
        address: page.address.slice(0, -9),
      });
      const rows = htmlTables(page).get(`Issues that target v${json.version}`)?.rows ?? [];
      return [
        { issues: rows.map(issueOfRow) },
        { issues: markdownTable(await markdownOf(page), 'Issues').rows.map(issueOfRow) },
        { issues: (json.tracking ?? []).map(({ issue }) => String(issue)) },
      ];
    });
  });

  it('say the same of a release', async () => {
    await expectAgreement(sampleOf('releases', 3), async (page) => {
      const [markdown, json] = [await markdownOf(page), await jsonOf<typeof releaseDetails>(page)];
      const tables = htmlTables(page);
      const ofHtml = (caption: string) => tables.get(`${caption} v${json.version}`)?.rows ?? [];
      const ofMarkdown = (heading: string) => markdownTable(markdown, heading).rows;
      const facts = [htmlFacts(page), markdownFacts(markdown)] as const;
      const changes = htmlCounts(page, '#features');
      const labelOf = json.phase === 'released' ? changeLabel : plannedChangeLabel;
      const labels = new Set(changes.map((each) => each.replace(/: \d+$/, '')));
      return [
        {
          phase: [facts[0].get('Phase') ?? ''],
          events: ofHtml('Full schedule of').map(([name = '']) => name),
          patches: ofHtml('Patch releases of').map(([version = '']) => version),
          exceptions: [String(ofHtml('Exceptions asked for in').length)],
          notes: htmlCounts(page, '/notes/'),
          changes,
        },
        {
          phase: [facts[1].get('Phase') ?? ''],
          events: ofMarkdown('Full schedule').map(([name = '']) => name),
          patches: ofMarkdown('Patch releases').map(([version = '']) => version),
          exceptions: [String(ofMarkdown('Exceptions').length)],
          notes: markdownItems(markdown, 'Release notes'),
          changes: [...facts[1]].flatMap(([name, count]) =>
            labels.has(name) ? [`${name}: ${count}`] : [],
          ),
        },
        {
          phase: [json.phase.replace('-', ' ')],
          events: json.events.map(({ name }) => words(name)),
          patches: [json.nextPatch ?? [], json.patches].flat().map(({ version }) => `v${version}`),
          exceptions: [String(json.exceptions.length)],
          notes: (json.releaseNotes?.kinds ?? []).map(
            ({ kind, count }) => `${noteKindLabel(kind)}: ${count}`,
          ),
          changes: json.changes.map(({ change, count, gates = count }) => {
            const note = gates === count ? '' : ` (${countWords(gates, 'gate')})`;
            return `${labelOf(change as RowChange)}${note}: ${count}`;
          }),
        },
      ];
    });
  });

  it('say the same of a feature gate', async () => {
    await expectAgreement(sampleOf('feature-gates', 5), async (page) => {
      const [markdown, json] = [await markdownOf(page), await jsonOf<typeof gateDetails>(page)];
      const html = htmlFacts(page);
      const facts = markdownFacts(markdown);
      const rows = [
        htmlTables(page).get(`History of ${json.name} by release`)?.rows ?? [],
        markdownTable(markdown, 'History').rows,
      ] as const;
      const fields = [
        htmlTables(page).get('Fields of the API that need this gate') ?? NO_TABLE,
        markdownTable(markdown, 'API fields'),
      ];
      const sentences = [
        elementsOf(page).find(({ attributes }) => attributes.get('class')?.includes('current')),
        markdown.children.find(({ type }) => type === 'paragraph'),
      ].map((each) => (each === undefined ? '' : 'type' in each ? textOf(each) : each.text()));
      const told = (all: ReadonlyMap<string, string>, of: number) => ({
        answer: [stageOfSentence(sentences[of] ?? '')],
        code: newStates(rows[of] ?? [], 1),
        docs: newStates(rows[of] ?? [], 2),
        enhancements: (all.get('KEP') ?? all.get('KEPs'))?.match(/KEP-\d+/g) ?? [],
        sigs: [withoutGaps(all.get('SIG') ?? all.get('SIGs') ?? '')],
        fields: fieldsOf(fields[of] ?? NO_TABLE),
      });
      return [
        told(html, 0),
        told(facts, 1),
        {
          answer: [
            json.presence === 'live' && json.stage !== undefined
              ? stageName(json.stage)
              : json.presence.replace('upcoming', 'not'),
          ],
          code: json.code.map(periodWords),
          docs: json.docs.map(periodWords),
          enhancements: json.enhancements.flatMap(({ name }) => name.match(/KEP-\d+/g) ?? []),
          sigs: [withoutGaps(json.sigs.map(sigLabel).join(' '))],
          fields: json.apiFields.map(({ kind, path }) => `${kind} ${path}`.trim()).sort(),
        },
      ];
    });
  });

  it('say the same of a kind of the API', async () => {
    await expectAgreement(sampleOf('apis', 3), async (page) => {
      const [markdown, json] = [await markdownOf(page), await jsonOf<typeof apiKindDetails>(page)];
      const tables = htmlTables(page);
      const { kind } = json;
      const current = tables.get(`Fields of ${kind} that feature gates control`);
      const ended = `Fields of ${kind} that feature gates controlled in earlier releases`;
      const paths = ({ rows }: TextTable) => fieldsOf({ headings: [], rows: rows.map(onKind) });
      const onKind = ([fields = '']: readonly string[]) => [kind, fields];
      return [
        {
          versions: (tables.get(`Versions of ${kind}`)?.rows ?? []).map(([name = '']) => name),
          fields: [...paths(current ?? NO_TABLE), ...paths(tables.get(ended) ?? NO_TABLE)].sort(),
          enhancements: htmlEnhancements(page).sort(),
        },
        {
          versions: markdownTable(markdown, 'Versions').rows.map(([name = '']) => name),
          fields: [
            ...paths(markdownTable(markdown, 'Fields and their feature gates')),
            ...paths(markdownTable(markdown, 'Fields in earlier releases')),
          ].sort(),
          enhancements: markdownItems(markdown, 'Enhancements').map(firstWord).sort(),
        },
        {
          versions: json.versions.map(({ apiVersion }) => apiVersion ?? 'no resource, a type'),
          fields: json.fields.map(({ path }) => `${kind} ${path}`.trim()).sort(),
          enhancements: json.enhancements.map(({ name }) => name).sort(),
        },
      ];
    });
  });

  it('say the same of a digest', async () => {
    await expectAgreement(sampleOf('digests', 5), async (page) => {
      const [markdown, json] = [await markdownOf(page), await jsonOf<typeof digestDetails>(page)];
      const told = (facts: ReadonlyMap<string, string>) => ({
        week: [facts.get('Week ending') === undefined ? '' : 'named'],
        keps: facts.get('KEP of the Week')?.match(/KEP-\d+(?= )/g) ?? [],
        releases: facts.get('Releases named')?.split(', ') ?? [],
      });
      return [
        { ...told(htmlFacts(page)), promoted: htmlPromotions(page) },
        {
          ...told(markdownFacts(markdown)),
          promoted: markdownTable(markdown, 'Promotions').rows.flatMap(
            (row) => row[2]?.match(/KEP-\d+/g) ?? [],
          ),
        },
        {
          week: [json.weekEnding === undefined ? '' : 'named'],
          keps: json.kepsOfTheWeek.flatMap(({ name }) => name.match(/KEP-\d+/g) ?? []),
          releases: json.releases.map((version) => `v${version}`),
          promoted: json.promotions.flatMap(({ enhancements }) =>
            enhancements.map(({ name }) => name),
          ),
        },
      ];
    });
  });

  it('were compared for each kind of page that has all three', () => {
    const kinds = pages.filter(hasThreeForms).map(({ address }) => address.split('/')[1]);
    expect([...new Set(kinds)].sort()).toEqual([...compared, ...FROM_HTML].sort());
  });
});
