import { type Cleaned, cleanConfiguration, type Refused } from '../../configuration/clean.ts';
import { readConfiguration } from '../../configuration/read.ts';
import { watchedIn } from '../../configuration/watched.ts';
import type { Report, Upgrade } from '../../model/check/finding.ts';
import { judge } from '../../model/check/judge.ts';
import type { GateTable } from '../../model/check/table.ts';
import { summaryWords } from '../../model/check/words.ts';
import { drawCleaned, drawReport } from './draw.ts';

/** The verdicts on a text, and the text cleaned. */
export interface Checked {
  readonly report: Report;
  readonly cleaned: Cleaned | Refused;
}

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
 * Checks a text.
 * @param address where the table of gates is
 * @throws when the table cannot be loaded
 */
export async function check(text: string, upgrade: Upgrade, address: string): Promise<Checked> {
  const gates = await loadTable(address);
  const report = judge(
    readConfiguration(text, undefined, watchedIn(gates.removedFlags)),
    gates,
    upgrade,
  );
  return { report, cleaned: cleanConfiguration(text, gates, upgrade) };
}

/** Draws the verdicts into the page and says them in a sentence. */
export function drawChecked({ report, cleaned }: Checked, root: HTMLElement, base: string): string {
  drawReport(report, root, base);
  drawCleaned(cleaned, root);
  return summaryWords(report);
}
