import type { ControlledField } from '../model/api/fields.ts';

/** Fields that feature gates control, as data. */
export function apiFieldsData(fields: readonly ControlledField[]) {
  return fields.map(({ versions, runs: _, ...field }) => ({
    ...field,
    versions: versions.map(({ apiVersion, runs }) => ({ apiVersion, releases: [...runs] })),
  }));
}
