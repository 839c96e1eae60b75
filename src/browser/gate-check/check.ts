import { checkConfiguration, cleanConfiguration } from '../../configuration/clean.ts';
import { href } from '../../lib/href.ts';
import type { Upgrade } from '../../model/check/finding.ts';
import { reportWords } from '../../model/check/report-words.ts';
import type { GateTable } from '../../model/check/table.ts';
import { fetchOnce } from '../fetch-once.ts';
import { type Checked, drawCleaned, drawReports } from './draw.ts';

/** A text with the name of its file, where it has one. */
export interface Input {
  readonly name: string | undefined;
  readonly text: string;
}

/**
 * Checks texts, each by itself. The table of gates is the only thing that is asked for, and nothing is sent.
 * @throws when the table cannot be loaded
 */
export async function check(inputs: readonly Input[], upgrade: Upgrade): Promise<Checked[]> {
  const gates = await fetchOnce<GateTable>(href('/check/gates.json'));
  return inputs.map((input) => ({
    file: inputs.length > 1 ? input.name : undefined,
    ...checkOne(input, gates, upgrade),
  }));
}

function checkOne({ name, text }: Input, gates: GateTable, upgrade: Upgrade) {
  const report = checkConfiguration(text, gates, upgrade, name);
  return { report, cleaned: cleanConfiguration(text, gates, upgrade, name) };
}

/** Draws the verdicts into the page and says them in a sentence. */
export function drawChecked(checked: readonly Checked[], root: HTMLElement): string {
  drawReports(checked, root);
  drawCleaned(checked, root);
  return checked
    .map(({ file, report }) => [file, reportWords(report)].filter(Boolean).join(': '))
    .join(' ');
}
