import { type View, ViewBuilder } from './view.ts';

const HEAD = /^data:[^,]*,/;
/** What no URL has. */
const REFUSED = /[ {}"<>]/;
const ENCODED = /%([0-7][\dA-Fa-f])/g;

/**
 * What a URL of data holds (RFC 2397), as Ignition and Butane write files: "data:,a%3A%20b".
 * @returns nothing for other texts, where it is encoded as base64, and where a program would refuse it
 */
export function dataInUrl(view: View): View | undefined {
  const head = HEAD.exec(view.text.slice(0, 200))?.[0];
  if (head === undefined || /;base64,$/i.test(head)) return undefined;
  const data = view.part(head.length);
  if (REFUSED.test(data.text)) return undefined;
  const builder = new ViewBuilder(data);
  let at = 0;
  for (const { index, 0: written, 1: code = '' } of data.text.matchAll(ENCODED)) {
    builder.add(at, index);
    at = index + written.length;
    builder.add(index, at, String.fromCharCode(Number.parseInt(code, 16)));
  }
  builder.add(at, data.text.length);
  return builder.view();
}
