import { KepFeatureTable } from './feature-table.ts';
import { KepGate } from './gate.ts';

/** What a page loads to have `<kep-feature-table>` and `<kep-gate>`. */
const ELEMENTS = { 'kep-feature-table': KepFeatureTable, 'kep-gate': KepGate } as const;

for (const [name, element] of Object.entries(ELEMENTS)) {
  const { customElements: registry } = globalThis;
  if (registry?.get(name) === undefined) registry?.define(name, element);
}

export { KepFeatureTable, KepGate };
