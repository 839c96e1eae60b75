import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { namesIn } from '../../../src/model/changes/names.ts';
import type { Changes } from '../../../src/schemas/change.ts';
import { BODY_LIMIT, escapeMarkdown, renderPullRequestBody } from './pull-request-body.ts';
import type { SourceResult } from './report.ts';

const RESULT: SourceResult = {
  source: 'enhancements',
  records: 2,
  changes: [{ kind: 'added', path: 'enhancements/sig-a/1-x.yaml', text: '' }],
  problems: [],
  newProblems: [],
  notices: [],
  errors: [],
};

const added = (subject: string, title: string) =>
  ({ kind: 'enhancement-added', subject, to: title }) as const;

const CHANGES: Changes = {
  date: '2026-01-12',
  since: '2026-01-05',
  ranges: [
    {
      repository: 'o/r',
      branch: 'main',
      from: 'a'.repeat(40),
      since: '2026-01-05',
      to: 'b'.repeat(40),
      until: '2026-01-12',
    },
  ],
  changes: [added('sig-a/1-x', 'A title'), { kind: 'release-planned', subject: '1.36' }],
};
const PROBLEM = { field: 'stage', kind: 'not-a-value', got: 'x', expected: 'a stage' } as const;
const NAMES = namesIn([{ id: 'sig-a/1-x', number: 1, title: 'A title', path: 'p' }], []);

describe('renderPullRequestBody', () => {
  it('tells changes, sources and commits', () => {
    const newProblems = [
      {
        record: 'sig-a/1-x',
        file: 'k.yaml',
        line: 7,
        url: 'https://x.example/k',
        problem: PROBLEM,
      },
      { record: 'v1.36', problem: PROBLEM },
    ];
    const problems = [...newProblems, { record: 'sig-a/2-y', problem: PROBLEM }];
    const results = [{ ...RESULT, problems, newProblems }];
    expect(
      renderPullRequestBody({ changes: CHANGES, names: NAMES, results }),
    ).toBe(`## Changes from 2026-01-05 to 2026-01-12: 1 enhancement, 1 release

### SIG A

- [KEP-1](https://kep.k8s.io/1) A title: new

### Releases and others

- v1.36: cycle planned

## New problems: 2

- [\`k.yaml:7\`](<https://x.example/k>): stage: got "x", expected a stage
- \`v1.36\`: stage: got "x", expected a stage

## Sources

- enhancements: 2 records, files: 1 added, 0 changed, 0 removed; problems: 3, 2 new

- [o/r, main](https://github.com/o/r/compare/${'a'.repeat(40)}...${'b'.repeat(40)})
`);
  });

  it('says what failed first, and that nothing changed', () => {
    const body = renderPullRequestBody({
      changes: undefined,
      names: NAMES,
      results: ['enhancements', 'issues'].map((source) => ({
        ...{ ...RESULT, source },
        errors: ['x.yaml: *bad*'],
      })),
    });
    expect(body).toMatch(/^\*\*enhancements, issues failed, their files are/);
    expect(body.split('- x.yaml: \\*bad\\*')).toHaveLength(2);
    expect(body).toContain('changed nothing');
  });

  it('stays within what GitHub accepts, and says how much is left out', () => {
    const changes = Array.from({ length: 3000 }, (_, index) =>
      added(`sig-a/${index}-x`, 'A title of some length, as titles are'),
    );
    const body = renderPullRequestBody({
      changes: { ...CHANGES, changes },
      names: NAMES,
      results: [RESULT],
    });
    expect(body.length).toBeLessThanOrEqual(BODY_LIMIT);
    expect(body.length).toBeGreaterThan(BODY_LIMIT - 500);
    expect(body).toMatch(/…and \d+ more lines: see content\/changes\/\n$/);
  });
});

it.each([
  '<script>alert(1)</script>',
  '[link](https://evil.example) ![image](x)',
  '# heading\n\n- list **bold** _it_ `code` ~~no~~',
  'fixes #12 @team www.example.org &lt; \\',
])('escapeMarkdown leaves nothing of %j but text', (text) => {
  const [paragraph, ...others] = unified()
    .use(remarkParse)
    .parse(`- ${escapeMarkdown(text)}`).children;
  expect(others).toEqual([]);
  const shown = JSON.stringify(paragraph).match(/"type":"(\w+)"/g);
  expect(new Set(shown)).toEqual(
    new Set(['list', 'listItem', 'paragraph', 'text'].map((type) => `"type":"${type}"`)),
  );
  expect(escapeMarkdown(text)).not.toMatch(/@\w|#\d|www\.\w|:\/\/\w/);
});
