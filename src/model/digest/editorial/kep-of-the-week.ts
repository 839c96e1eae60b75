import type { ChangeRecord } from '../../../schemas/change.ts';
import { subjectOf } from '../../changes/kinds.ts';
import { changePhrase } from '../../changes/words.ts';
import type { EnhancementView } from '../../enhancement/enhancement.ts';

/** The enhancement that a digest might present, and why this one. */
export interface SuggestedKep {
  readonly view: EnhancementView;
  readonly reason: string;
}

/** The rule by which one is suggested, for whoever wonders. */
export const SUGGESTION_RULE =
  'of the enhancements that changed and were never a KEP of the Week, the one that most changed: a new stage or status counts before targets, then the number of changes, then the lower number';

/**
 * Suggests a KEP of the week by {@link SUGGESTION_RULE}; nothing where none changed.
 * @param featuredKeps the numbers of the KEPs that digests have presented before
 */
export function suggestKep(
  changes: readonly ChangeRecord[],
  enhancement: (id: string) => EnhancementView | undefined,
  featuredKeps: ReadonlySet<number>,
): SuggestedKep | undefined {
  const changed = changes.filter(({ kind }) => subjectOf(kind) === 'enhancement');
  const candidates = [...Map.groupBy(changed, ({ subject }) => subject)].flatMap(([id, list]) => {
    const view = enhancement(id);
    const number = view?.record.number;
    const isFit = view !== undefined && number !== undefined && !featuredKeps.has(number);
    return isFit ? [{ view, number, list, hasAdvanced: list.some(isAdvance) }] : [];
  });
  const [best] = candidates.sort(
    (a, b) =>
      Number(b.hasAdvanced) - Number(a.hasAdvanced) ||
      b.list.length - a.list.length ||
      a.number - b.number,
  );
  return best && { view: best.view, reason: best.list.map(changePhrase).join('; ') };
}

function isAdvance({ kind }: ChangeRecord): boolean {
  return kind === 'enhancement-stage' || kind === 'enhancement-status';
}
