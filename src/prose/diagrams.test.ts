import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterEach, expect, test } from 'vitest';
import { temporaryFolder } from '../../tests/temporary-folder.ts';
import { findForbidden } from './__fixtures__/check-html.ts';
import { render } from './__fixtures__/context.ts';
import { budgetOfBuild } from './diagrams/budget.ts';
import { drawDiagram } from './diagrams/draw.ts';
import { diagramKind, toDrawing } from './diagrams/figure.ts';
import { LIMITS } from './limits.ts';

const fence = (source: string): string => `## Design\n\n\`\`\`mermaid\n${source}\n\`\`\`\n`;

test.each([
  [
    'Flow chart',
    'flowchart TD\n  A[Start here] -->|yes| B{Sure?}\n  B -.-> C([End])',
    ['Start', 'yes', 'Sure?'],
  ],
  ['Flow chart', 'graph LR\n  subgraph One\n  A & B --> C\n  end', ['One', 'A', 'B', 'C']],
  [
    'Sequence diagram',
    'sequenceDiagram\n  participant K as kubelet\n  K->>+API: watch <pods>\n  alt found\n  API-->>-K: list\n  end\n  Note over K: cached',
    ['kubelet', 'watch <pods>', 'found', 'cached'],
  ],
  [
    'State diagram',
    'stateDiagram-v2\n  [*] --> Running\n  Running --> Failed: deadline\n  note right of Failed\n    for good\n  end note',
    ['Running', 'deadline', 'for', 'good'],
  ],
  [
    'Gantt chart',
    'gantt\n  title Plan\n  dateFormat YYYY-MM-DD\n  section Code\n  Alpha :a, 2024-01-01, 30d',
    ['Plan', 'Code', 'Alpha'],
  ],
])('a %s is drawn with all its words, safe and named', async (kind, source, words) => {
  const { html, problems } = await render(fence(source));
  expect(problems).toEqual([]);
  expect(findForbidden(html)).toEqual([]);
  const [svg = ''] = /<svg[\s\S]*<\/svg>/.exec(html) ?? [];
  expect(svg).toContain(
    `role="img" aria-label="${kind} in “Design”"><title>${kind} in “Design”</title>`,
  );
  const shown = svg.replaceAll(/<[^>]*>/g, '').replaceAll('&#x3C;', '<');
  for (const word of words) expect(shown).toContain(word);
  expect(html).toContain('<summary>Source of the diagram</summary>');
});

test('front matter, directives and unwritten directions are understood', async () => {
  for (const source of [
    '---\nconfig:\n  layout: elk\n---\nflowchart\n  A-->B',
    '%%{init: {"theme": "dark"}}%%\nsequenceDiagram\n  A->>B: x',
  ]) {
    expect((await render(fence(source))).problems).toEqual([]);
  }
});

test('a source with a mistake is shown as it is, with a note, and reported', async () => {
  const { html, problems } = await render(fence('flowchart TD\n  A -->|b (c)| D'));
  expect(html).not.toContain('<svg');
  expect(html).toContain('This diagram cannot be drawn');
  expect(html).toContain('A -->|b (c)| D');
  expect(problems[0]?.kind).toBe('diagram-not-drawn');
  expect(problems[0]?.detail).toMatch(/^Flow chart in “Design”: .*Parse error on line 2/);
});

test('the same diagram twice has ids of its own each time', async () => {
  const { html } = await render(fence('flowchart TD\n  A-->B').repeat(2));
  expect(findForbidden(html)).toEqual([]);
  expect(html.match(/role="img"/g)).toHaveLength(2);
});

test('the same source always gives the same drawing', async () => {
  const source = 'stateDiagram-v2\n  A --> B\n  note right of A\n    x\n  end note';
  const first = await drawDiagram(source);
  expect(await drawDiagram(`${source}\n`)).toEqual(first);
});

const slow = (name: string) =>
  `flowchart TD\n${Array.from({ length: 200 }, (_, i) => `  ${name}${i} --> ${name}${i % 7}`).join('\n')}`;

test('a diagram that takes too long is given up, and the next one is drawn', async () => {
  expect(await drawDiagram(slow('A'), { left: 1 })).toEqual({
    error: 'Drawing took too long.',
    // The others left it less time than a diagram may have.
    isFinal: false,
  });
  expect(await drawDiagram('flowchart TD\n  A-->B-->C')).toHaveProperty('svg');
});

test('a text that has used up its time is drawn no further, until it is built again', async () => {
  expect(await drawDiagram('flowchart TD\n  A-->Z', { left: 0 })).toEqual({
    error: 'Drawing the others took too long.',
    isFinal: false,
  });
});

const whole = { ...LIMITS };
afterEach(() => {
  Object.assign(LIMITS, whole);
  budgetOfBuild().left = LIMITS.diagramTimeOfBuild;
});

test('a diagram that took all the time that one may have is remembered from build to build', async () => {
  const cacheDirectory = temporaryFolder();
  Object.assign(LIMITS, { diagramTime: 1 });
  const { problems } = await render(fence(slow('R')), { cacheDirectory });
  expect(problems).toMatchObject([{ kind: 'diagram-not-drawn' }]);
  const [file = ''] = await readdir(cacheDirectory);
  const kept = await readFile(join(cacheDirectory, file), 'utf8');
  expect(kept).toContain('"error":"Drawing took too long.","isFinal":true');
});

test('what a text draws is taken from the time of the build, and without any left nothing is drawn', async () => {
  const ofBuild = budgetOfBuild();
  expect(await drawDiagram('flowchart TD\n  A-->Y')).toHaveProperty('svg');
  expect(ofBuild.left).toBeLessThan(LIMITS.diagramTimeOfBuild);
  ofBuild.left = 0;
  expect(await drawDiagram('flowchart TD\n  A-->X')).toEqual({
    error: 'Drawing the others took too long.',
    isFinal: false,
  });
});

test('threads share the time of the build', async () => {
  budgetOfBuild().left = 1234;
  const thread = new Worker(
    `import(${JSON.stringify(new URL('./diagrams/budget.ts', import.meta.url).href)}).then(
      ({ budgetOfBuild }) => { budgetOfBuild().left -= 234; });`,
    { eval: true },
  );
  await once(thread, 'exit');
  expect(budgetOfBuild().left).toBe(1000);
});

test('that no thread can start to draw says nothing of a diagram', async () => {
  const thread = new Worker(
    `import { parentPort } from 'node:worker_threads';
    const { drawDiagram } = await import(${JSON.stringify(new URL('./diagrams/draw.ts', import.meta.url).href)});
    parentPort.postMessage(await drawDiagram('flowchart TD\\n  A-->B'));`,
    // Threads inherit it, and none whose code is in a file can start with it.
    { eval: true, execArgv: ['--input-type=module'] },
  );
  const [drawing] = await once(thread, 'message');
  expect(drawing).toEqual({ error: expect.stringContaining('--input-type'), isFinal: false });
  await thread.terminate();
});

test('where diagrams are shown as code, none is drawn', async () => {
  const ofBuild = budgetOfBuild();
  const before = ofBuild.left;
  const { html } = await render(fence(slow('N')).replace('## Design', ''), { diagrams: 'source' });
  expect(html).toContain('N199');
  expect(html).not.toMatch(/<svg|\sid=/);
  expect(ofBuild.left).toBe(before);
});

test('a text that is cut has no diagram drawn that stands below the cut', async () => {
  const ofBuild = budgetOfBuild();
  const before = ofBuild.left;
  const { html } = await render(`${'*'.repeat(4_000)}\n${fence(slow('C'))}`);
  expect(html).toContain('The text is cut here');
  expect(html).not.toContain('C199');
  expect(ofBuild.left).toBe(before);
});

test('a text with more diagrams than are drawn shows the others as sources', async () => {
  const { html, problems } = await render(fence('flowchart TD\n  A-->B').repeat(42));
  expect(html.match(/role="img"/g)).toHaveLength(40);
  expect(problems).toHaveLength(2);
});

test('a drawing keeps no color, style, link or foreign part', () => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" id="a" style="fill:red" onload="x">
    <!-- red --><style>*{fill:red}</style><script>x</script><a href="javascript:x"><rect fill="red" width="1"/></a>
    <foreignObject><p>x</p></foreignObject><use href="#a"/><text style="text-anchor: middle">t</text></svg>`;
  const drawing = toDrawing(svg, { title: 'Title', prefix: 'text-drawing-1-' });
  expect(JSON.stringify(drawing)).not.toMatch(/red|onload|javascript|foreign|style|use/);
  expect(JSON.stringify(drawing)).toContain('"textAnchor":"middle"');
});

test('a drawing keeps what its author gives, and can be read on it', async () => {
  const { html } = await render(
    fence(
      'flowchart TD\n  A-->B\n  style A fill:#112233,stroke:red,stroke-width:3px,stroke-dasharray: 5 5\n  linkStyle 0 stroke:#888',
    ),
  );
  expect(html).toMatch(
    /class="basic label-container own-fill own-stroke own-width own-dashes"[^>]* fill="#112233" stroke="red" stroke-width="3" stroke-dasharray="5 5"/,
  );
  expect(html).toMatch(/<text [^>]*fill="#fff"/);
  expect(html).toMatch(/flowchart-link own-stroke[^>]* stroke="#888"/);
  expect(findForbidden(html)).toEqual([]);
});

test.each([
  ['"actorTextColor":"white"', /<text [^>]*class="actor actor-box own-fill"[^>]* fill="white"/],
  ["'noteBkgColor': '#112233'", /<text [^>]*class="noteText own-fill"[^>]* fill="#fff"/],
  ['"actorBkg":"url(https://attack.invalid/)"', /<rect (?![^>]*own-fill)[^>]*class="actor/],
])('a drawing keeps what its author sets for all of its kind: %s', async (variable, expected) => {
  const directive = `%%{init:{"themeVariables":{"actorBkg":"royalblue",${variable}}}}%%`;
  const { html } = await render(
    fence(`${directive}\nsequenceDiagram\n  A->>B: x\n  Note over A: note`),
  );
  expect(html).toMatch(expected);
  expect(findForbidden(html)).toEqual([]);
});

test.each([
  'url(javascript:attack())',
  'url(https://attack.invalid/x)',
  'expression(attack())',
  'red}</style><script>attack()</script>',
])('a color %j is none', (color) => {
  const svg = `<svg viewBox="0 0 1 1"><rect class="node" style="fill:${color} !important"/></svg>`;
  expect(JSON.stringify(toDrawing(svg, { title: 'Title', prefix: 'text-' }))).not.toMatch(
    /attack|own-/,
  );
});

test('labels stand in the middle of their boxes, and lines end at them', async () => {
  const { html } = await render(fence('flowchart LR\n  A[A rather long name] --> B[Another name]'));
  const [, left = 0, width = 0] =
    /label-container"[^>]* x="(-[\d.]+)"[^>]* width="([\d.]+)"/.exec(html)?.map(Number) ?? [];
  const [, at = 0] =
    /class="node"[^>]* transform="translate\(([\d.]+)/.exec(html)?.map(Number) ?? [];
  const [, from = 0] = / d="M([\d.]+)[^>]*flowchart-link/.exec(html)?.map(Number) ?? [];
  expect(left).toBeCloseTo(-width / 2, 3);
  expect(from).toBeCloseTo(at + width / 2, 0);
});

test('words of states and notes stand in the middle of their boxes, long ones in one piece', async () => {
  const { html } = await render(
    fence(
      'stateDiagram-v2\n  [*] --> SuccessCriteriaMet\n  note right of SuccessCriteriaMet: a note',
    ),
  );
  const labels = [...html.matchAll(/<g class="label" transform="translate\(0, [^<]*<rect/g)];
  expect(labels).toHaveLength(2);
  expect(html.match(/<text [^>]*text-anchor="middle"/g)?.length).toBeGreaterThanOrEqual(2);
  expect(html).toContain('>SuccessCriteriaMet</tspan>');
});

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The boxes of a drawing: labels of lines, and nodes. */
function boxesOf(html: string, pattern: RegExp): Box[] {
  return Array.from(html.matchAll(pattern), ({ groups = {} }) => {
    const [x = 0, y = 0, up = 0, left = 0, top = 0, width = 0, height = 0] = [
      ...['x', 'y', 'up', 'left', 'top', 'width', 'height'],
    ].map((name) => Number(groups[name] ?? 0));
    return {
      left: x + left,
      top: y + up + top,
      right: x + left + width,
      bottom: y + up + top + height,
    };
  });
}

const RECT =
  'x="(?<left>[^"]+)" y="(?<top>[^"]+)" width="(?<width>[^"]+)" height="(?<height>[^"]+)"';
const PLACE = 'transform="translate\\((?<x>[^,]+), (?<y>[^)]+)\\)"';
const LABEL = new RegExp(
  `<g class="edgeLabel" ${PLACE}><g class="label" transform="translate\\([^,]+, (?<up>[^)]+)\\)"><g><rect class="background[^"]*" ${RECT}`,
  'g',
);
const NODE = new RegExp(
  `<g class="node" ${PLACE}><rect class="basic label-container" ${RECT}`,
  'g',
);

const SEVERAL = Array.from({ length: 5 }, (_, i) => `  A -->|a rather long label ${i}| B`);
test.each([
  [6, 2, [...SEVERAL, '  A -->|x| A']],
  [
    5,
    4,
    [
      '  S[Begun] -->|Ask for a place| C[Waiting]',
      '  C -->|Chosen| L[Leading]',
      '  L -->|Once more| L',
      '  L -->|A better one is there / Time is over| Y[Gives way at last]',
      '  Y -.->|Begin again if need be| S',
    ],
  ],
])(
  '%i labels of lines do not cover each other, or one of %i nodes',
  async (labels, nodes, lines) => {
    const { html } = await render(fence(`flowchart TD\n${lines.join('\n')}`));
    const [ofLabels, ofNodes] = [boxesOf(html, LABEL), boxesOf(html, NODE)];
    expect([ofLabels.length, ofNodes.length]).toEqual([labels, nodes]);
    const boxes = [...ofLabels, ...ofNodes];
    for (const [index, a] of ofLabels.entries()) {
      for (const b of boxes.slice(index + 1)) {
        const isApart =
          a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
        expect(isApart).toBe(true);
      }
    }
  },
);

test('what mermaid returns without a drawing is none', () => {
  expect(toDrawing('<p>x</p>', { title: 'Title', prefix: 'text-' })).toBeUndefined();
});

test.each([
  ['%%{init: {\n}}%%\n\nsequenceDiagram', 'Sequence diagram'],
  ['---\ntitle: x\n---\nstateDiagram-v2', 'State diagram'],
  ['%% note\ngraph TD', 'Flow chart'],
  ['constructor', 'Diagram'],
])('%j is a %s', (source, kind) => {
  expect(diagramKind(source)).toBe(kind);
});
