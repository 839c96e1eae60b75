import Beginnings from './Beginnings.astro';
import FeatureTable from './FeatureTable.astro';
import Gate from './Gate.astro';
import GateTable from './GateTable.astro';
import Kep from './Kep.astro';
import Timeline from './Timeline.astro';

/** The components that articles use without importing them; `article-claims.ts` checks their use. */
export const components = { Beginnings, FeatureTable, Gate, GateTable, Kep, Timeline };
