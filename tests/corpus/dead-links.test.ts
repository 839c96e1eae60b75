import { extname } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { fileFinder } from '../../src/data/repository-files.ts';
import { cleanText } from '../../src/formats/clean-text.ts';
import { findMentioned } from '../../src/model/enhancement/find-mentioned.ts';
import { findMoved } from '../../src/model/enhancement/find-moved.ts';
import { LINKS } from '../../src/prose/__fixtures__/context.ts';
import { guardSource } from '../../src/prose/guard.ts';
import { numberHeadings } from '../../src/prose/headings.ts';
import { resolveLinks } from '../../src/prose/links.ts';
import { parseProse } from '../../src/prose/parse.ts';
import { sanitizeTree } from '../../src/prose/sanitize.ts';
import { dropUpstreamContents } from '../../src/prose/table-of-contents.ts';
import { mapElements } from '../../src/prose/tree.ts';
import type { LinkIndex } from '../../src/prose/types.ts';
import { committedAtlas } from '../committed.ts';
import { readBundle } from './clone-bundle.ts';
import { hasBundles } from './upstream-bundles.ts';

const REPOSITORY = 'kubernetes/enhancements';

/**
 * Files below keps/ that proposals link, and that are not there, but for those of KEPs that have become
 * another. Each was looked for by hand. One that no proposal links anymore is an error.
 */
const GONE: readonly string[] = [
  // The name is of no KEP there is, nor is what the proposals call it.
  'sig-api-machinery/20190802-dynamic-coordinated-storage-version.md',
  'sig-auth/20190607-certificates-api.md',
  'sig-instrumentation/0034-distributed-tracing-kep.md',
  'sig-node/runtime-class-scheduling.md',
  'sig-storage/20180515-svcacct-token-volumes.md',
  'sig-storage/20200120-generic-data-populators.md',
  // Several KEPs of the SIG have all words of the name.
  'sig-api-machinery/0030-storage-migration.md',
  'sig-api-machinery/35-storage-version-hash.md',
  // A relative link that was wrong from the start.
  'sig-node/sig-auth/0000-20170814-bounding-self-labeling-kubelets.md',
].sort();

/** Proposals that took another name, and what they are now: judged by hand. */
const MOVED: Readonly<Record<string, string>> = {
  'sig-api-machinery/20180731-crd-pruning': 'sig-api-machinery/2332-pruning-for-custom-resources',
  'sig-api-machinery/20190425-structural-openapi':
    'sig-api-machinery/2335-vanilla-crd-openapi-subset-structural-schemas',
  'sig-cli/0008-kustomize': 'sig-cli/2377-Kustomize',
  'sig-cloud-provider/0018-testgrid-conformance-e2e':
    'sig-cloud-provider/2390-reporting-conformance-test-results-to-testgrid',
  'sig-cloud-provider/20180731-cloud-provider-docs':
    'sig-cloud-provider/2393-cloud-provider-documentation',
  'sig-cloud-provider/20190125-removing-in-tree-providers':
    'sig-cloud-provider/2395-removing-in-tree-cloud-providers',
  'sig-cloud-provider/20191004-out-of-tree-credential-providers':
    'sig-cloud-provider/2133-out-of-tree-credential-provider',
  'sig-cluster-lifecycle/kubeadm/0015-kubeadm-join-control-plane':
    'sig-cluster-lifecycle/kubeadm/2500-kubeadm-join-control-plane-workflow',
  'sig-instrumentation/20181106-kubernetes-metrics-overhaul':
    'sig-instrumentation/1206-metrics-overhaul',
  'sig-network/20181024-service-topology': 'sig-network/536-topology-aware-routing',
  'sig-windows/20181221-windows-group-managed-service-accounts-for-container-identity':
    'sig-windows/689-windows-gmsa',
};

/**
 * Sections that proposals link and do not have: each was looked for by hand among the headings. One
 * that no proposal links anymore is an error.
 */
const UNTITLED: readonly string[] = [
  'sig-api-machinery/2341-enabling-clients-to-tell-if-resource-endpoints-serve-the-same-set-of-objects#broken-forwards-compatibility',
  'sig-api-machinery/6164-internal-type-elimination#migration-order',
  'sig-apps/3329-retriable-and-non-retriable-failures#limitting-this-feature',
  'sig-apps/3329-retriable-and-non-retriable-failures#oom-killer-invoked-when-memory-limits-are-not-exceeded',
  'sig-auth/6060-api-server-authentication-to-webhooks#token-acqcuisition-service-account',
  'sig-auth/6060-api-server-authentication-to-webhooks#webhook-authentication-bound-object-types',
  'sig-network/1453-ingress-api#motivations',
  'sig-node/1029-ephemeral-storage-quotas#implementation-detailsnotesconstraints-optional',
  'sig-node/2371-cri-pod-container-stats#summary-container-stats-object',
  'sig-node/2371-cri-pod-container-stats#summary-pod-stats-object',
  'sig-node/2371-cri-pod-container-stats#core-proposal',
  'sig-node/2371-cri-pod-container-stats#keep-summary',
  'sig-node/2371-cri-pod-container-stats#plan',
  'sig-node/2371-cri-pod-container-stats#accelerator-deprecation',
  'sig-node/3063-dynamic-resource-allocation#kube-scheduler',
  'sig-node/3573-device-plugin#versioning',
  'sig-node/3619-supplemental-groups-policy#runtimefeatures-in-nodestatus-which-contains-supplementalgroupspolicy-field-1',
  'sig-node/3619-supplemental-groups-policy#runtimefeatures-in-nodestatus-which-contains-supplementalgroupspolicy-field',
  'sig-node/5304-dra-attributes-downward-api#directory-structure-on-host-per-driver-plugin-directory',
  'sig-node/5328-node-declared-features#example-walkthrough',
  'sig-node/5526-pod-level-resource-managers#example-3-admission-failure-empty-shared-pool',
  'sig-node/5554-in-place-update-pod-resources-alongside-static-cpu-manager-policy#introduced-error-types-for-this-kep',
  'sig-node/585-runtime-class#runtimeclass-aware-scheduling',
  'sig-node/5945-dra-optional-node-preparation#disabled-feature-gate-behavior',
  'sig-scheduling/5075-dra-consumable-capacity#handles-device-updates-for-allowmultipleallocations-and-sharingpolicy',
  'sig-scheduling/5229-asynchronous-api-calls-during-scheduling#2-how-to-make-the-api-calls-asynchronous',
  'sig-scheduling/5517-dra-node-allocatable-resources#pod-level-cgroup-limits',
  'sig-scheduling/5517-dra-node-allocatable-resources#container-level-cgroup-limits',
  'sig-storage/1472-storage-capacity-tracking#central-provisioning',
  'sig-storage/3314-csi-changed-block-tracking#getdelta-rpc',
  'sig-storage/3751-volume-attributes-class#bookmark=id.wtvwymf8202g',
  'sig-windows/4885-windows-cpu-and-memory-affinity#mechanism-i-pod-eviction-by-kubelet',
  'sig-windows/4885-windows-cpu-and-memory-affinity#kubernetes-nodes-memory-management-mechanisms-and-their-relation-to-the-memory-manager',
];

describe.skipIf(!hasBundles(REPOSITORY))('links of proposals (needs ../shared/upstream)', () => {
  const gone = new Map<string, Set<string>>();
  const moved = new Map<string, string>();
  const untitled: string[] = [];

  beforeAll(async () => {
    const files = await readBundle(REPOSITORY, 'HEAD', (path) => path.startsWith('keps/'));
    const paths = files.map(({ path }) => path);
    const texts = new Map(files.map(({ path, text }) => [path, text]));
    const { enhancements } = await committedAtlas();
    const find = findMentioned(enhancements);
    const findMovedKep = findMoved(enhancements);
    const kinds = [...new Set(paths.map((path) => extname(path)))];
    const links: LinkIndex = {
      ...LINKS,
      enhancement: (mentioned) => find(mentioned)?.id,
      section: async () => undefined,
      hasFile: fileFinder({ repository: REPOSITORY, commit: '', folder: 'keps', kinds, paths }),
      moved: (directory, called) => {
        const id = findMovedKep(directory, called)?.id;
        if (id !== undefined) moved.set(directory, id);
        return id;
      },
    };
    for (const { id, record } of enhancements) {
      const { readme } = record;
      const text = texts.get(readme ?? '');
      if (readme === undefined || text === undefined) continue;
      const markdown = guardSource(cleanText(text)).text;
      const parsed = parseProse(markdown, () => undefined).root;
      dropUpstreamContents(parsed);
      const root = sanitizeTree(parsed);
      const source = { repository: REPOSITORY, commit: 'HEAD', path: readme, hasOwnPage: true };
      const { title, headings } = numberHeadings(root, { areBare: true });
      const report = (kind: string, detail: string): void => {
        if (kind !== 'dangling-anchor') return;
        untitled.push(`${id}${/"(#.*)"/.exec(detail)?.[1]}`);
      };
      await resolveLinks(root, { source, links, title, headings, report });
      mapElements(root, ({ properties: { className, href } }) => {
        if (!Array.isArray(className) || !className.includes('gone')) return undefined;
        const path = String(href).replace(/^.*?\/keps\/|#.*$/g, '');
        gone.set(path, (gone.get(path) ?? new Set()).add(readme));
        return undefined;
      });
    }
  });

  it('lead nowhere where these files were', () => {
    expect([...gone.keys()].sort()).toEqual(GONE);
  });

  it('are shown as words where no section goes by their name', () => {
    expect(untitled.sort()).toEqual([...UNTITLED].sort());
  });

  it('lead to what a proposal has become', () => {
    expect(Object.fromEntries(moved)).toEqual(MOVED);
  });
});
