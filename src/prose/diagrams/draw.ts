import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { LIMITS } from '../limits.ts';
import { budgetOfBuild, type DrawingBudget } from './budget.ts';
import type { DrawAnswer } from './messages.ts';

/** A drawing as mermaid makes it, not safe yet, or why there is none. */
export type Drawing =
  | { readonly svg: string }
  | {
      readonly error: string;
      /** Whether another try would say the same. */
      readonly isFinal: boolean;
    };

const ofBuild = budgetOfBuild();
const drawings = new Map<string, Promise<Drawing>>();
let worker: Worker | undefined;
let current: ((drawing: Drawing) => void) | undefined;
let last: Promise<unknown> = Promise.resolve();

/**
 * Draws a diagram, each only once, in a thread of its own: it works while texts are rendered, and
 * a diagram that never ends can be ended. Never throws.
 * @param budget what is left for the text that has it; what the build has is counted besides
 */
export function drawDiagram(
  source: string,
  budget: DrawingBudget = { left: LIMITS.diagramTimeOfText },
): Promise<Drawing> {
  if (source.length > LIMITS.diagramCharacters) {
    return Promise.resolve({ error: 'The diagram is longer than is drawn.', isFinal: true });
  }
  const known = drawings.get(source);
  if (known !== undefined) return known;
  const drawing = last.then(() => drawWithin(source, [budget, ofBuild]));
  last = drawing;
  drawings.set(source, drawing);
  return drawing;
}

async function drawWithin(source: string, budgets: readonly DrawingBudget[]): Promise<Drawing> {
  const left = Math.min(...budgets.map((budget) => budget.left));
  if (left <= 0) return { error: 'Drawing the others took too long.', isFinal: false };
  worker ??= startWorker();
  const drawer = worker;
  // As long as something is asked of it, the build waits for it.
  drawer.ref();
  const time = await startWatch(drawer);
  const most = Math.min(left, LIMITS.diagramTime);
  const drawing = await drawNext(drawer, { source, time, most });
  const spent = await time();
  drawer.unref();
  for (const budget of budgets) budget.left -= spent;
  return drawing;
}

interface Task {
  readonly source: string;
  readonly time: () => Promise<number>;
  readonly most: number;
}

function drawNext(drawer: Worker, { source, time, most }: Task): Promise<Drawing> {
  return new Promise((settle) => {
    const finish = (drawing: Drawing): void => {
      clearInterval(watch);
      current = undefined;
      settle(drawing);
    };
    const watch = setInterval(async () => {
      // Less than all the time there is tells nothing about the next build.
      if ((await time()) > most && current === finish)
        giveUp('Drawing took too long.', most === LIMITS.diagramTime);
    }, WATCH_EVERY);
    current = finish;
    drawer.postMessage({ source: prepare(source) });
  });
}

const WATCH_EVERY = 250;

/** A thread that waits for what never comes uses no processor: it may wait so many times as long. */
const PATIENCE = 20;

/**
 * Tells the processor time that a thread has used since, in milliseconds: what can be drawn then does not
 * depend on what else the machine does.
 */
async function startWatch(thread: Worker): Promise<() => Promise<number>> {
  const begun = performance.now();
  const before = await processorTime(thread);
  return async () =>
    Math.max((await processorTime(thread)) - before, (performance.now() - begun) / PATIENCE);
}

async function processorTime(thread: Worker): Promise<number> {
  // A thread that has not begun, or has ended, uses none.
  const { user, system } = await thread.cpuUsage().catch(() => ({ user: 0, system: 0 }));
  return (user + system) / 1000;
}

function startWorker(): Worker {
  const started = new Worker(workerFile());
  started.on('error', (error) => {
    // It could not start, or had no memory left: that says nothing of the diagram.
    if (worker === started) giveUp(String(error), false);
  });
  started.on('message', (answer: DrawAnswer) => {
    if (worker === started) current?.('svg' in answer ? answer : { ...answer, isFinal: true });
  });
  return started;
}

/** Ends the worker; the next diagram starts another. */
function giveUp(error: string, isFinal: boolean): void {
  void worker?.terminate();
  worker = undefined;
  current?.({ error, isFinal });
}

/** Plain words for what mermaid would show as written when labels are not HTML. */
function prepare(source: string): string {
  return source
    .replaceAll(/<\/?(?:b|i|u|em|strong|small|code|span|sub|sup)(?:\s[^<>]*)?>/gi, '')
    .replaceAll(/<\/br\s*>/gi, '<br/>');
}

/** The worker's source: beside this file or, once this file is bundled, in the project. */
function workerFile(): string {
  const beside = join(import.meta.dirname, 'worker.ts');
  return existsSync(beside) ? beside : join(process.cwd(), 'src/prose/diagrams/worker.ts');
}
