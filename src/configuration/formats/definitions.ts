import type { TextSpan } from '../../model/check/setting.ts';
import { isGatesKey } from '../argument-keys.ts';
import { type Around, under } from '../around.ts';
import { BEGINS, ENDS } from '../chosen-versions.ts';
import { FILLED_IN_LATER } from '../filled-in.ts';
import { IN_EXPRESSION } from '../joined-list.ts';
import { ownerAround } from '../owner.ts';
import type { Format, Reading } from '../reading.ts';
import { pairAt } from '../setting-source.ts';
import type { View } from '../view.ts';
import { isTemplateComment, templatesIn } from './templates.ts';

const DEFINE = /^\{\{-?\s*define\s+"([^"\n]{1,200})"/;
/** What looks at values, and puts none of them in. */
const CONDITION = /^\{\{-?\s*(?:else|if|range|with)\b/;
/** What an expression makes gates of: "A=true", and "A" before true. */
const PIECE = /"([A-Z]\w*=[^"\n]*)"|"([A-Z]\w*)"\s+"?(true|false)\b/g;
const LIST = /^[A-Z]\w*=(?:true|false)(?:,[A-Z]\w*=(?:true|false))*,?$/i;

/** Named templates of charts: https://helm.sh/docs/chart_template_guide/named_templates/ */
export const DEFINITIONS: Format = {
  isWhole: true,
  recognizes(text) {
    if (!/\bdefine\s+"/.test(text)) return false;
    let from = 0;
    for (const { start, end } of templatesIn(text)) {
      const template = text.slice(start, end);
      if (text.slice(from, start).trim() !== '') return false;
      if (!isTemplateComment(template)) return DEFINE.test(template);
      from = end;
    }
    return false;
  },
  read(view, around, reading) {
    const open: string[] = [];
    let from = 0;
    for (const { start, end } of templatesIn(view.text)) {
      const template = view.text.slice(start, end);
      const name = DEFINE.exec(template)?.[1];
      const isLast = ENDS.test(template) && open.length === 1;
      if (isLast) readBody(open[0] ?? '', view, { start: from, end: start }, around, reading);
      else if (name !== undefined && open.length === 0)
        reading.readText(view.part(from, start), partOf(around));
      if (isLast || (name !== undefined && open.length === 0)) from = end;
      if (BEGINS.test(template) && (open.length > 0 || name !== undefined)) open.push(name ?? '');
      else if (ENDS.test(template)) open.pop();
    }
    reading.readText(view.part(from), partOf(around));
    return true;
  },
};

function partOf(around: Around): Around {
  return { ...around, depth: around.depth + 1, isPart: true };
}

/** Reads what a template puts in, as if it stood below keys of the name's parts. */
function readBody(
  name: string,
  view: View,
  { start, end }: TextSpan,
  around: Around,
  reading: Reading,
): void {
  const body = view.part(start, end);
  const inside = partOf(under(around, ...name.split('.')));
  const isWritten = isGatesKey(name) && readPieces(body, inside, reading);
  const isPlain = templatesIn(body.text).length === 0;
  if (isWritten || isPlain || !isGatesKey(name)) markName(name, view, start, reading);
  reading.readText(body, inside);
}

function markName(name: string, view: View, end: number, { collector }: Reading): void {
  collector.mentions.markRead(view.part(end - name.length - 10, end).span);
}

/** Reads the gates in the expressions of a template that is called after these. */
function readPieces(body: View, around: Around, { collector }: Reading): boolean {
  const source = collector.source(ownerAround(around), around.space);
  let isFound = false;
  for (const { start, end } of templatesIn(body.text)) {
    const template = body.text.slice(start, end);
    if (isTemplateComment(template) || CONDITION.test(template)) continue;
    for (const { index, 0: all, 1: list, 2: name = '', 3: written = '' } of template.matchAll(
      PIECE,
    )) {
      const at = start + index + 1;
      isFound = true;
      if (list === undefined) {
        const pair = pairAt({ start: at - 1, end: at - 1 + all.length }, name, written);
        collector.addPair(
          body,
          { ...pair, nameAt: { start: at, end: at + name.length } },
          IN_EXPRESSION,
          source,
        );
      } else if (LIST.test(list))
        collector.addList(body.part(at, at + list.length), IN_EXPRESSION, source);
      else collector.leave(body.part(at, at).span.start, FILLED_IN_LATER);
    }
  }
  return isFound;
}
