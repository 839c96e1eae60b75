import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Script } from 'node:vm';
import { parentPort } from 'node:worker_threads';
import { JSDOM } from 'jsdom';
import { textWidth } from '../../formats/text-width.ts';
import { errorWords } from '../../model/error-words.ts';
import { boundingBox, FONT_SIZE } from './measure.ts';
import type { DrawAnswer, DrawRequest } from './messages.ts';

/** The part of mermaid that is used, see https://mermaid.js.org/config/usage.html. */
interface Mermaid {
  initialize(config: Record<string, unknown>): void;
  render(id: string, source: string): Promise<{ svg: string }>;
}

const SIZES = { actorFontSize: FONT_SIZE, messageFontSize: FONT_SIZE, noteFontSize: FONT_SIZE };

const CONFIG = {
  startOnLoad: false,
  securityLevel: 'strict',
  htmlLabels: false,
  look: 'classic',
  theme: 'base',
  deterministicIds: true,
  handDrawnSeed: 1,
  maxTextSize: 50_000,
  maxEdges: 500,
  themeVariables: { fontSize: `${FONT_SIZE}px` },
  flowchart: { htmlLabels: false, useMaxWidth: false },
  state: { useMaxWidth: false },
  sequence: { useMaxWidth: false, ...SIZES },
  gantt: { useMaxWidth: false, useWidth: 800 },
  secure: [
    ...['secure', 'securityLevel', 'startOnLoad', 'maxTextSize', 'maxEdges', 'htmlLabels', 'look'],
    ...['theme', 'themeVariables', 'themeCSS', 'fontFamily', 'fontSize', 'flowchart', 'sequence'],
    'deterministicIds',
  ],
};

interface Drawer {
  readonly mermaid: Mermaid;
  /** Makes what mermaid leaves to chance the same for every drawing. */
  startRandomness(): void;
}

const RANDOMNESS = `{
  let state = 1;
  Math.random = () => (state = (state * 48271) % 2147483647) / 2147483647;
}`;

/** Loads mermaid into a document of its own, which knows the sizes of things but shows nothing. */
function loadMermaid(): Drawer {
  const dom = new JSDOM('<!doctype html><title>Diagrams</title>', { runScripts: 'outside-only' });
  const { window } = dom;
  Object.assign(window.Element.prototype, {
    getBBox(this: Element) {
      return boundingBox(this);
    },
    getComputedTextLength(this: Element) {
      return textWidth(this.textContent ?? '', FONT_SIZE);
    },
    getBoundingClientRect(this: Element) {
      const { x, y, width, height } = boundingBox(this);
      return { x, y, width, height, left: x, top: y, right: x + width, bottom: y + height };
    },
  });
  window.HTMLCanvasElement.prototype.getContext = () => null;
  Object.assign(window, { structuredClone });
  const file = createRequire(import.meta.url).resolve('@mermaid-js/tiny');
  const context = dom.getInternalVMContext();
  new Script(readFileSync(file, 'utf8'), { filename: file }).runInContext(context);
  const start = new Script(RANDOMNESS);
  const { mermaid } = window as unknown as { mermaid: Mermaid };
  return { mermaid, startRandomness: () => void start.runInContext(context) };
}

const [STATE, NODE, WIDE] = [120, 200, 400];
const STYLING = /^\s*(?:style|linkStyle|class|classDef|click)\s.*$/gm;

/** Where labels are wrapped: at a width, unless that would break a word. */
function widthOf(source: string, least: number): number {
  const words = source.replaceAll(STYLING, '').split(/[\s"'`|<>[\](){}]+/);
  const widths = words.map((word) => Math.ceil(textWidth(word, FONT_SIZE)));
  return Math.min(Math.max(least, ...widths), WIDE);
}

async function draw(
  { mermaid, startRandomness }: Drawer,
  { source }: DrawRequest,
): Promise<DrawAnswer> {
  try {
    startRandomness();
    mermaid.initialize({
      ...CONFIG,
      flowchart: { ...CONFIG.flowchart, wrappingWidth: widthOf(source, NODE) },
      state: { ...CONFIG.state, wrappingWidth: widthOf(source, STATE) },
    });
    const { svg } = await mermaid.render('drawing', source);
    return { svg };
  } catch (error) {
    return { error: errorWords(error) };
  }
}

const drawer = loadMermaid();
parentPort?.on('message', async (request: DrawRequest) => {
  parentPort?.postMessage(await draw(drawer, request));
});
