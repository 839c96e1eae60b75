/**
 * Paths of fields in few lines: those that differ in one step only, but for the last, become one, as a
 * shell writes it: "spec.{containers,initContainers}[].resizePolicy[]".
 */
export function mergePaths(paths: readonly string[]): string[] {
  let merged = paths.map((path) => path.split('.').map((step) => [step]));
  const longest = Math.max(0, ...merged.map(({ length }) => length));
  for (let at = longest - 2; at >= 0; at -= 1) merged = mergeAt(merged, at);
  return merged.map((steps) => steps.map(writeStep).join('.'));
}

/** A path whose steps may each be one of several. */
type Steps = readonly (readonly string[])[];

function mergeAt(paths: readonly Steps[], at: number): string[][][] {
  const alike = Map.groupBy(paths, (steps) => {
    if (at >= steps.length - 1) return JSON.stringify(steps);
    const shape = shapeOf(steps[at]?.[0] ?? '');
    return JSON.stringify(steps.with(at, [shape]));
  });
  return [...alike.values()].map((same) => {
    const [first = []] = same;
    const together = [...new Set(same.flatMap((steps) => steps[at] ?? []))];
    return first.map((step, index) => (index === at ? together : [...step]));
  });
}

/** Lists and maps of a step: "containers[]" → "[]". */
function shapeOf(step: string): string {
  return /[[\]{}]*$/.exec(step)?.[0] ?? '';
}

function writeStep(step: readonly string[]): string {
  const [first = ''] = step;
  if (step.length === 1) return first;
  const shape = shapeOf(first);
  const names = step.map((each) => each.slice(0, each.length - shape.length));
  return `{${names.join(',')}}${shape}`;
}
