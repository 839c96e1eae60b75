import { buildAtlas } from '../../src/model/atlas/build.ts';
import { buildGateTable } from '../../src/model/check/build-table.ts';
import type { GateTable } from '../../src/model/check/table.ts';
import { readCollection } from '../../src/records/read-collection.ts';

/**
 * The table of gates, from content/. What else the atlas knows has no say in it and is not read.
 * @throws when there is no content or a record of it is not valid
 */
export async function loadGateTable(content: string): Promise<GateTable> {
  return buildGateTable(
    buildAtlas({
      sources: await readCollection(content, 'sources'),
      enhancements: await readCollection(content, 'enhancements'),
      gates: await readCollection(content, 'feature-gates'),
      releases: await readCollection(content, 'releases'),
      removedApis: await readCollection(content, 'removed-apis'),
      kubeadmGates: await readCollection(content, 'kubeadm-gates'),
    }),
    await readCollection(content, 'release-notes'),
  );
}
