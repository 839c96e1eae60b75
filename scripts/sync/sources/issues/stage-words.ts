import type { Stage } from '../../../../src/schemas/stage.ts';

/** A stage as issues name it. */
export interface NamedStage {
  readonly stage: Stage;
  /** The 2 of "Alpha2" and "Alpha 2". */
  readonly phase: number | undefined;
  /** The text without it. */
  readonly rest: string;
}

const STAGE = /(?<![a-z0-9])(alpha|beta|stable|ga)(?:\s?([1-9])(?![\d.]))?(?![a-z])/i;

/** Finds the first stage that a text names. */
export function findStage(text: string): NamedStage | undefined {
  const match = STAGE.exec(text);
  if (match === null) return undefined;
  const [matched, word = '', digit] = match;
  const rest = `${text.slice(0, match.index)} ${text.slice(match.index + matched.length)}`;
  return { stage: stageOf(word.toLowerCase()), phase: digit ? Number(digit) : undefined, rest };
}

function stageOf(word: string): Stage {
  return word === 'alpha' || word === 'beta' ? word : 'stable';
}

/** A minor release of Kubernetes, "v1.34"; not "0.1.0", and not "1.0.0", which is another project's. */
export const RELEASE = /(?<![\w.])v?(1\.\d{1,3})(?!\.?\w)/gi;
