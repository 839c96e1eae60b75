import { describe, expect, it } from 'vitest';
import { removedApi } from '../../../../src/schemas/removed-api.ts';
import { readFixture } from '../../testing/fixture.ts';
import { parseGuide } from './parse.ts';

const text = readFixture(import.meta, 'deprecation-guide.md');
const { records, unread } = parseGuide(text, 'guide.md');
const find = (title: string) => records.find((record) => record.title === title);

describe('parseGuide', () => {
  it('reads each entry below the heading of a release', () => {
    expect(records.map((record) => removedApi.parse(record).id)).toEqual([
      'widgets-v198',
      'bolt-v198',
      'storage-v197',
      'odd-one-v197',
      'wordless',
    ]);
    expect(unread.map(({ problem }) => problem.got)).toEqual(['Before']);
  });

  it.each(['Kubernetes v1.98', '1.98', 'v1.98 {#v1-98}', 'V1.98'])(
    'reads %j as the heading of a release',
    (heading) => {
      const changed = text.replace(/^### v1\.98$/m, `### ${heading}`);
      expect(parseGuide(changed, 'guide.md')).toEqual({ records, unread });
    },
  );

  it('knows an entry at another depth by its anchor, and says that it found none', () => {
    const deeper = text.replace('#### Bolt {#bolt', '### Bolt {#bolt');
    expect(parseGuide(deeper, 'guide.md').records).toEqual(records);
    const problem = { field: '(headings)', got: 'none' };
    expect(parseGuide('# A page', 'guide.md').unread).toMatchObject([{ problem }]);
  });

  it('reads what is removed, what replaces it, and how much changes', () => {
    expect(find('Widget resources')).toEqual({
      id: 'widgets-v198',
      path: 'guide.md',
      url: 'https://kubernetes.io/docs/reference/using-api/deprecation-guide/#widgets-v198',
      title: 'Widget resources',
      removedIn: '1.98',
      apiVersions: ['shop.k8s.io/v1beta1', 'extensions/v1beta1'],
      kinds: ['Widget', 'WidgetClass', 'WidgetClaim'],
      replacements: [
        { apiVersion: 'shop.k8s.io/v1', since: '1.95' },
        { apiVersion: 'shop.k8s.io/v1beta2' },
      ],
      notableChanges: 4,
      links: [
        { text: 'parts of a widget', url: 'https://kubernetes.io/docs/widgets/#parts' },
        { text: '#1234', url: 'https://github.com/kubernetes/kubernetes/issues/1234' },
      ],
      problems: undefined,
    });
  });

  it('reads a sentence with the kind first, of the core group, without a replacement', () => {
    expect(find('Bolt')).toMatchObject({ apiVersions: ['v1beta1'], kinds: ['Bolt'] });
    expect(find('Bolt')).not.toHaveProperty('replacements');
    expect(find('Bolt')).not.toHaveProperty('notableChanges');
  });

  it('reads a replacement in a sentence of its own, without what is struck out', () => {
    const text =
      '### v1.98\n\n#### Nut {#nut-v198}\n\nThe **a/v1** API version of Nut is no longer served.\n\nMigrate to ~~**a/v2**~~ **a/v3**, available since v1.95.\n';
    const [nut] = parseGuide(text, 'guide.md').records;
    expect(nut?.replacements).toEqual([{ apiVersion: 'a/v3', since: '1.95' }]);
  });

  it('reads a replacement for each kind', () => {
    expect(find('Storage')).toMatchObject({
      kinds: ['Box', 'Crate'],
      replacements: [
        { apiVersion: 'storage.k8s.io/v1', since: '1.90', kind: 'Box' },
        { apiVersion: 'storage.k8s.io/v1', since: '1.91', kind: 'Crate' },
      ],
      notableChanges: 0,
    });
  });

  it('names what cannot be right', () => {
    const problems = (title: string) =>
      find(title)?.problems?.map(({ field, kind }) => `${field} ${kind}`);
    expect(problems('Odd one')).toEqual([
      'anchor missing',
      '(sentence) contradiction',
      '(sentence) missing',
      'replacement contradiction',
    ]);
    expect(problems('Wordless')).toEqual(['(sentence) missing']);
  });

  it('names the file that is no Markdown to read', () => {
    expect(() => parseGuide(`${'>'.repeat(300)} deep`, 'guide.md')).toThrow('guide.md');
  });
});
