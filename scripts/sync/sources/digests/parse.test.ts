import { describe, expect, it } from 'vitest';
import { digest } from '../../../../src/schemas/digest.ts';
import { withStandingRecord } from '../../reading/standing.ts';
import { readFixture } from '../../testing/fixture.ts';
import { parseDigest } from './parse.ts';

const GATES = new Set(['PodWidgets', 'Gadgets']);
const PATH = '_posts/2024-05-05-update.md';
const fixture = readFixture(import.meta, '2024-05-05-update.md');

function parse(text: string, path = PATH) {
  return digest.parse(parseDigest(text, path, GATES).record);
}

const section = (kind: string) => parse(fixture).sections.find((each) => each.kind === kind);
const post = (frontMatter: string, body = '## Merges\n\nText.\n') =>
  `---\n${frontMatter}\n---\n\n${body}`;
const FRONT = 'layout: post\ntitle: Week Ending May 5, 2024\ndate: 2024-05-07 19:00:00 -0000';
const problemsOf = (text: string) =>
  parse(text).problems?.map(({ field, kind }) => `${field} ${kind}`);

it('takes what is struck out for unsaid', () => {
  const link = '[undone](https://github.com/kubernetes/kubernetes/pull/1)';
  const [promotions] = parse(
    post(FRONT, `## Promotions\n\n- ~~PodWidgets to beta~~ ${link}\n`),
  ).sections;
  expect(promotions?.bullets).toEqual([{ line: 9, pullRequests: ['kubernetes/kubernetes#1'] }]);
});

describe('a post that cannot be read', () => {
  it.each(['', '---\ntitle: "Week\n---\n## Merges\n'])(
    'leaves what is on record for %j',
    (text) => {
      const good = parseDigest(fixture, PATH, GATES);
      const broken = parseDigest(text, PATH, GATES);
      const stands = withStandingRecord(broken, [parse(fixture)]);
      const { problems } = parse(fixture);
      expect(stands).toMatchObject({
        record: {
          sections: parse(fixture).sections,
          problems: [...(problems ?? []), { field: '(front matter)' }],
        },
      });
      expect(withStandingRecord(broken, [])).toEqual(broken);
      expect(withStandingRecord(good, [parse(fixture)])).toEqual(good);
    },
  );

  it('leaves what is on record where no section has a heading of its depth', () => {
    const deeper = parseDigest(post(FRONT, '### Merges\n\nText.\n'), PATH, GATES);
    const { sections } = parse(fixture);
    const stands = withStandingRecord(deeper, [parse(fixture)]);
    expect(stands).toMatchObject({ record: { sections } });
    expect(JSON.stringify(stands)).toContain('sections under headings');
  });
});

describe('parseDigest', () => {
  it('reads the front matter; the address follows its date, not the file’s name', () => {
    expect(parse(fixture)).toMatchObject({
      id: '2024-05-05',
      title: 'Week Ending May 5, 2024',
      weekEnding: '2024-05-05',
      published: '2024-05-07',
      permalink: 'https://www.lwkd.info/2024/20240507',
      path: PATH,
    });
  });

  it('gives every section its kind, whatever its heading, and its line', () => {
    const { sections } = parse(fixture);
    expect(sections.map(({ kind }) => kind)).toEqual([
      ...['introduction', 'developer-news', 'release-schedule', 'featured-prs', 'kep-of-the-week'],
      ...['promotions', 'deprecated', 'version-updates', 'subprojects', 'shoutouts', 'other'],
    ]);
    const lines = fixture.split('\n');
    for (const { heading, line } of sections.slice(1)) {
      expect(lines[line - 1]).toBe(`## ${heading}`);
    }
  });

  it('reads links: a pull request of kubernetes/enhancements is no KEP', () => {
    expect(section('introduction')?.links).toEqual(['https://www.lwkd.info/2024/20240430']);
    expect(section('developer-news')).toMatchObject({
      pullRequests: ['kubernetes/enhancements#777'],
      links: ['https://groups.google.com/a/kubernetes.io/g/dev/c/abc'],
    });
    expect(section('developer-news')?.keps).toBeUndefined();
  });

  it('reads deadlines and the releases named; Go’s versions are none', () => {
    expect(section('release-schedule')).toMatchObject({
      deadlines: [
        { event: 'Widget Freeze', date: '2024-05-09' },
        { event: 'Gadget Thaw', date: '2024-06-03' },
      ],
      releases: ['1.31', '1.30'],
    });
  });

  it('reads what the headings below a section name', () => {
    expect(section('featured-prs')?.entries).toEqual([
      {
        heading: '#900001: Turn widgets',
        line: 23,
        keps: [{ number: 1234 }],
        pullRequests: ['kubernetes/kubernetes#900001'],
        gates: ['PodWidgets'],
      },
    ]);
  });

  it('reads the KEP of the week', () => {
    expect(section('kep-of-the-week')).toMatchObject({
      featuredKeps: [
        {
          title: 'KEP 1234: Pod Widgets',
          number: 1234,
          directory: 'sig-node/1234-pod-widgets',
          line: 29,
        },
      ],
      keps: [{ number: 1234, directory: 'sig-node/1234-pod-widgets' }],
      releases: ['1.31'],
    });
  });

  it('reads promotions: pull requests, gates, stage and KEPs; an empty item is none', () => {
    expect(section('promotions')?.bullets).toMatchObject([
      { stage: 'beta', pullRequests: ['kubernetes/kubernetes#900002'], gates: ['PodWidgets'] },
      { stage: 'stable', pullRequests: ['kubernetes/kubernetes#900003'], keps: [{ number: 4321 }] },
      { stage: 'stable', pullRequests: ['kubernetes/kubernetes#900004'] },
    ]);
    expect(section('deprecated')?.bullets).toMatchObject([
      { pullRequests: ['kubernetes/kubernetes#900005'], gates: ['PodWidgets'] },
    ]);
  });

  it('reads version updates; "in 1.30" is where they went', () => {
    const names = (kind: string) =>
      section(kind)?.versionUpdates?.map(({ name, version }) => `${name} ${version}`);
    expect(names('version-updates')).toEqual([
      ...['widgetd v1.2.3', 'Go 1.22.3', 'gadget-base v2.0.0-rc.1', 'gizmo v3.1'],
    ]);
    expect(names('subprojects')).toEqual(['gadgetctl v0.9.0', 'gadgetctl v0.8.7', 'gizmo v3.1.0']);
  });

  it('knows headings with a colon', () => {
    const text = fixture.replaceAll(/^## .*$/gm, (heading) => `${heading}:`);
    const kinds = (each: string) => parse(each).sections.map(({ kind }) => kind);
    expect(kinds(text)).toEqual(kinds(fixture));
  });

  it('counts shoutouts, and reports new headings and broken links', () => {
    expect(section('shoutouts')?.shoutouts).toBe(1);
    expect(problemsOf(fixture)).toEqual([
      'sections[6].link normalized',
      'sections[10].heading not-a-value',
    ]);
  });

  it.each([
    ['no front matter', '## Merges\n', ['(front matter) not-a-value']],
    [
      'a repeated key',
      post(FRONT.replace('title:', 'title: Week\ntitle:')),
      ['title contradiction'],
    ],
    ['a day that never was', post(FRONT.replace('05-07', '02-30')), ['date not-a-value']],
    ['a day of another year', post(FRONT.replace('2024-05', '2099-05')), ['date contradiction']],
    ['a time that is none', post(FRONT.replace('19:00', '19:g0')), ['date normalized']],
    ['a field of nobody', post(`${FRONT}\nauthor: me`), ['author unknown-field']],
    ['no section', post(FRONT, ''), ['(text) missing']],
    [
      'an empty KEP of the Week',
      post(FRONT, '## KEP of the Week\n'),
      ['sections[0].featuredKeps missing'],
    ],
    [
      'a KEP of the Week with another number than its link',
      post(FRONT, '## KEP of the Week\n\n[KEP 1: X](https://kep.k8s.io/1234)\n'),
      ['sections[0].featuredKeps[0].number contradiction', 'sections[0].kep contradiction'],
    ],
    [
      'a KEP in a fork',
      post(
        FRONT,
        '## Merges\n\n[X](https://github.com/me/enhancements/blob/a1/keps/sig-node/24-x/README.md)\n',
      ),
      ['sections[0].kep normalized'],
    ],
    ['a link to nowhere', post(FRONT, '## Merges\n\n[X]()\n'), ['sections[0].link not-a-value']],
  ])('reports %s', (_, text, expected) => {
    expect(problemsOf(text)).toEqual(expected);
  });

  it('takes the file’s day for the address where the front matter has none', () => {
    const early = parse(post('title: Week Ending May 5, 2024'));
    expect(early.permalink).toBe('https://www.lwkd.info/2024/20240505');
    expect(parse(post(FRONT.replace('05-07', '02-30'))).permalink).toBeUndefined();
  });

  it('names what is no digest', () => {
    for (const path of ['_posts/about.md', '_posts/2022-02-29-update.md']) {
      const unread = { path, problem: { field: '(name)' } };
      expect(parseDigest(fixture, path, GATES)).toMatchObject({ unread });
    }
  });
});
