import { describe, expect, it } from 'vitest';
import { apiResources } from '../../../../src/schemas/api-resource.ts';
import { docsPage } from '../../../../src/schemas/docs-page.ts';
import { processorTime } from '../../../../tests/processor-time.ts';
import { withStandingRecord } from '../../reading/standing.ts';
import { readFixture } from '../../testing/fixture.ts';
import { listApiResources } from './api-resources.ts';
import { pageId, pageUrl, parseDocsPage } from './parse.ts';

const parse = (text: string, id = 'concepts/widgets') => {
  const { record: page } = parseDocsPage(text, `content/en/docs/${id}.md`);
  return page && docsPage.parse(page);
};
const withBody = (body: string, more = '') => `---\ntitle: T\n${more}---\n${body}\n`;
const problemsOf = (text: string) =>
  parse(text)?.problems?.map(({ field, kind }) => `${field} ${kind}`);

const generatedId = 'reference/kubernetes-api/shop/widget-v1';
const generated = parse(readFixture(import.meta, 'widget-v1.md'), generatedId);

describe('pageUrl', () => {
  it.each([
    ['concepts/storage/volumes', undefined, 'concepts/storage/volumes/'],
    ['concepts/workloads/pods/_index', undefined, 'concepts/workloads/pods/'],
    ['reference/glossary/index', undefined, 'reference/glossary/'],
    ['contribute/blog/submission', 'article', 'contribute/blog/article/'],
    ['setup/README', undefined, 'setup/readme/'],
    ['_index', undefined, ''],
  ])('%s: %s', (id, slug, path) => {
    expect(pageUrl(id, slug)).toBe(`https://kubernetes.io/docs/${path}`);
  });

  it('knows pages of the documentation from other files', () => {
    expect(pageId('content/en/blog/x.md')).toBeUndefined();
    expect(pageId('content/en/docs/x.html')).toBeUndefined();
  });
});

describe('parseDocsPage', () => {
  it('reads a written page', () => {
    expect(parse(readFixture(import.meta, 'widgets.md'))).toEqual({
      id: 'concepts/widgets',
      path: 'content/en/docs/concepts/widgets.md',
      url: 'https://kubernetes.io/docs/concepts/widgets/',
      title: 'Widgets',
      contentType: 'concept',
      generated: false,
      gates: ['WidgetPools', 'WidgetParts'],
      apis: [
        { apiVersion: 'shop.k8s.io/v1', kind: 'Widget', overrideLinkText: 'Widget v1' },
        { apiVersion: 'v1', kind: 'Part' },
        { kind: 'Screw' },
      ],
      stages: [
        { stage: 'stable', release: '1.25' },
        { stage: 'alpha', release: '1.9' },
        { stage: 'beta' },
      ],
      problems: [
        {
          field: 'feature-state.for_k8s_version',
          kind: 'normalized',
          got: '1.9',
          expected: 'a release such as "v1.34"',
        },
      ],
    });
  });

  it('reads a generated page', () => {
    expect(generated).toMatchObject({
      generated: true,
      contentType: 'api_reference',
      apis: [{ apiVersion: 'shop.k8s.io/v1', kind: 'Widget', import: 'k8s.io/api/shop/v1' }],
    });
  });

  it('does not mind CRLF', () => {
    expect(parse(readFixture(import.meta, 'widgets.md').replaceAll('\n', '\r\n'))).toEqual(
      parse(readFixture(import.meta, 'widgets.md')),
    );
  });

  it('passes over a page without any of it, readable or not', () => {
    expect(parse(withBody('Text.'))).toBeUndefined();
    expect(parse('Text without front matter.')).toBeUndefined();
    expect(parseDocsPage('x', 'README.md')).toEqual({});
  });

  it.each([
    [
      'no front matter',
      '{{< feature-state state="beta" >}}',
      ['front matter not-a-value', 'title missing'],
    ],
    [
      'a state that is none',
      withBody('{{< feature-state feature_gate_name="A" >}}{{< feature-state state="done" >}}'),
      ['feature-state.state not-a-value'],
    ],
    [
      'a release that is none',
      withBody('{{< feature-state state="beta" for_k8s_version="soon" >}}'),
      ['feature-state.for_k8s_version not-a-value'],
    ],
    [
      'a gate that is none',
      withBody('{{< feature-state state="beta" >}}{{< feature-state feature_gate_name="a b" >}}'),
      ['feature-state.feature_gate_name not-a-value'],
    ],
    [
      'parameters in another form',
      withBody(
        '{{< feature-state featureGateName="A" >}}{{< feature-state state="GA" for_k8s_version="v1.30" >}}',
      ),
      ['feature-state.featureGateName normalized', 'feature-state.state normalized'],
    ],
    [
      'other parameters',
      withBody('{{< feature-state "beta" state="beta" since="v1.2" >}}'),
      ['feature-state.since unknown-field', 'feature-state not-a-value'],
    ],
    ['metadata in words', withBody('', 'api_metadata: Pod\n'), ['api_metadata not-a-value']],
    [
      'an API without a kind',
      withBody('', 'api_metadata:\n- apiVersion: v1\n'),
      ['api_metadata[0].kind missing'],
    ],
    [
      'an API version that is none',
      withBody('', 'api_metadata:\n- {apiVersion: latest, kind: Pod}\n'),
      ['api_metadata[0].apiVersion not-a-value'],
    ],
    [
      'an API twice',
      withBody('', 'api_metadata:\n- {apiVersion: v1, kind: Pod}\n- {apiVersion: v1, kind: Pod}\n'),
      ['api_metadata[1] contradiction'],
    ],
  ])('reports %s', (_, text, problems) => {
    expect(problemsOf(text)).toEqual(problems);
  });

  it('leaves what is on record of a page whose front matter is broken', () => {
    const path = `content/en/docs/${generatedId}.md`;
    const read = parseDocsPage('---\ntitle: "T\n---\n', path);
    const { record } = withStandingRecord(read, generated ? [generated] : []);
    expect(record).toMatchObject({ ...generated, problems: [{ field: 'front matter' }] });
  });

  it('is not slowed down by endless openings', async () => {
    const time = await processorTime(() => {
      parse(withBody('{{< feature-state '.repeat(100_000)));
      parse(withBody('<!--'.repeat(100_000)));
    });
    expect(time).toBeLessThan(5000);
  });
});

it('listApiResources lists generated pages by group, kind and version; mere types last', () => {
  const more = (kind: string, apiVersion?: string) => ({
    id: kind,
    path: kind,
    url: 'https://kubernetes.io/docs/x/',
    generated: true,
    apis: [{ kind, apiVersion }],
  });
  const pages = [more('Screw'), more('Part', 'v1'), ...(generated ? [generated] : [])];
  const written = { ...more('Gadget', 'v1'), generated: false };
  const listed = apiResources.parse(listApiResources([...pages, written]));
  expect(listed.map(({ group, version, kind }) => [group, version, kind])).toEqual([
    ['core', 'v1', 'Part'],
    ['shop.k8s.io', 'v1', 'Widget'],
    [undefined, undefined, 'Screw'],
  ]);
  expect(listed[1]).toEqual({
    kind: 'Widget',
    apiVersion: 'shop.k8s.io/v1',
    group: 'shop.k8s.io',
    version: 'v1',
    import: 'k8s.io/api/shop/v1',
    url: `https://kubernetes.io/docs/${generatedId}/`,
    path: `content/en/docs/${generatedId}.md`,
  });
});
