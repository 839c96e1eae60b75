import { describe, expect, it } from 'vitest';
import { haveWords, namedResult, orderResults, withoutRepeats, wordResult } from './results.ts';

const named = namedResult({
  kind: 'Enhancement',
  name: 'KEP-753',
  title: 'Sidecar Containers',
  href: '/enhancements/753/',
  stage: 'GA',
  aliases: [],
  summary: 'Runs helpers.',
});
const word = (url: string) => wordResult({ url, excerpt: 'x', meta: { title: url, kind: 'Page' } });

describe('withoutRepeats', () => {
  it('keeps what was found by its name first, wherever its words rank', () => {
    const results = [named, word('/a/'), word('/enhancements/753/'), word('/a/?highlight=x')];
    expect(withoutRepeats(results).map(({ href }) => href)).toEqual(['/enhancements/753/', '/a/']);
    expect(withoutRepeats(results)[0]?.title).toBe('KEP-753: Sidecar Containers');
  });

  it('keeps an upgrade once, under whichever address it was found first', () => {
    const upgrade = { title: 'Upgrade from v1.30 to v1.31', kind: 'Page' };
    const found = ['/upgrade/?from=1.30&to=1.31', '/upgrade/1.30-to-1.31/'].map((url) =>
      wordResult({ url, excerpt: 'x', meta: upgrade }),
    );
    expect(withoutRepeats(found)).toEqual(found.slice(0, 1));
  });
});

describe('haveWords', () => {
  it.each([
    ['blockchain', false],
    ['xyzzy', false],
    ['deprecations in 1.34', true],
    ['v1.34', true],
    ['what is a blockchain', false],
    ['running', true],
    ['using', true],
    ['tries', true],
    ['resume', true],
  ])('does not take the beginning of a word for the word: %s', (query, expected) => {
    const found = ['Block', 'xyz', 'deprecated', 'v1.34.', 'run', 'list', 'used', 'try', 'Résumé'];
    const marks = found.map((word) => `<mark>${word}</mark>`);
    expect(haveWords([{ excerpt: marks.join(' and ') }], query)).toBe(expected);
  });

  it.each([
    ['KubletPSI', 'Kublet', false],
    ['NetworkPolicies', 'NetworkPolicy', true],
    ['StorageClasses', 'StorageClass', true],
  ])('does not take a part of a name for the name: %s, %s', (query, mark, expected) => {
    expect(haveWords([{ excerpt: `<mark>${mark}</mark>` }], query)).toBe(expected);
  });

  it('takes a page whose excerpt marks nothing as it is', () => {
    expect(haveWords([{ excerpt: 'block' }], 'blockchain')).toBe(true);
  });
});

describe('orderResults', () => {
  const guess = { ...named, href: '/enhancements/4247/', isGuess: true } as const;
  const marked = (url: string, ...words: string[]) => ({
    ...word(url),
    excerpt: words.map((each) => `the <mark>${each}</mark>`).join(' '),
  });
  const [whole, part] = [
    marked('/whole/', 'GPU', 'time-sliced'),
    marked('/part/', 'EndpointSlice'),
  ];
  it('ranks a gate as if its page has every word if each word is on some page', () => {
    const gate = { ...marked('/gate/', 'GPU'), label: 'Feature gate · Beta' };
    const hrefs = (query: string) =>
      orderResults([guess], [gate, whole, part], query).map(({ href }) => href);
    expect(hrefs('gpu time')).toEqual(['/gate/', '/whole/', guess.href, '/part/']);
    expect(hrefs('gpu travel')).toEqual([guess.href, '/gate/', '/whole/', '/part/']);
  });

  it.each([
    ['time slicing', [guess], '/whole/ /enhancements/4247/ /part/'],
    ['time slicing', [named, guess], '/enhancements/753/ /whole/ /enhancements/4247/ /part/'],
    ['time slicing', [named], '/enhancements/753/ /part/ /whole/'],
    ['time travel', [guess], '/enhancements/4247/ /part/ /whole/'],
    ['tiem slicing', [guess], '/enhancements/4247/ /part/ /whole/'],
    ['time slcing', [guess], '/enhancements/4247/ /part/ /whole/'],
  ])('puts pages with every word before guesses: %s, %j', (query, names, order) => {
    const hrefs = orderResults(names, [part, whole], query).map(({ href }) => href);
    expect(hrefs.join(' ')).toBe(order);
  });

  it.each([
    ['sidecar containers gpu', '/gate/ /enhancements/4247/ /passage/'],
    ['sidecar gpu', '/gate/ /passage/ /enhancements/4247/'],
    ['sidecar containers', '/enhancements/4247/ /gate/ /passage/'],
  ])('puts a guess with most of the words of %s before passages', (query, order) => {
    const passage = marked('/passage/', 'sidecar', 'containers', 'GPU');
    const gate = { ...marked('/gate/', 'GPU'), label: 'Feature gate' };
    const hrefs = orderResults([guess], [passage, gate], query).map(({ href }) => href);
    expect(hrefs.join(' ')).toBe(order);
  });
});

describe('orderResults counts forms of words', () => {
  const guess = {
    ...wordResult({ url: '/guess/', excerpt: '', meta: {} }),
    isGuess: true,
  } as const;
  const firstOf = (query: string, mark: string, title = 'Other'): string | undefined => {
    const passage = { ...word('/passage/'), excerpt: `<mark>${mark}</mark>` };
    return orderResults([{ ...guess, title }], [passage], query)[0]?.href;
  };
  it.each([
    ['authentication', 'authenticate'],
    ['migration', 'migrated'],
    ['scheduler', 'scheduling'],
    ['allocation', 'allocated'],
    ['applied', 'apply'],
    ['admin', 'DRAAdminAccess'],
    ['policy', 'NetworkPolicy'],
  ])('%s stands in a passage as %s', (query, mark) => {
    expect(firstOf(query, mark)).toBe('/passage/');
  });

  it.each([
    ['ha windows', 'Sharing on Windows'],
    ['os mount', 'Hosts that mount'],
    ['io drain', 'Priority of a drain'],
  ])('%s is not in a name inside of other words: %s', (query, title) => {
    expect(firstOf(query, query.replace(' ', '</mark> <mark>'), title)).toBe('/passage/');
  });

  it('does not take a missing summary for a word', () => {
    expect(firstOf('undefined field', 'undefined</mark> <mark>field', 'Field')).toBe('/passage/');
  });
});

it.each(['IPv6', 'NetworkPolicy', 'gRPC', 'x509', 'cgroup v2', '1.34'])(
  'finds that a passage has %s',
  (query) => {
    const guess = { ...named, isGuess: true } as const;
    const found = {
      ...word('/passage/'),
      excerpt: `<mark>${query.replace('1.34', 'v1.34')}</mark>`,
    };
    expect(orderResults([guess], [found], query)[0]).toBe(found);
  },
);

describe('results', () => {
  it('say what kind of page they lead to and its stage, where it has one', () => {
    expect(named.label).toBe('Enhancement · GA');
    expect(word('/a/').label).toBe('Page');
  });
});
