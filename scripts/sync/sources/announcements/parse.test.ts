import { describe, expect, it } from 'vitest';
import { announcement } from '../../../../src/schemas/announcement.ts';
import { readFixture } from '../../testing/fixture.ts';
import { SAMPLE_GROUPS } from '../../testing/groups.ts';
import { CONTRIBUTOR_BLOG, KUBERNETES_BLOG, withoutParts } from './blogs.ts';
import { joinCopies } from './copies.ts';
import { parsePosts } from './index.ts';
import { nameUniquely } from './name-uniquely.ts';
import { parsePost } from './parse.ts';

const GATES = new Set(['PodWidgets']);
const NAMES = { gates: GATES, groups: SAMPLE_GROUPS };
const PATH = 'content/en/blog/_posts/2030-04-23-kubernetes-v1-99-release.md';
const fixture = readFixture(import.meta, 'kubernetes-v1-99-release.md');

function parse(text: string) {
  return announcement.parse(parsePost(text, PATH, KUBERNETES_BLOG, NAMES).record);
}

const release = parse(fixture);
const post = (title: string, body: string, more = 'slug: a-post') =>
  `---\ntitle: "${title}"\ndate: 2030-05-01\n${more}\n---\n\n${body}\n`;
const KEP = '[KEP-1234](https://kep.k8s.io/1234)';

describe('parsePost of a release', () => {
  it('reads release, theme, day and address', () => {
    expect(release).toMatchObject({
      id: 'kubernetes-v1-99-release',
      kind: 'release-announcement',
      release: '1.99',
      theme: 'Gizmo (The Turning Release)',
      date: '2030-04-23',
      permalink: 'https://kubernetes.io/blog/2030/04/23/kubernetes-v1-99-release/',
      keps: [1234, 2345, 3456, 4567].map((number) => ({ number })),
    });
  });

  it('reads the counts, in digits or words', () => {
    expect(release.counts).toEqual({
      ...{ total: 6, stable: 3, beta: 2, alpha: 1, deprecatedOrRemoved: 2 },
      line: 12,
    });
  });

  it('reads the list of what became stable', () => {
    expect(release.lists).toEqual([
      {
        stage: 'stable',
        heading: 'Graduations to stable',
        announced: 4,
        enhancements: [
          { title: 'Widgets that turn', kep: { number: 1234 }, line: 42 },
          { title: 'Gizmos', kep: { number: 3456 }, line: 43 },
          { title: 'Sprockets', line: 44 },
        ],
        line: 38,
        anchor: 'graduations-to-stable',
      },
    ]);
  });

  it('reads features with their stage, and removals, each with its place', () => {
    expect(release.features).toEqual([
      {
        heading: 'Stable: Turning of widgets',
        stage: 'stable',
        keps: [{ number: 1234 }],
        gates: ['PodWidgets'],
        sigs: ['sig-node', 'sig-windows'],
        line: 20,
        anchor: 'stable-turning-of-widgets',
      },
      { heading: 'Gadgets', stage: 'beta', keps: [{ number: 2345 }], line: 28, anchor: 'gadgets' },
      {
        heading: 'Removal of the old widgets',
        isRemoval: true,
        keps: [{ number: 4567 }],
        line: 48,
        anchor: 'removal-of-the-old-widgets',
      },
    ]);
  });

  it('reads an item of a list that says of a KEP that something is removed', () => {
    const body = [
      fixture,
      '### Major Changes',
      '',
      '* [Old Widget Removal](https://github.com/kubernetes/enhancements/issues/2222)',
      '* [Widgets are off by default](https://github.com/kubernetes/enhancements/issues/3333)',
    ].join('\n');
    const { features = [] } = parse(body);
    expect(
      features.slice(3).map(({ heading, isRemoval, keps }) => [heading, isRemoval, keps]),
    ).toEqual([
      ['Major Changes', undefined, [{ number: 2222 }, { number: 3333 }]],
      ['Old Widget Removal', true, [{ number: 2222 }]],
    ]);
  });

  it('reports where the post contradicts itself', () => {
    expect(release.problems?.map(({ field, kind, got }) => [field, kind, got])).toEqual([
      ['lists[0].announced', 'contradiction', '4'],
      ['lists[0].kep', 'missing', 'Sprockets'],
      ['counts.stable', 'contradiction', '3'],
    ]);
  });
});

describe('parsePost of other posts', () => {
  it.each([
    ['Kubernetes v1.99: Widgets Graduate to Beta', 'Text.', 'beta'],
    ['Kubernetes 1.99: Widgets (alpha)', 'Text.', 'alpha'],
    [
      'Widgets Go On',
      `With Kubernetes 1.99, after a long time of work by many people in many places, widgets graduated to GA. ${KEP}`,
      'stable',
    ],
    ['Kubernetes v1.99: From alpha to beta to stable', 'Text.', undefined],
    ['Using a stable widget', `A widget of Kubernetes 1.99. ${KEP}`, undefined],
  ])('reads the stage of "%s"', (title, body, stage) => {
    const { kind, ...facts } = parse(post(title, body));
    expect(kind).toBe('feature-post');
    expect([facts.release, facts.stage]).toEqual(['1.99', stage]);
  });

  it.each([
    ['preview', 'Kubernetes v1.99 Sneak Peek'],
    ['preview', 'Kubernetes Removals and Major Changes in v1.99'],
    ['interview', 'Gizmos: the Kubernetes 1.99 release interview'],
    ['release-announcement', 'Kubernetes 1.9: Widgets for All'],
    ['feature-post', 'Kubernetes 1.99: Widgets for All'],
    ['spotlight', 'Spotlight on SIG Node'],
    ['spotlight', 'From Working Group to SIG Node: spotlight on widgets'],
  ])('takes for a %s "%s"', (kind, title) => {
    expect(parse(post(title, `${KEP} in Kubernetes v1.99`)).kind).toBe(kind);
  });

  it.each([
    ['Widgets', 'Since Kubernetes v1.99.'],
    ['Widgets', KEP],
  ])('keeps a post that is about no release: %s, %s', (title, body) => {
    expect(parse(post(title, body))).toMatchObject({ kind: 'other', release: undefined });
  });

  it('names the authors whose profiles the front matter links, and no others', () => {
    const author =
      'author: "[Ada](https://github.com/ada-l) (Acme), Bo, [Cy](https://x.example/cy)"';
    expect(parse(post('Widgets', 'Text by @di.', `slug: x\n${author}`)).authors).toEqual(['ada-l']);
  });

  it('makes the slug of the title where there is none, as Hugo does', () => {
    const { id, permalink, problems } = parse(
      post('Kubernetes 1.99: Widgets (WDG), & more', '', 'x: y'),
    );
    expect(id).toBe('kubernetes-1.99-widgets-wdg-more');
    expect(permalink).toBe(`https://kubernetes.io/blog/2030/05/01/${id}/`);
    expect(problems).toMatchObject([{ field: 'slug', kind: 'missing' }]);
  });

  it('follows a url of its own', () => {
    const old = parse(post('Kubernetes 1.99: X', '', 'slug: x\nurl: /blog/2017/10/X'));
    expect(old.permalink).toBe('https://kubernetes.io/blog/2017/10/X');
  });

  it.each([
    ['/:section/:year/:month/:slug/', 'https://kubernetes.io/blog/2030/05/x/'],
    ['/:section/:year/:weekday/:slug/', undefined],
  ])('fills the tokens of a url: %s', (url, permalink) => {
    const moved = parse(post('Kubernetes 1.99: X', '', `slug: x\nurl: ${url}`));
    expect(moved.permalink).toBe(permalink);
  });

  it.each(['2093-05-01', '2003-05-01'])('does not take %s for a day of 2030', (day) => {
    const { date, problems } = parse(post('Widgets', 'Text.').replace('2030-05-01', day));
    expect(date).toBeUndefined();
    expect(problems).toMatchObject([{ field: 'date', kind: 'contradiction', got: day }]);
  });

  it.each([
    ['date: 2030/5/1', '2030-05-01', 'normalized'],
    ['date: May 1, 2030', '2030-05-01', 'normalized'],
    ['date: 5/1/2030', undefined, 'not-a-value'],
    ['weight: 1', '2030-04-23', 'missing'],
  ])('takes the day of "%s", and without any that of the name', (line, day, kind) => {
    const text = post('Widgets', 'Text.').replace('date: 2030-05-01', line);
    const { date, problems } = parse(text);
    expect([date, problems?.map(({ field }) => field), problems?.[0]?.kind]).toEqual([
      day,
      ['date'],
      kind,
    ]);
  });

  it.each(['true', 'yes'])('takes no draft for a post: %s', (draft) => {
    const text = post('Kubernetes v1.99: X', '', `draft: ${draft}`);
    expect(parsePost(text, PATH, KUBERNETES_BLOG, NAMES)).toEqual({});
  });

  it.each([
    ['title', '---\nslug: x\n---\nText.'],
    ['(front matter)', 'Kubernetes 1.99'],
    ['(text)', `---\ntitle: X\n---\n${'> '.repeat(200)}`],
  ])('says why a post cannot be read: %s', (field, text) => {
    const reading = parsePost(text, PATH, KUBERNETES_BLOG, NAMES);
    expect(reading).toMatchObject({ unread: { path: PATH, problem: { field } } });
  });
});

describe('posts of the contributor blog', () => {
  const read = (title: string, date: string) => {
    const text = `---\ntitle: "${title}"\ndate: ${date}\nslug: x\n---\n\nText.\n`;
    const { record } = parsePost(text, 'content/en/blog/2030/x.md', CONTRIBUTOR_BLOG, NAMES);
    return announcement.parse(record);
  };

  it('have the address of that blog', () => {
    expect(read('Widgets', '2030-05-01')).toMatchObject({
      repository: 'kubernetes/contributor-site',
      permalink: 'https://www.kubernetes.dev/blog/2030/05/01/x/',
    });
  });

  it('are one with the post of the Kubernetes blog of the same title and time', () => {
    const original = parse(post('Spotlight on Widgets!', 'Text.'));
    const copy = read('Spotlight on widgets', '2030-04-20');
    const later = read('Spotlight on Widgets', '2034-04-20');
    const [first, ...others] = joinCopies([original], [copy, later]);
    expect(first).toEqual({
      ...original,
      copies: [{ path: copy.path, permalink: copy.permalink }],
    });
    expect(others).toEqual([later]);
    expect(joinCopies([first ?? original], [])).toEqual([original]);
  });

  it('do not take a slug from the Kubernetes blog', () => {
    const original = parse(post('Widgets', 'Text.', 'slug: x'));
    const older = read('Gizmos', '2029-01-01');
    expect(nameUniquely([older, original]).map(({ id }) => id)).toEqual(['2029-01-01-x', 'x']);
  });

  it('are the files that are no part of another', () => {
    const paths = ['b/2030/a.md', 'b/2030/c/index.md', 'b/2030/c/part.md', 'b/2030/d/d.md'];
    const files = paths.map((path) => ({ path }));
    expect(withoutParts(files).map(({ path }) => path)).toEqual([
      'b/2030/a.md',
      'b/2030/c/index.md',
      'b/2030/d/d.md',
    ]);
  });
});

it('nameUniquely leaves the oldest its slug', () => {
  const older = { ...release, date: '2029-01-01' };
  expect(nameUniquely([release, older]).map(({ id }) => id)).toEqual([
    '2030-04-23-kubernetes-v1-99-release',
    'kubernetes-v1-99-release',
  ]);
});

it('names a post that cannot be read, and no draft', () => {
  const texts = { contributors: [], kept: [], recorded: [], names: NAMES };
  const at = (name: string, text: string) => ({ path: `content/en/blog/_posts/${name}.md`, text });
  const { records, unread = [] } = parsePosts({
    ...texts,
    kubernetes: [
      at('2030-05-01-a', post('News of KEP-1234', KEP)),
      at('2030-05-02-b', post('A draft', KEP, 'draft: true')),
      at('2030-05-03-c', 'No front matter'),
    ],
  });
  expect([records.length, unread.map(({ path }) => path)]).toEqual([
    1,
    ['content/en/blog/_posts/2030-05-03-c.md'],
  ]);
});

it('leaves a post that cannot be read as it was, with the problem', () => {
  const broken = { path: PATH, text: '---\ntitle: "Widgets\n---\n' };
  const { records, unread } = parsePosts({
    ...{ kubernetes: [broken], contributors: [], kept: [], names: NAMES },
    recorded: [release],
  });
  expect(announcement.array().parse(records)).toEqual([
    {
      ...release,
      problems: [
        ...(release.problems ?? []),
        expect.objectContaining({
          field: '(front matter)',
          expected: 'YAML between two --- lines',
        }),
      ],
    },
  ]);
  expect(unread).toEqual([]);
});
