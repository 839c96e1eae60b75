import type { FeatureGateRenames } from '../../../../src/schemas/feature-gate-renames.ts';

/**
 * The name that a gate has since: follows renames to their end.
 * @throws {Error} naming each entry that no list needs: its names differ by case alone, or no list
 *   holds the former name, or none the later one; or one that leads back to itself
 */
export function renamer(
  renames: FeatureGateRenames,
  heldNames: ReadonlySet<string>,
): (name: string) => string {
  const next = new Map(renames.map(({ from, to }) => [from, to]));
  const follow = (name: string): string => {
    let at = name;
    for (let step = 0; step <= next.size; step += 1) {
      const to = next.get(at);
      if (to === undefined) return at;
      at = to;
    }
    throw new Error(`feature-gate-renames: "${name}" leads back to itself (expected an end)`);
  };
  const errors = renames.flatMap((entry) => {
    const reason = whyNotNeeded(entry, follow(entry.from), heldNames);
    return reason === undefined
      ? []
      : [`feature-gate-renames: ${entry.from} → ${entry.to}: ${reason}; remove the entry`];
  });
  if (errors.length > 0) throw new Error(errors.join('\n'));
  return follow;
}

function whyNotNeeded(
  { from, to }: FeatureGateRenames[number],
  end: string,
  heldNames: ReadonlySet<string>,
): string | undefined {
  if (from.toLowerCase() === to.toLowerCase()) {
    return 'names that differ only by case are joined without it';
  }
  if (!heldNames.has(from)) return `no gate list holds "${from}"`;
  const isHeld = [...heldNames].some((name) => name.toLowerCase() === end.toLowerCase());
  return isHeld ? undefined : `no gate list holds "${end}"`;
}
