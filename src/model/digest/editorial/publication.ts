import { EDITOR_MARK } from './draft.ts';

/** What must be so of a digest beside its claims. */
export interface DigestState {
  readonly isDraft: boolean;
  readonly date: string;
  /** The whole file. */
  readonly text: string;
  /** The days that have an account of changes. */
  readonly accounts: ReadonlySet<string>;
}

/** What keeps a digest from being shown, one line each. */
export function checkPublication({ isDraft, date, text, accounts }: DigestState): string[] {
  const marks = text
    .split('\n')
    .flatMap((line, index) => (line.includes(EDITOR_MARK) ? [index + 1] : []));
  return [
    ...(accounts.has(date)
      ? []
      : [`line 1: date "${date}" has no account (expected a day of content/changes)`]),
    ...(isDraft
      ? []
      : marks.map((line) => `line ${line}: a mark for the editor is left (expected none)`)),
  ];
}
