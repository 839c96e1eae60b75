import type { Sources } from '../../schemas/sources.ts';
import type { Evidence } from './evidence/evidence.ts';
import { evidenceSourceText, evidenceText, evidenceUrl } from './evidence/words.ts';

/** Why something is said, in words: the reason, what agrees and what contradicts. */
export interface Explanation {
  readonly reason: string;
  readonly lines: readonly {
    readonly isContrary: boolean;
    /** What the source is called. */
    readonly source: string;
    readonly text: string;
    /** Where it says so; absent for what was not read at a known commit. */
    readonly url: string | undefined;
  }[];
  /** How many more release notes agree. */
  readonly hidden: number;
}

/** What a statement rests on. */
export interface Grounds {
  readonly reason: string;
  readonly evidence: readonly Evidence[];
  readonly contrary: readonly Evidence[];
}

/** Many changes may have been merged for a release; a few are enough to show that some were. */
const SHOWN = 3;

/** Puts what a statement rests on into words, with addresses. */
export function explain({ reason, evidence, contrary }: Grounds, sources: Sources): Explanation {
  const further = evidence.filter(({ source }) => source === 'release-notes').slice(SHOWN);
  const shown = evidence.filter((one) => !further.includes(one));
  const lines = [
    ...shown.map((one) => ({ one, isContrary: false })),
    ...contrary.map((one) => ({ one, isContrary: true })),
  ];
  return {
    reason,
    lines: lines.map(({ one, isContrary }) => ({
      isContrary,
      source: evidenceSourceText(one),
      text: evidenceText(one),
      url: evidenceUrl(one, sources),
    })),
    hidden: further.length,
  };
}
