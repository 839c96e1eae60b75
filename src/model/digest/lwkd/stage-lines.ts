import type { ChangeRecord } from '../../../schemas/change.ts';
import { GATES_PAGE, kepDirectoryUrl } from '../../atlas/upstream.ts';
import { changePhrase } from '../../changes/words.ts';
import { bullet, type Line } from './issue.ts';
import { mergeLine, promotionLine, type SortedMerges, type WordsOf } from './merges.ts';

/** What was promoted by what was merged, and what the code says besides. */
export function promotionLines(
  { promotions }: SortedMerges,
  wordsOf: WordsOf,
  changes: readonly ChangeRecord[],
): Line[] {
  const told = new Set(promotions.flatMap(({ changedGates = [] }) => changedGates));
  const kinds: ReadonlySet<string> = new Set(['gate-stage', 'gate-default', 'gate-locked']);
  const inCode = changes.filter(
    ({ kind, source, subject }) => kinds.has(kind) && source === 'code' && !told.has(subject),
  );
  return [
    ...promotions.toReversed().map((view) => promotionLine(view, wordsOf)),
    ...gateLines(inCode),
  ];
}

/** What was deprecated or removed by what was merged, and what code and KEPs say besides. */
export function deprecatedLines(
  { deprecated }: SortedMerges,
  wordsOf: WordsOf,
  changes: readonly ChangeRecord[],
): Line[] {
  const told = new Set(deprecated.flatMap(({ changedGates = [] }) => changedGates));
  const removed = changes.filter(
    ({ kind, source, subject }) =>
      kind === 'gate-removed' && source === 'code' && !told.has(subject),
  );
  const ended = changes.filter(
    ({ kind, to = '' }) => kind === 'enhancement-status' && ENDS.has(to),
  );
  return [
    ...deprecated.toReversed().map((view) => mergeLine(view, wordsOf)),
    ...gateLines(removed),
    ...ended.map((change) =>
      bullet(
        { text: change.subject.split('/').at(-1) ?? '', url: kepDirectoryUrl(change.subject) },
        `: ${changePhrase(change)}`,
      ),
    ),
  ];
}

const ENDS: ReadonlySet<string> = new Set(['rejected', 'withdrawn', 'replaced', 'deferred']);

/** A line for each gate that the code tells of, with all that it tells. */
function gateLines(changes: readonly ChangeRecord[]): Line[] {
  return [...Map.groupBy(changes, ({ subject }) => subject)].map(([name, list]) =>
    bullet(
      { markdown: `\`${name}\``, url: `${GATES_PAGE}#${name}` },
      `: ${list.map(changePhrase).join('; ')}, in the code`,
    ),
  );
}
