import { cleanConfiguration } from '../../configuration/clean.ts';
import { readConfiguration } from '../../configuration/read.ts';
import { watchedIn } from '../../configuration/watched.ts';
import type { Upgrade } from '../../model/check/finding.ts';
import { judge } from '../../model/check/judge.ts';
import { reportWords } from '../../model/check/report-words.ts';
import type { GateTable } from '../../model/check/table.ts';
import type { Checked, Input } from './checked.ts';
import { drawCleaned, drawReports } from './draw.ts';

let table: Promise<GateTable> | undefined;

/** Loads the table of gates, once. It is the only thing that is asked for, and nothing is sent. */
function loadTable(address: string): Promise<GateTable> {
  table ??= fetch(address)
    .then((response) => {
      if (!response.ok) throw new Error(`${address}: ${response.status}`);
      return response.json();
    })
    .catch((error) => {
      table = undefined;
      throw error;
    });
  return table;
}

/**
 * Checks texts, each by itself.
 * @param address where the table of gates is
 * @throws when the table cannot be loaded
 */
export async function check(
  inputs: readonly Input[],
  upgrade: Upgrade,
  address: string,
): Promise<Checked[]> {
  const gates = await loadTable(address);
  return inputs.map((input) => ({
    file: inputs.length > 1 ? input.name : undefined,
    ...checkOne(input, gates, upgrade),
  }));
}

function checkOne({ name, text }: Input, gates: GateTable, upgrade: Upgrade) {
  const report = judge(
    readConfiguration(text, name, watchedIn(gates.removedFlags)),
    gates,
    upgrade,
  );
  return { report, cleaned: cleanConfiguration(text, gates, upgrade, name) };
}

/** Draws the verdicts into the page and says them in a sentence. */
export function drawChecked(checked: readonly Checked[], root: HTMLElement, base: string): string {
  drawReports(checked, root, base);
  drawCleaned(checked, root);
  return checked
    .map(({ file, report }) => [file, reportWords(report)].filter(Boolean).join(': '))
    .join(' ');
}
