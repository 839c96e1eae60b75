/** One of the things that have to hold. */
export interface TestStep {
  readonly name: string;
  /** The command and its arguments. */
  readonly command: readonly [string, ...string[]];
  /** The step that has to succeed before this one can start, if it is to run at all. */
  readonly after?: string;
  /** Where vitest writes the results of its tests. */
  readonly results?: string | undefined;
}

/** How a step ended. */
export interface StepResult {
  readonly step: TestStep;
  /** `skipped` where the step before it failed. */
  readonly outcome: 'passed' | 'failed' | 'skipped';
  readonly output: string;
  /** Seconds of processor time, user and system, of it and all that it started. */
  readonly processor?: number | undefined;
}

/** What runs a step's command. */
export type RunProcess = (
  step: TestStep,
) => Promise<Pick<StepResult, 'output' | 'processor'> & { readonly isGood: boolean }>;

/**
 * Runs steps in their order, so many at once, each as soon as the one it waits for has ended.
 * @param onEnd is told of each step that ends or is skipped.
 */
export async function runSteps(
  steps: readonly TestStep[],
  atOnce: number,
  run: RunProcess,
  onEnd: (result: StepResult) => void,
): Promise<StepResult[]> {
  const waiting = [...steps];
  const running = new Map<string, Promise<void>>();
  const results = new Map<string, StepResult>();
  const end = (result: StepResult): void => {
    results.set(result.step.name, result);
    onEnd(result);
  };
  const start = async (step: TestStep): Promise<void> => {
    const { isGood, output, processor } = await run(step);
    running.delete(step.name);
    end({ step, outcome: isGood ? 'passed' : 'failed', output, processor });
  };
  const isReady = ({ after }: TestStep): boolean =>
    after === undefined || !(running.has(after) || waiting.some(({ name }) => name === after));
  while (waiting.length > 0 || running.size > 0) {
    for (const step of waiting.filter(isReady)) {
      if (running.size >= atOnce) break;
      waiting.splice(waiting.indexOf(step), 1);
      const before = results.get(step.after ?? '')?.outcome ?? 'passed';
      if (before === 'passed') running.set(step.name, start(step));
      else end({ step, outcome: 'skipped', output: '' });
    }
    if (running.size > 0) await Promise.race(running.values());
  }
  return [...results.values()];
}
