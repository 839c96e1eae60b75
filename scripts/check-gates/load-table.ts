import { buildAtlas } from '../../src/model/atlas/build.ts';
import { buildGateTable } from '../../src/model/check/build-table.ts';
import type { GateTable } from '../../src/model/check/table.ts';
import { enhancement } from '../../src/schemas/enhancement.ts';
import { featureGate } from '../../src/schemas/feature-gate.ts';
import { release } from '../../src/schemas/release.ts';
import { readCollection, readSources } from '../content/read-collection.ts';

/**
 * The table of gates, from content/. What else the atlas knows has no say in it and is not read.
 * @throws when there is no content or a record of it is not valid
 */
export async function loadGateTable(content: string): Promise<GateTable> {
  return buildGateTable(
    buildAtlas({
      sources: await readSources(content),
      enhancements: await readCollection(content, 'enhancements', enhancement),
      gates: await readCollection(content, 'feature-gates', featureGate),
      releases: await readCollection(content, 'releases', release),
    }),
  );
}
