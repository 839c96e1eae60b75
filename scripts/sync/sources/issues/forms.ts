import { readAnswer } from './labeled.ts';
import type { IssueOutline } from './outline.ts';

/**
 * Takes what stands below a question into its entry, as the issue forms of GitHub write answers: all of it below a
 * heading, and the rows of a table below any question that has no answer yet.
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
  if (answer === undefined || answer.question === 'other' || answer.text !== '') return 0;
  const isOver = (other: IssueOutline) =>
    other.kind === 'heading' ||
    other.checked !== undefined ||
    (entry.kind !== 'heading' && other.kind !== 'row') ||
    readAnswer(other) !== undefined;
  const end = others.findIndex(isOver);
  return end === -1 ? others.length : end;
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
