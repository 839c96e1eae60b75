import { describe, expect, it } from 'vitest';
import { issue } from '../../../../src/schemas/issue.ts';
import { SAMPLE_GROUPS } from '../../testing/groups.ts';
import { parseIssue } from './parse.ts';

const parse = (body: string, title = 'Widgets') => {
  const raw = { number: 1, title, state: 'open', created_at: '2025-01-01T00:00:00Z', body };
  const read = issue.parse(parseIssue(raw, SAMPLE_GROUPS));
  return { ...read.body, problems: read.problems?.map(({ field, kind }) => `${field} ${kind}`) };
};
const targetsOf = (...lines: string[]) => {
  const items = lines.map((line) => `  - ${line}`).join('\n');
  return parse(`- Enhancement target (which target equals to which milestone):\n${items}\n`);
};

const KEP = 'https://github.com/kubernetes/enhancements/tree/master/keps/sig-node/1234-widgets';

const TARGETS = '| Stage | Release |\n|---|---|\n| Alpha | 1.33 |\n| Beta | v1.34 |';
const STAGES_ACROSS = '| Alpha | Beta |\n|---|---|\n| 1.33 | v1.34 |';

const CURRENT = `### Enhancement Description

- One-line enhancement description (can be used as a release note): Widgets for all
- Kubernetes Enhancement Proposal: ${KEP}
- Discussion Link: https://example.org/minutes
- Primary contact (assignee): @octo-cat, @tink
- Responsible SIGs: SIG Node, SIG API Machinery
- Enhancement target (which target equals to which milestone):
  - Alpha release target (x.y): 1.33
  - Beta release target (x.y): v1.34
  - Stable release target (x.y):
- [x] Alpha
  - [x] KEP (\`k/enhancements\`) update PR(s): ${KEP}
  - [x] Code (\`k/k\`) update PR(s):
  - [x] Docs (\`k/website\`) update PR(s):

<!-- Uncomment these
- [ ] Beta
  - [ ] KEP (\`k/enhancements\`) update PR(s):
-->
`;

/** The targets that most texts have here. */
const ALPHA_AND_BETA = [
  { stage: 'alpha', release: '1.33' },
  { stage: 'beta', release: '1.34' },
];

describe('the present template', () => {
  it('is read, comments left out', () => {
    expect(parse(CURRENT)).toEqual({
      hasDescription: true,
      proposals: [{ url: KEP, kep: 1234 }],
      contacts: ['octo-cat', 'tink'],
      sigs: ['sig-node', 'sig-api-machinery'],
      targets: ALPHA_AND_BETA,
      checklist: [
        {
          stage: 'alpha',
          done: true,
          items: [
            { kind: 'kep', done: true, links: [KEP] },
            { kind: 'code', done: true },
            { kind: 'docs', done: true },
          ],
        },
      ],
      problems: undefined,
    });
  });

  it('is read with CRLF as well', () => {
    expect(parse(CURRENT.replaceAll('\n', '\r\n'))).toEqual(parse(CURRENT));
  });

  it('is named as such when nothing was filled in', () => {
    const blank = `# Enhancement Description
- One-line enhancement description (can be used as a release note):
- Kubernetes Enhancement Proposal: <!-- link -->
- Primary contact (assignee):
- Enhancement target (which target equals to which milestone):
  - Alpha release target (x.y):
`;
    expect(parse(blank)).toEqual({ hasDescription: false, problems: ['body missing'] });
  });
});

describe('other templates', () => {
  it('of 2016: a description below its heading, a progress tracker', () => {
    const tracker = `# Description

Widgets, made by the federation.

# Progress Tracker
- [x] Before Alpha
  - [x] Design Approval
    - [x] Design Proposal. Under [docs/proposals](https://github.com/kubernetes/kubernetes/tree/master/docs/proposals). https://github.com/kubernetes/kubernetes/pull/10
  - [ ] Write (code + tests + docs) then get them merged. https://github.com/kubernetes/kubernetes/pull/11
`;
    expect(parse(tracker)).toMatchObject({
      hasDescription: true,
      checklist: [
        {
          stage: 'alpha',
          before: true,
          items: [
            { kind: 'kep', links: ['https://github.com/kubernetes/kubernetes/pull/10'] },
            { kind: 'code', links: ['https://github.com/kubernetes/kubernetes/pull/11'] },
          ],
        },
      ],
    });
    expect(parse('# Description\n\n**Add description here**\n').hasDescription).toBe(false);
  });

  it('of 2017: feature, community repository, releases in the label', () => {
    const feature = `# Feature Description
- One-line feature description (can be used as a release note): Widgets
- Primary contact (assignee): octo-cat
- Responsible SIGs: @kubernetes/sig-federation-feature-requests
- Design proposal link (community repo): kubernetes/community#77
- Feature target (which target equals to which milestone): Alpha 1.7
  - Beta release target 1.8
  - Stable release target -
`;
    expect(parse(feature)).toEqual({
      hasDescription: true,
      proposals: [{ url: 'https://github.com/kubernetes/community/issues/77' }],
      contacts: ['octo-cat'],
      sigs: ['sig-federation'],
      targets: [
        { stage: 'alpha', release: '1.7' },
        { stage: 'beta', release: '1.8' },
      ],
      problems: ['body.contacts normalized'],
    });
  });

  it('with bold labels and values below them', () => {
    const bold = `- **One-line enhancement description (can be used as a release note):**
Widgets

- **Kubernetes Enhancement Proposal:**
  * [here](${KEP})

- **Primary contact (assignee):**
@octo-cat

- **Responsible SIGs:**
/sig node
/wg batch
`;
    expect(parse(bold)).toEqual({
      hasDescription: true,
      proposals: [{ url: KEP, kep: 1234 }],
      contacts: ['octo-cat'],
      sigs: ['sig-node'],
      problems: undefined,
    });
  });

  it('with a first item that lacks its label', () => {
    expect(parse(`- Widgets.\n- Kubernetes Enhancement Proposal: ${KEP}\n`).hasDescription).toBe(
      true,
    );
  });

  const release = 'Alpha: 1.33\nBeta: v1.34';
  const questions = (heading: string, end: string, targets: string) =>
    `${heading}One-line enhancement description${end}Widgets for all

${heading}Kubernetes Enhancement Proposal${end}${KEP}
${heading}Primary contact (assignee)${end}@octo-cat
${heading}Responsible SIGs${end}SIG Node
${heading}Enhancement target${end}${targets}`;

  it.each([
    ['issue form', questions('### ', '\n\n', release)],
    ['issue form with a table', questions('### ', '\n\n', TARGETS)],
    ['issue form with stages across', questions('### ', '\n\n', STAGES_ACROSS)],
    ['list without bullets', questions('', ': ', `\n${release}`)],
    ['list with a table', questions('- ', ': ', `\n\n${TARGETS}`)],
  ])('as an %s', (_, text) => {
    expect(parse(text)).toEqual({
      hasDescription: true,
      proposals: [{ url: KEP, kep: 1234 }],
      contacts: ['octo-cat'],
      sigs: ['sig-node'],
      targets: ALPHA_AND_BETA,
      problems: undefined,
    });
  });

  it('as an issue form without answers', () => {
    const text = questions('### ', '\n\n_No response_\n\n', '').replace(
      /Widgets.*|@.*|SIG Node/g,
      '',
    );
    expect(parse(text.replace(KEP, ''))).toEqual({
      hasDescription: false,
      problems: ['body.proposal not-a-value', 'body missing'],
    });
  });

  it('with several proposals, one of them from before KEPs had numbers', () => {
    const old =
      'https://github.com/kubernetes/enhancements/blob/master/keps/sig-node/20190101-x.md';
    const pull = 'https://github.com/kubernetes/enhancements/pull/9';
    const text = `- Kubernetes Enhancement Proposal PRs: ${pull}\n- KEP: ${old}\n`;
    expect(parse(text).proposals).toEqual([
      { url: pull },
      { url: old, path: 'sig-node/20190101-x' },
    ]);
  });

  it.each([
    ['TBD', ['body.proposal not-a-value', 'body missing']],
    ['see [the notes](url)', ['body.proposal not-a-value', 'body missing']],
    ['', ['body missing']],
  ])('with "%s" for a proposal', (value, problems) => {
    expect(parse(`- Kubernetes Enhancement Proposal: ${value}\n`).problems).toEqual(problems);
  });

  it('and none at all', () => {
    expect(parse('please help me with my homework')).toEqual({
      hasDescription: false,
      problems: ['body not-a-value'],
    });
  });
});

describe('targets', () => {
  it.each([
    ['Alpha release target (1.25)', { release: '1.25' }],
    ['Alpha release target (x.y): v1.34.0', { release: '1.34' }],
    ['Alpha release target (x.y): 1.34.x', { release: '1.34' }],
    ['Alpha release (target 1.26)', { release: '1.26' }],
    ['Alpha release target (x.y): 1.36?', { release: '1.36', notes: ['uncertain'] }],
    ['Alpha release target (1.32?)', { release: '1.32', notes: ['uncertain'] }],
    ['Alpha release target (past 1.33?)', { release: '1.33', notes: ['uncertain', 'past'] }],
    ['Alpha release target (1.17 or later)', { release: '1.17', notes: ['or-later'] }],
    ['Alpha2 release target (x.y): 1.33', { release: '1.33', phase: 2 }],
    ['[ ] Alpha release target (x.y): 1.38', { release: '1.38' }],
    ['Alpha release target (1.7): the first design', { release: '1.7' }],
    ['Alpha: v1.13', { release: '1.13' }],
    ['Alpha release target (1.13): 1.13 (in-progress)', { release: '1.13' }],
    ['Alpha: 1.13 (not started)', { release: '1.13' }],
    ['Alpha release target (x.y): ~~1.36~~ 1.37', { release: '1.37' }],
    ['Alpha release target (x.y): **~~1.36~~** _**1.37**_', { release: '1.37' }],
    ['**~~Old~~ Alpha** release target (x.y): 1.37', { release: '1.37' }],
    ['Alpha: <del>1.36</del> 1.37', { release: '1.37' }],
    ['Alpha: ~1.36~ 1.37', { release: '1.37' }],
    ['Alpha: 1.37 (was 1.36, slipped)', { release: '1.37' }],
    ['Alpha: 1.36 (missed the freeze), 1.37', { release: '1.37' }],
    ['Alpha: 1.37 (missed 1.36)', { release: '1.37' }],
    ['Alpha: 1.37 (tentative)', { release: '1.37', notes: ['uncertain'] }],
    ['Alpha: not earlier than 1.37', { release: '1.37', notes: ['or-later'] }],
    ['Alpha: 1.37+', { release: '1.37', notes: ['or-later'] }],
    ['Alpha: after 1.37', { release: '1.37', notes: ['past'] }],
    ['Alpha: 1.37 (moved from 1.36)', { release: '1.37' }],
    ['Alpha: 1.36 → 1.37', { release: '1.37' }],
    ['Alpha: no longer in 1.36, but 1.37', { release: '1.37' }],
  ])('%s', (line, target) => {
    expect(targetsOf(line).targets).toEqual([{ stage: 'alpha', ...target }]);
  });

  it('are several in one line, with what each is for', () => {
    expect(targetsOf('Alpha release target (x.y): 1.27 (API), 1.28 (Kubelet)').targets).toEqual([
      { stage: 'alpha', release: '1.27', scope: 'API' },
      { stage: 'alpha', release: '1.28', scope: 'Kubelet' },
    ]);
    const gates = ['PodWidgets', 'PodGadgets'];
    expect(targetsOf('GA: v1.32 (PodWidgets, PodGadgets)').targets).toEqual([
      { stage: 'stable', release: '1.32', gates },
    ]);
  });

  it.each([
    ['in further lines', 'Alpha release target (x.y): 1.33\n    Beta target: 1.34'],
    ['behind <br>', 'Alpha target: 1.33<br>Beta target (x.y):<br/>1.34<br>GA target (x.y):'],
    [
      'one level too deep',
      'Alpha: 1.33\n    - missed the alpha target: 1.32\n    - Beta target: 1.34',
    ],
    ['behind <br> alone', 'Alpha: 1.33<br>Beta: 1.34'],
    ['behind <br> with spaces', 'Alpha target (x.y): v1.33. <br> Beta target (x.y): 1.34'],
    ['below their stages', 'Alpha target (x.y):\n    v1.33', 'Beta:\n    - 1.34\n    - (API)'],
    [
      'behind line breaks of HTML',
      'Alpha release target (x.y):<br> 1.33',
      'Beta<br>(x.y): 1.34 (API)',
    ],
  ])('are read %s, and no prose is', (_, ...lines) => {
    expect(targetsOf(...lines)).toMatchObject({ targets: ALPHA_AND_BETA });
  });

  it.each([
    '- Alpha target (x.y): 1.33\n- Beta target (x.y): 1.34\n- [ ] Alpha',
    '- Alpha: 1.33\n- Beta: 1.34',
    '- Alpha 1.33\n- GA\n- Beta - 1.34',
    '- v1.33: Alpha\n- Beta (1.34)',
    '- Alpha milestone: 1.33\n- Beta release target (1.34): 1.34',
    '- Alpha release target (x.y) 1.33\n- Beta release target (1.34)',
  ])('are read below their question: %j', (lines) => {
    expect(parse(`- Enhancement target:\n${lines}`)).toMatchObject({ targets: ALPHA_AND_BETA });
  });

  it.each([
    '**Alpha**\n- [x] KEP PR: #1\n',
    'Alpha\n- KEP: https://github.com/kubernetes/enhancements/pull/12\n',
    `${TARGETS}\n\n- KEP: #1\n`,
  ])('are read below what is no item of a stage: %j', (lines) => {
    const target = '- Enhancement target:\n  - Beta release target (x.y): 1.33\n';
    expect(parse(lines + target).targets).toEqual([{ stage: 'beta', release: '1.33' }]);
  });

  it('are no prose beside their question', () => {
    const prose = ['Alpha release was late since 1.30.', 'Alpha since 1.30 is too early for us.'];
    for (const text of prose) {
      expect(parse(`- Enhancement target:\n\n${text}`).targets).toBeUndefined();
    }
  });

  it('are grouped by gate, in a list or below a paragraph', () => {
    expect(targetsOf('PodWidgets / PodGadgets\n    - Beta: v1.12').targets).toEqual([
      { stage: 'beta', release: '1.12', gates: ['PodWidgets', 'PodGadgets'] },
    ]);
    const text =
      '**PodWidgets**:\n- Enhancement target:\n  - Beta release target: 1.12\n- [ ] Beta\n';
    expect(parse(text)).toMatchObject({
      targets: [{ gates: ['PodWidgets'] }],
      checklist: [{ gates: ['PodWidgets'] }],
    });
  });

  it.each([
    ['Alpha release target (x.y): n/a', undefined],
    ['Alpha release target (x.y): TBD', undefined],
    ['Alpha release target (x.y)', undefined],
    ['Alpha release target (past )', ['body.targets.alpha not-a-value']],
    [
      'Alpha release target ([0.1.0](https://example.org/v0.1.0))',
      ['body.targets.alpha not-a-value'],
    ],
    ['Some day: 1.34', ['body.targets not-a-value']],
    ['Alpha: 1.3８', ['body.targets.alpha not-a-value']],
    ['Alpha: v.1.13', ['body.targets.alpha not-a-value']],
    ['Beta release target (x.y): 1.380', ['body.targets.beta not-a-value']],
    ['Beta release target (x.y):\n    1.380', ['body.targets.beta not-a-value']],
    ['[] ~~Alpha: 1.34~~', undefined],
    ['~~Alpha: 1.36~~', undefined],
    ['Alpha: ~~1.36~~ TBD', undefined],
  ])('are none: %s', (line, problems) => {
    const { targets, problems: found } = targetsOf(line);
    expect(targets).toBeUndefined();
    expect(found?.filter((problem) => problem !== 'body missing') ?? []).toEqual(problems ?? []);
  });
});
