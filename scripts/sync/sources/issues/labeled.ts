import { allLinks, allText, type IssueOutline } from './outline.ts';

/** The questions of the issue templates, in all wordings since 2016. */
const QUESTIONS = {
  description: /^one[- ]line (?:enhancement|feature) description\s*(?:\([^)\n]*\))?\s*:?/i,
  proposal:
    /^(?:kubernetes enhancement proposal(?:\s*\(kep\))?(?:\s+PRs?)?|design proposal link\s*(?:\([^)\n]*\))?|kep(?:\s+link|\s+PRs?)?(?=\s*:))\s*:?/i,
  contacts: /^primary contacts?\s*(?:\([^)\n]*\))?\s*:?/i,
  sigs: /^responsible sigs?\s*:?/i,
  targets: /^(?:enhancement|feature) target\s*(?:\([^)\n]*\))?\s*:?/i,
  stages: /^prs? by stage(?: and milestone)?\s*:?/i,
  other: /^(?:discussion link|reviewer|approver|link to e2e)/i,
} as const;

/** What a line of a template asks for. */
export type Question = keyof typeof QUESTIONS;

/** An answer to a question of a template. */
export interface TemplateAnswer {
  readonly question: Question;
  /** Behind the label, without what is nested. */
  readonly own: string;
  /** Behind the label and nested in it. */
  readonly text: string;
  readonly links: readonly string[];
  readonly nested: readonly IssueOutline[];
}

/** Whether a line begins with a question. */
export function beginsQuestion(line: string): boolean {
  return Object.values(QUESTIONS).some((label) => label.test(line));
}

/** Reads an entry as the answer to a question; nothing where it is none. */
export function readAnswer(entry: IssueOutline): TemplateAnswer | undefined {
  for (const [question, label] of Object.entries(QUESTIONS) as [Question, RegExp][]) {
    const [matched] = label.exec(entry.text) ?? [];
    if (matched !== undefined) {
      const own = entry.text.slice(matched.length).trim();
      return {
        question,
        own,
        text: allText({ ...entry, text: own }),
        links: allLinks(entry),
        nested: entry.children,
      };
    }
  }
  return undefined;
}
