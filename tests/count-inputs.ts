import { TestRunner } from 'vitest';

declare module 'vitest' {
  interface TaskMeta {
    /** How many inputs a test tried; one where it does not say. */
    inputs?: number;
  }
}

/** Says how many inputs the running test tries, for the page that counts them. */
export function countInputs(inputs: number): void {
  const test = TestRunner.getCurrentTest();
  if (test !== undefined) test.meta.inputs = (test.meta.inputs ?? 0) + inputs;
}
