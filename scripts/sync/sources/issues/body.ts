import { withoutKepNumber } from '../../../../src/model/enhancement/kep-in-text.ts';
import { kepNumber, readKepLink } from '../../../../src/model/enhancement/kep-link.ts';
import type { IssueBody, ProposalLink } from '../../../../src/schemas/issue.ts';
import { isHandle } from '../../reading/handles.ts';
import type { Oddities } from '../../reading/oddities.ts';
import { isPlaceholder } from '../../reading/placeholders.ts';
import type { GroupReader } from '../../reading/sig-names.ts';
import { withoutEmpty } from '../../reading/without-empty.ts';
import { readChecklistStage, readLoneChecklist } from './checklist.ts';
import { readStageTitle, titleOf } from './checklist-title.ts';
import { withAnswersBelow } from './forms.ts';
import { readGateNames } from './gate-names.ts';
import { beginsQuestion, type Question, readAnswer, type TemplateAnswer } from './labeled.ts';
import { type IssueOutline, readOutline } from './outline.ts';
import { readSigs } from './sigs.ts';
import { readTargets } from './targets.ts';

const TEMPLATE = 'the text of an enhancement template';
const DESCRIPTION_HEADING = /^(?:(?:feature|enhancement)\s+)?description$/i;

/** An entry of the text with what the text before it says that it is about. */
interface Placed {
  readonly entry: IssueOutline;
  readonly answer: TemplateAnswer | undefined;
  readonly gates: readonly string[] | undefined;
}

/**
 * Reads the facts of an issue's text in any of the forms that the template had. Nothing, with a
 * problem, where there is no text, or one that cannot be parsed safely.
 * @param title the issue's title, which names the stage of an issue for one stage
 * @param groups the groups that it may name
 */
export function readBody(
  markdown: string,
  title: string,
  groups: GroupReader,
  oddities: Oddities,
): IssueBody | undefined {
  if (markdown.trim() === '') {
    oddities.add('body', 'missing', TEMPLATE);
    return undefined;
  }
  try {
    return readFacts(
      withAnswersBelow(readOutline(markdown, beginsQuestion)),
      title,
      groups,
      oddities,
    );
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    oddities.add('body', 'not-a-value', `${TEMPLATE}; this one is ${error.message}`);
    return undefined;
  }
}

function readFacts(
  outline: readonly IssueOutline[],
  title: string,
  groups: GroupReader,
  oddities: Oddities,
): IssueBody {
  const placed = placeEntries(outline);
  const answers = (question: Question) =>
    placed.filter(({ answer }) => answer?.question === question);
  const texts = (question: Question) =>
    answers(question)
      .map(({ answer }) => answer?.text ?? '')
      .join('\n');
  const body = {
    hasDescription: hasDescription(outline, placed),
    proposals: readProposals(answers('proposal'), oddities),
    contacts: readContacts(texts('contacts'), oddities),
    sigs: readSigs(texts('sigs'), groups, oddities),
    targets: answers('targets').flatMap(({ answer, gates }) =>
      readTargets(answer?.own ?? '', answer?.nested ?? [], { gates, oddities }),
    ),
    checklist: readChecklist(placed, title, oddities),
  };
  reportEmpty(body, placed, oddities);
  const { hasDescription: described, ...lists } = body;
  return { hasDescription: described, ...withoutEmpty(lists) };
}

/** A paragraph that consists of gates' names is the heading of what follows it. */
function placeEntries(outline: readonly IssueOutline[]): Placed[] {
  let gates: readonly string[] | undefined;
  return outline.map((entry) => {
    if (entry.kind === 'paragraph') gates = readGateNames(entry.text) ?? gates;
    return { entry, answer: readAnswer(entry), gates };
  });
}

/** Labeled; or below a heading "Description"; or the first item of a template without the label. */
function hasDescription(outline: readonly IssueOutline[], placed: readonly Placed[]): boolean {
  const labeled = placed.find(({ answer }) => answer?.question === 'description');
  if (labeled?.answer !== undefined) return !isPlaceholder(labeled.answer.text);
  const heading = outline.findIndex(
    ({ kind, text }) => kind === 'heading' && DESCRIPTION_HEADING.test(text),
  );
  const below = outline[heading + 1];
  if (heading !== -1 && below?.kind === 'paragraph') return !isPlaceholder(below.text);
  const [first, second] = placed.filter(({ entry }) => entry.kind === 'item');
  return (
    first?.answer === undefined &&
    second?.answer?.question === 'proposal' &&
    !isPlaceholder(first?.entry.text ?? '')
  );
}

function readProposals(placed: readonly Placed[], oddities: Oddities): ProposalLink[] {
  const urls = new Set(placed.flatMap(({ answer }) => answer?.links ?? []));
  const texts = placed.map(({ answer }) => answer?.text ?? '').filter((text) => text !== '');
  if (urls.size === 0 && texts.length > 0) {
    const got = texts[0] !== undefined && isPlaceholder(texts[0]) ? texts[0] : undefined;
    oddities.add('body.proposal', 'not-a-value', 'a link to the proposal', got);
  }
  return [...urls].map((url) => {
    const link = readKepLink(url);
    const kep = kepNumber(link);
    if (kep !== undefined) return { url, kep };
    return link?.kind === 'directory' ? { url, path: link.directory } : { url };
  });
}

/**
 * Stages stand at the top, below "PRs by stage and milestone", or below the targets. An issue titled
 * "KEP-5547: Alpha - v1.37" is about one stage of another one's enhancement.
 */
function readChecklist(
  placed: readonly Placed[],
  title: string,
  oddities: Oddities,
): NonNullable<IssueBody['checklist']> {
  const stages = placed.flatMap(({ entry, answer, gates }) => {
    const entries = answer === undefined ? [entry] : nestedStages(answer);
    return entries.flatMap((each) => readChecklistStage(each, gates, oddities) ?? []);
  });
  const stageOfIssue = titleOf(withoutKepNumber(title));
  const isOfStage = title !== withoutKepNumber(title) && stageOfIssue.stage !== undefined;
  if (stages.length > 0 || !isOfStage) return stages;
  const entries = placed.map(({ entry }) => entry);
  const lone = readLoneChecklist(entries, stageOfIssue, oddities);
  return lone === undefined ? [] : [lone];
}

/** Below the targets, only what is named after a stage. */
function nestedStages({ question, nested }: TemplateAnswer): readonly IssueOutline[] {
  if (question === 'stages') return nested;
  const isStage = (entry: IssueOutline) =>
    entry.checked !== undefined && readStageTitle(entry) !== undefined;
  return question === 'targets' ? nested.filter(isStage) : [];
}

function reportEmpty(
  body: Required<IssueBody>,
  placed: readonly Placed[],
  oddities: Oddities,
): void {
  const { hasDescription: described, proposals, contacts, targets, checklist } = body;
  const lists = [proposals, contacts, targets];
  if (described || lists.some(({ length }) => length > 0)) return;
  if (placed.some(({ answer }) => answer !== undefined)) {
    oddities.add('body', 'missing', `${TEMPLATE}, filled in`);
  } else if (checklist.length === 0) {
    oddities.add('body', 'not-a-value', TEMPLATE);
  }
}

const FIELD = 'body.contacts';
const EXPECTED = 'handles such as "@octocat"';
const MENTION =
  /(?:^|[\s,;(])(?:@([A-Za-z0-9][A-Za-z0-9-]{0,38})|([A-Za-z0-9][A-Za-z0-9-]{0,38})@)(?=$|[\s,;).])/g;
const MAX_BARE_HANDLES = 6;

/**
 * Reads the handles of "Primary contact (assignee)". With an @ before or after a word, such words are
 * the handles; without any, a short list of words is taken for handles, as normalized.
 */
export function readContacts(written: string, oddities: Oddities): string[] {
  const text = written.trim();
  if (isPlaceholder(text)) return [];
  const mentions = [...text.matchAll(MENTION)].map(([, before, after]) => before ?? after ?? '');
  if (mentions.length > 0) {
    if (/\w@(?:[\s,;]|$)/.test(text)) oddities.add(FIELD, 'normalized', EXPECTED);
    return [...new Set(mentions)];
  }
  const words = text.split(/[\s,;/]+|\band\b/).filter((word) => word !== '');
  if (words.length <= MAX_BARE_HANDLES && words.every(isHandle)) {
    oddities.add(FIELD, 'normalized', EXPECTED, text);
    return [...new Set(words)];
  }
  oddities.add(FIELD, 'not-a-value', EXPECTED);
  return [];
}
