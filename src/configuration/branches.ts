import type { Branch } from '../model/check/setting.ts';
import { ASKS_RELEASE, BEGINS, ENDS, GOES_ON } from './chosen-versions.ts';
import { templatesIn } from './formats/templates.ts';
import { countFirst } from './lines.ts';
import { releaseBranches } from './shell-branches.ts';

interface Part {
  readonly start: number;
  readonly branch: Branch | undefined;
}

interface OpenBlock {
  readonly isByRelease: boolean;
  readonly branch: Branch | undefined;
}

const CONDITION = /^\{[{%]-?\s*(?:if|else|elif)\b/;

/** Looks up under which condition of a template a place stands, or under one of a script about the release. */
export function branchesIn(text: string): (at: number) => Branch | undefined {
  const parts = partsOf(text);
  const spans = releaseBranches(text);
  return (at) => {
    const span = spans.find(({ start, end }) => start <= at && at < end);
    if (span !== undefined) return { id: span.start, isByRelease: true };
    return parts[countFirst(parts, ({ start }) => start <= at) - 1]?.branch;
  };
}

function partsOf(text: string): readonly Part[] {
  const parts: Part[] = [];
  const open: OpenBlock[] = [];
  for (const { start, end } of templatesIn(text)) {
    const template = text.slice(start, end);
    if (ENDS.test(template)) open.pop();
    else if (BEGINS.test(template)) open.push(blockOf(template, start, open.at(-1)));
    else if (GOES_ON.test(template)) {
      const before = open.pop();
      open.push(blockOf(template, start, before));
    } else continue;
    parts.push({ start, branch: open.at(-1)?.branch });
  }
  return parts;
}

/** A block in another one, or one that goes on: what asks for the release decides in all of it. */
function blockOf(template: string, id: number, around: OpenBlock | undefined): OpenBlock {
  const isCondition = CONDITION.test(template);
  const isByRelease =
    (isCondition && ASKS_RELEASE.test(template)) || (around?.isByRelease ?? false);
  return { isByRelease, branch: isCondition ? { id, isByRelease } : around?.branch };
}
