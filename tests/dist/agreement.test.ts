import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Nodes, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../scripts/embed/blocks.ts';
import { sigLabel } from '../../src/model/sig.ts';
import { stageLabel } from '../../src/model/stage.ts';
import type { Stage } from '../../src/schemas/stage.ts';
import { type BuiltPage, builtPages, DIST, elementsOf } from './site.ts';

let pages: readonly BuiltPage[];

beforeAll(async () => {
  pages = await builtPages();
});

/** What a page says in a form: by name the lines of its table or list, in order. */
type Told = Readonly<Record<string, readonly string[]>>;

/** The pages of a kind that are there as Markdown too, or each so-manieth of them. */
function sampleOf(kind: string, step: number): BuiltPage[] {
  const ofKind = pages.filter(
    ({ address, html }) =>
      address.startsWith(`/${kind}/`) &&
      html.includes('<link rel="alternate" type="text/markdown"'),
  );
  expect(ofKind.length).toBeGreaterThan(20);
  return ofKind.filter((_, index) => index % step === 0);
}

const words = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** A table as text. */
interface TextTable {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

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
            .map((cell) => words(cell.text())),
        );
      return [words(caption), { headings, rows }];
    }),
  );
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

async function markdownOf({ address }: BuiltPage): Promise<Root> {
  return parseMarkdown(await readFile(join(DIST, address, 'index.md'), 'utf8'));
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

/** The facts at the head of a Markdown page, by name. */
function markdownFacts({ children }: Root): Map<string, string> {
  const list = children.find((node) => node.type === 'list');
  const items = (list?.children ?? []).map((item) => /^(.*?): (.*)$/.exec(words(textOf(item))));
  return new Map(
    items.flatMap((match) => (match === null ? [] : [[match[1] ?? '', match[2] ?? '']])),
  );
}

async function jsonOf<Data>({ address }: BuiltPage): Promise<Data> {
  const file = join(DIST, 'api/v1', `${address.replace(/\/$/, '')}.json`);
  return JSON.parse(await readFile(file, 'utf8'));
}

/** Compares the forms of every page in a sample. */
async function expectAgreement(
  sample: readonly BuiltPage[],
  forms: (page: BuiltPage) => Promise<readonly [html: Told, markdown: Told, json: Told]>,
): Promise<void> {
  for (const page of sample) {
    const [html, markdown, json] = await forms(page);
    expect(markdown, `${page.address} as Markdown`).toEqual(html);
    expect(json, `${page.address} as JSON`).toEqual(html);
  }
}

interface Claim {
  readonly stage: Stage;
  readonly release: string;
}

interface EnhancementJson {
  readonly label: string;
  readonly sig: string;
  readonly claims: readonly Claim[];
  readonly refuted: readonly Claim[];
  readonly featureGates: readonly { readonly name: string }[];
}

interface SigJson {
  readonly label: string;
  readonly owned: readonly { readonly label: string; readonly stage?: Stage }[];
  readonly gates: readonly { readonly name: string; readonly presence: string }[];
}

const claimWords = ({ stage, release }: Claim): string => `${stageLabel(stage)} v${release}`;
const firstTwo = ([stage, release]: readonly string[]): string => `${stage} ${release}`;
const gateName = ([name = '']: readonly string[]): string =>
  name.replace(/ ?\(?(?:written “|named by the code).*/, '');

const firstWord = (text: string): string => words(text).split(' ')[0] ?? '';

/** "KEP-24 GA" of a row that names an enhancement: the stage that it is at, else the next. */
const stageOfRow =
  ({ headings }: TextTable) =>
  (row: readonly string[]): string => {
    const [stage, planned] = ['Stage', 'Planned'].map((each) =>
      firstWord(row[headings.indexOf(each)] ?? ''),
    );
    return `${firstWord(row[0] ?? '')} ${stage || planned || ''}`.trim();
  };

/** The gates that a SIG's page lists as still there. */
function htmlGates(page: BuiltPage): string[] {
  const list = elementsOf(page).find(
    ({ tag, attributes }) => tag === 'ul' && attributes.get('class') === 'gates',
  );
  return (list?.elements() ?? [])
    .filter(({ tag }) => tag === 'li')
    .map((item) => firstWord(item.text()));
}

describe('HTML, Markdown and JSON', () => {
  it('say the same of an enhancement', async () => {
    await expectAgreement(sampleOf('enhancements', 7), async (page) => {
      const [markdown, json] = [await markdownOf(page), await jsonOf<EnhancementJson>(page)];
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
          stages: [...json.claims, ...json.refuted].map(claimWords),
          gates: json.featureGates.map(({ name }) => name),
          sigs: [sigLabel(json.sig)],
        },
      ];
    });
  });

  it('say the same of a SIG', async () => {
    await expectAgreement(sampleOf('sigs', 1), async (page) => {
      const [markdown, json] = [await markdownOf(page), await jsonOf<SigJson>(page)];
      const places = [...htmlTables(page)].flatMap(([caption, table]) => {
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
          gates: section(markdown, 'Feature gates')
            .flatMap((node) => (node.type === 'list' ? node.children : []))
            .map((item) => firstWord(textOf(item))),
        },
        {
          enhancements: json.owned.map(({ label, stage }) =>
            stage === undefined ? label : `${label} ${stageLabel(stage)}`,
          ),
          gates: open.map(({ name }) => name),
        },
      ];
    });
  });
});
