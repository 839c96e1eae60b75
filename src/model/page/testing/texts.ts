import { type Fact, type PhraseTable, phraseText } from '../phrase.ts';

/** Facts as plain text by their names. */
export function factTexts(facts: readonly Fact[]): Record<string, string> {
  return Object.fromEntries(
    facts.map(({ name, values }) => [name, values.map(phraseText).join('; ')]),
  );
}

/** The rows of a table as plain text. */
export function plainRows(table: PhraseTable | undefined): string[][] {
  return (table?.rows ?? []).map((row) => row.map((values) => values.map(phraseText).join('; ')));
}
