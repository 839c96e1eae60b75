import { markdownLink, markdownText, markdownWords } from '../formats/markdown-text.ts';
import { type ProblemList, problemWords } from '../model/atlas/problem.ts';
import { type OlderSource, readUntilPhrase } from '../model/atlas/read-until.ts';
import type { Explanation } from '../model/graduation/explanation.ts';
import type { Notice } from '../model/page/notice.ts';
import { gatePath } from '../model/page/paths.ts';
import type {
  Fact,
  LinkTarget,
  ListItem,
  Phrase,
  PhrasePart,
  PhraseTable,
} from '../model/page/phrase.ts';
import type { PageSection } from '../model/page/section.ts';
import { stageLabel } from '../model/stage.ts';
import type { Summary } from '../model/summary/summaries.ts';
import { bulletList, type MarkdownSection, type MarkdownSite, textTable } from './page.ts';

/** A phrase as Markdown, on one line. */
export function phraseMarkdown(phrase: Phrase, site: MarkdownSite): string {
  return phrase
    .map((part) => partMarkdown(part, site))
    .join('')
    .trim();
}

function partMarkdown(part: PhrasePart, site: MarkdownSite): string {
  if (typeof part === 'string') return markdownWords(part);
  switch (part.kind) {
    case 'stage':
      return stageLabel(part.stage);
    case 'day':
      return linked(part.date, part.to, part.hasMarkdown, site);
    case 'relative-day':
      return part.date;
    case 'instant':
      return part.instant;
    case 'gate':
      return linked(part.name, gatePath(part.name), true, site);
    case 'code':
      return markdownText(part.text);
    case 'strong':
      return `**${markdownText(part.text)}**`;
    case 'aside':
      return `(${phraseMarkdown(part.phrase, site)})`;
    case 'link':
      return linked(part.text, part.to, part.hasMarkdown, site);
    case 'why':
      return explanationMarkdown(part.explanation);
  }
}

/** A link; a place on the page itself is not linked, since Markdown has no such places. */
function linked(
  text: string,
  to: LinkTarget | undefined,
  hasMarkdown: true | undefined,
  { root }: MarkdownSite,
): string {
  if (to === undefined || /^[#?]/.test(to)) return markdownText(text);
  if (!to.startsWith('/')) return markdownLink(text, to);
  return markdownLink(text, `${root}${to}${hasMarkdown ? 'index.md' : ''}`);
}

/** Phrases in a list, one a line. */
export function phraseList(phrases: readonly Phrase[], site: MarkdownSite): string {
  return bulletList(phrases.map((phrase) => phraseMarkdown(phrase, site)));
}

/** Facts as names and values, for the head of a page. */
export function factPairs(facts: readonly Fact[], site: MarkdownSite): [string, string][] {
  return facts.map(({ name, values, isInline }) => [
    name,
    values.map((value) => phraseMarkdown(value, site)).join(isInline ? ', ' : '; '),
  ]);
}

/** Until when what a page draws from was read, as a fact. */
export function readUntilFact(
  { olderSources }: { readonly olderSources: readonly OlderSource[] },
  site: MarkdownSite,
): [string, string] {
  return ['As read', phraseMarkdown(readUntilPhrase(olderSources) ?? [], site)];
}

/** Facts as a list. */
export function factList(facts: readonly Fact[], site: MarkdownSite): string {
  return bulletList(factPairs(facts, site).map(([name, value]) => `${name}: ${value}`));
}

/** A table of phrases; nothing where there is none. */
export function phraseRows(table: PhraseTable | undefined, site: MarkdownSite): string {
  if (table === undefined) return '';
  return textTable(
    table.headings,
    table.rows.map((cells) =>
      cells.map((values) => values.map((value) => phraseMarkdown(value, site)).join('; ')),
    ),
  );
}

/** Things in a list, each with what it says where that is known. */
export function itemList(items: readonly ListItem[], site: MarkdownSite): string {
  return bulletList(
    items.map(({ phrase, excerpt }) => {
      const text = phraseMarkdown(phrase, site);
      return excerpt === undefined ? text : `${text}: ${markdownText(excerpt)}`;
    }),
  );
}

/** A part of a page under its heading; nothing where there is none. */
export function sectionMarkdown(
  section: PageSection | undefined,
  site: MarkdownSite,
): MarkdownSection {
  const { heading = '', lead = [], counts = [], table, folded, items = [] } = section ?? {};
  return [
    heading,
    paragraphs(
      phraseMarkdown(lead, site),
      bulletList(counts.map(({ label, count }) => `${label}: ${count}`)),
      phraseRows(table, site),
      ...(folded === undefined ? [] : [`### ${folded.summary}`, phraseRows(folded.table, site)]),
      itemList(items, site),
    ),
  ];
}

/** Blocks one after the other; empty ones are left out. */
export function paragraphs(...blocks: readonly string[]): string {
  return blocks
    .filter((block) => block !== '')
    .map((block) => block.trimEnd())
    .join('\n\n');
}

/** What something is, in a sentence. */
export function summaryText(summary: Summary | undefined): string {
  if (summary === undefined) return '';
  const text = markdownText(summary.text);
  return summary.by === 'upstream' ? `> ${text} (First sentence of the upstream text.)` : text;
}

/** What is to be known before all else, a paragraph each. */
export function noticeText(notices: readonly Notice[], site: MarkdownSite): string {
  return paragraphs(
    ...notices.flatMap(({ title, text = [], items = [] }) => [
      phraseMarkdown([{ kind: 'strong', text: title }, ' ', ...text], site),
      phraseList(items, site),
    ]),
  );
}

/** The sources that a statement rests on, as links, those that contradict it as such. */
function explanationMarkdown({ reason, lines }: Explanation): string {
  const sources = lines.map(({ isContrary, source, text, url }) => {
    const name = url === undefined ? markdownText(source) : markdownLink(source, url);
    return `${isContrary ? 'but ' : ''}${name}: ${markdownText(text)}`;
  });
  return `${markdownText(reason)} ${sources.join('; ')}`.trimEnd();
}

/** Oddities of a record, with the file that has them. */
export function problemList(list: ProblemList | undefined): string {
  if (list === undefined) return '';
  const { problems, file, editUrl } = list;
  const place = editUrl === undefined ? markdownText(file) : markdownLink(file, editUrl);
  return paragraphs(
    bulletList(problems.map((problem) => `${markdownText(problemWords(problem))}.`)),
    `Found in ${place}.`,
  );
}
