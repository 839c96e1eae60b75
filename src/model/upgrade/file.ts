import type { UpgradeData, UpgradeFile, UpgradeNote } from './data.ts';

/**
 * What of the data a browser loads for any upgrade; the gates and the notes are in other files,
 * and what KEPs are would weigh as much as all else.
 */
export function upgradeFile(data: UpgradeData): UpgradeFile {
  const { gates: _gates, notes: _notes, enhancements, ...rest } = data;
  return {
    ...rest,
    enhancements: enhancements.map(({ summary: _summary, ...each }) => each),
    noted: [...notesByRelease(data).keys()],
  };
}

/** The notes of each release that has any, oldest release first. */
export function notesByRelease({
  notes,
}: Pick<UpgradeData, 'notes'>): ReadonlyMap<string, readonly UpgradeNote[]> {
  return Map.groupBy(notes, ({ release }) => release);
}
