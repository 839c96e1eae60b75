import { describe, expect, it } from 'vitest';
import { listApiResources } from '../../scripts/sync/sources/docs-pages/api-resources.ts';
import { parseDocsPage } from '../../scripts/sync/sources/docs-pages/parse.ts';
import { joinApiFields } from '../../src/model/api/fields.ts';
import { joinApiReferences } from '../../src/model/api/references.ts';
import { indexApiRemovals } from '../../src/model/api/removal.ts';
import { apiResources } from '../../src/schemas/api-resource.ts';
import { docsPage } from '../../src/schemas/docs-page.ts';
import { readBundle } from './clone-bundle.ts';
import { hasBundles } from './upstream-bundles.ts';

const REPOSITORY = 'kubernetes/website';
const PAGE = /^content\/en\/docs\/.*\.md$/;

describe.skipIf(!hasBundles(REPOSITORY))('the pages of the documentation', async () => {
  const texts = await readBundle(REPOSITORY, 'HEAD', (path) => PAGE.test(path));
  const pages = texts.flatMap(({ path, text }) => parseDocsPage(text, path).record ?? []);

  it('become valid records, as many as there are', () => {
    for (const page of pages) docsPage.parse(page);
    const written = pages.filter(({ generated }) => !generated);
    expect(written.filter(({ apis }) => apis !== undefined)).toHaveLength(28);
    expect(pages.filter(({ gates }) => gates !== undefined)).toHaveLength(113);
    expect(new Set(pages.flatMap(({ gates }) => gates ?? [])).size).toBe(149);
    expect(pages.length - written.length).toBe(133);
    expect(pages.flatMap(({ stages }) => stages ?? [])).toHaveLength(191);
  });

  it('have every oddity named', () => {
    const problems = pages.flatMap((page) =>
      (page.problems ?? []).map(({ field, got }) => `${field} ${got}`),
    );
    expect(problems.sort()).toEqual([
      'api_metadata.apiVersion resource',
      'feature-state.for_k8s_version 1.22',
      'feature-state.for_k8s_version 1.28',
      'feature-state.for_k8s_version 1.34',
      'feature-state.for_k8s_version 1.8',
    ]);
  });

  it('lead to references, except where the type or the API’s version has none anymore', () => {
    const resources = apiResources.parse(listApiResources(pages));
    expect(resources).toHaveLength(133);
    const gates = [{ name: 'JobManagedBy', formerNames: [], enhancements: ['sig-apps/4368'] }];
    const fields = joinApiFields({
      records: [],
      gates: [],
      removals: indexApiRemovals([]),
      sources: {},
    });
    const references = joinApiReferences({ pages, resources, gates, fields });
    expect(references.of(['JobManagedBy']).links).toMatchObject([
      {
        label: 'Job v1',
        url: 'https://kubernetes.io/docs/reference/kubernetes-api/batch/job-v1/',
      },
    ]);
    expect(references.ofKind('Job', 'batch/v1').enhancements).toEqual(['sig-apps/4368']);
    const unmatched = references.unmatched.map(({ kind, apiVersion }) => `${kind} ${apiVersion}`);
    expect(unmatched).toEqual([
      'DeviceTaintRule resource.k8s.io/v1alpha3',
      ...['v1beta1', 'v1beta2'].flatMap((version) =>
        ['ResourceClaim', 'ResourceClaimTemplate', 'DeviceClass', 'ResourceSlice'].map(
          (kind) => `${kind} resource.k8s.io/${version}`,
        ),
      ),
      'Volume undefined',
    ]);
  });
});
