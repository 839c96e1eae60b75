import type { Format } from '../reading.ts';

/** User data in several parts, as cloud-init and nodeadm take it. */
export const MIME: Format = {
  isWhole: true,
  recognizes: (text) => /^\s*(?:MIME-Version:|Content-Type:\s*multipart\/)/i.test(text),
  read(view, around, reading) {
    const boundary = /boundary="?([^"\s;]+)"?/i.exec(view.text)?.[1];
    if (boundary === undefined) return false;
    let start: number | undefined;
    for (const { index, 0: line } of view.text.matchAll(/^--[^\n]*\n?/gm)) {
      if (!line.startsWith(`--${boundary}`)) continue;
      if (start !== undefined) {
        const part = view.part(start, index);
        const head = /^(?:[\w-]+:[^\n]*\r?\n)*\r?\n?/.exec(part.text)?.[0].length ?? 0;
        const space = reading.collector.newNumber();
        reading.readText(part.part(head), { ...around, space, depth: around.depth + 1 });
      }
      start = index + line.length;
    }
    return true;
  },
};
