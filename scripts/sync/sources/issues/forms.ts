import { isBareTitle, labeledKind } from './checklist.ts';
import { readStageTitle } from './checklist-title.ts';
import { readAnswer, type TemplateAnswer } from './labeled.ts';
import type { IssueOutline } from './outline.ts';
import { beginsTarget } from './targets.ts';

/**
 * Takes what stands below a question into its entry, as the issue forms of GitHub write answers: all of it below a
 * heading, and the rows of a table, and targets that are not nested, below any question that has no answer yet. Below
 * a stage in a heading or paragraph, the items of its checklist, up to the next question.
 */
export function withAnswersBelow(outline: readonly IssueOutline[]): IssueOutline[] {
  const joined: IssueOutline[] = [];
  for (let at = 0; at < outline.length; at += 1) {
    const entry = outline[at];
    if (entry === undefined) continue;
    const below = outline.slice(at + 1, at + 1 + lengthOfAnswer(entry, outline.slice(at + 1)));
    joined.push(below.length === 0 ? entry : withBelow(entry, below));
    at += below.length;
  }
  return joined;
}

function lengthOfAnswer(entry: IssueOutline, others: readonly IssueOutline[]): number {
  const answer = readAnswer(entry);
  const isOver = answer === undefined ? endOfStage(entry, others) : endOfAnswer(entry, answer);
  const end = others.findIndex(isOver);
  return end === -1 ? others.length : end;
}

function endOfAnswer({ kind }: IssueOutline, { question, text }: TemplateAnswer) {
  if (question === 'other' || text !== '') return () => true;
  const isPart = (other: IssueOutline) =>
    kind === 'heading' || other.kind === 'row' || (question === 'targets' && isTarget(other));
  return (other: IssueOutline) =>
    other.kind === 'heading' ||
    other.checked !== undefined ||
    !isPart(other) ||
    readAnswer(other) !== undefined;
}

function isTarget(entry: IssueOutline): boolean {
  const title = readStageTitle(entry);
  if (title !== undefined && entry.children.length > 0) return false;
  return (entry.kind === 'item' && title?.stage !== undefined) || beginsTarget(entry);
}

function endOfStage(entry: IssueOutline, others: readonly IssueOutline[]) {
  const end = (other: IssueOutline) =>
    other.kind !== 'item' ||
    readStageTitle(other) !== undefined ||
    (labeledKind(other) === undefined && readAnswer(other) !== undefined);
  const [first] = others;
  // A paragraph may be about a stage, and have the questions of the template below.
  const isAbove = first?.checked !== undefined || isBareTitle(entry);
  const isText = entry.kind === 'heading' || (entry.kind === 'paragraph' && isAbove);
  const isHead = isText && readStageTitle(entry) !== undefined;
  return isHead && first !== undefined && labeledKind(first) !== undefined ? end : () => true;
}

function withBelow(entry: IssueOutline, below: readonly IssueOutline[]): IssueOutline {
  const own = [entry, ...below.filter(({ kind }) => kind === 'paragraph')];
  return {
    ...entry,
    kind: 'item',
    text: own.map(({ text }) => text).join('\n'),
    links: own.flatMap(({ links }) => links),
    children: [...entry.children, ...below.filter(({ kind }) => kind !== 'paragraph')],
  };
}
