import { KepFeatureTable } from './feature-table.ts';
import { KepGate } from './gate.ts';

/** What a page loads to have `<kep-feature-table>` and `<kep-gate>`. */
const ELEMENTS = { 'kep-feature-table': KepFeatureTable, 'kep-gate': KepGate } as const;

for (const [name, element] of Object.entries(ELEMENTS)) {
  if (customElements.get(name) === undefined) customElements.define(name, element);
}

export { KepFeatureTable, KepGate };
