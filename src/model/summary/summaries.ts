import type { OwnSummaries } from '../../schemas/summaries.ts';
import type { Gate } from '../gate/gate.ts';
import { groupByEach } from '../group-by-each.ts';

/** What a KEP or a feature gate is, in one sentence. */
export interface Summary {
  readonly text: string;
  /** Who says so: this project, or upstream in the first sentence of its own text. */
  readonly by: 'kep-atlas' | 'upstream';
}

/** The sentence where only text has room; one of upstream says that it is. */
export function summaryWords(summary: Summary | undefined): string {
  if (summary === undefined) return '';
  return summary.by === 'upstream'
    ? `${summary.text} (First sentence of the upstream text.)`
    : summary.text;
}

/** The first sentences of upstream for what has none of this project, as far as a sync fetched its text. */
export interface UpstreamSentences {
  /** By the id of the enhancement. */
  readonly enhancements: ReadonlyMap<string, string>;
  /** By the name of the gate. */
  readonly gates: ReadonlyMap<string, string>;
}

/** Finds what something is. */
export interface Summaries {
  readonly ofEnhancement: (id: string) => Summary | undefined;
  /** What people call an enhancement besides. */
  readonly otherNames: (id: string) => readonly string[];
  /**
   * Of a gate without a sentence of its own, that of the KEPs that name it if it is the only gate of one of
   * them, or else of its documentation.
   */
  readonly ofGate: (gate: Pick<Gate, 'name' | 'enhancements'>) => Summary | undefined;
}

/** Joins the sentences of this project with those of upstream, which stand in for missing ones. */
export function indexSummaries(
  own: OwnSummaries | undefined,
  upstream?: UpstreamSentences,
  gates: readonly Pick<Gate, 'enhancements'>[] = [],
): Summaries {
  const named = groupByEach(gates, ({ enhancements }) => enhancements);
  const isOnlyGate = (id: string): boolean => (named.get(id) ?? []).length < 2;
  const { enhancements, featureGates, otherNames } = own ?? NONE;
  const find = (id: string, own: Readonly<Record<string, string>>, first: string | undefined) => {
    const said = Object.hasOwn(own, id) ? own[id] : undefined;
    if (said !== undefined) return { text: said, by: 'kep-atlas' } as const;
    return first === undefined ? undefined : ({ text: first, by: 'upstream' } as const);
  };
  const ofEnhancement = (id: string) => find(id, enhancements, upstream?.enhancements.get(id));
  return {
    ofEnhancement,
    otherNames: (id) => (Object.hasOwn(otherNames, id) ? otherNames[id] : undefined) ?? [],
    ofGate: ({ name, enhancements }) => {
      const own = find(name, featureGates, upstream?.gates.get(name));
      if (own?.by === 'kep-atlas') return own;
      if (own !== undefined && !enhancements.some(isOnlyGate)) return own;
      const ofKeps = enhancements.flatMap((id) => ofEnhancement(id) ?? []);
      return ofKeps.find(({ by }) => by === 'kep-atlas') ?? own ?? ofKeps[0];
    },
  };
}

const NONE: OwnSummaries = { enhancements: {}, featureGates: {}, otherNames: {} };

/** What has no sentence of this project: the texts of upstream to read for {@link indexSummaries}. */
export function idsWithoutSummary<T>(
  own: Readonly<Record<string, string>>,
  all: readonly T[],
  idOf: (one: T) => string,
): string[] {
  return all.map(idOf).filter((id) => !Object.hasOwn(own, id));
}
