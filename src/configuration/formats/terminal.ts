import type { Around } from '../around.ts';
import { ownerNamed, ownerOfEndpoint, ownerOfPath } from '../owner-of-name.ts';
import type { Format, Reading } from '../reading.ts';
import type { View } from '../view.ts';

/** A command at the prompt of root, "# ", which is told from a comment by a command that shows something. */
export const ROOT_PROMPT = String.raw`#[ \t]+(?:cat|e?grep|head|journalctl|kubectl logs|ps|tail)`;
/** A command behind a prompt; behind that of root alone, it has an option, a path, or a pipe too. */
export const PROMPT = new RegExp(
  String.raw`^(?:(?:\[[^\]\n]{1,80}\]|[^\s$#>]{1,80})[$#>]|PS [^\n>]{1,80}>|(?:[^\s%❯]{1,40} ){0,3}[%❯]|\$|(?=${ROOT_PROMPT}\b[^\n]{0,100}[ \t][-/|])#)(?:[ \t]+(\S[^\n]{0,600})|[ \t\r]*$)`,
  'gm',
);
/** A command that shows what a file or a server has, and writes nothing; its quotes end on its line. */
const SHOWS =
  /^(?:sudo[ \t]+)?(?:cat|curl|e?grep|head|journalctl|jq|kubectl|oc|sed|systemctl|tail|talosctl|yq)\b(?![^\n]*(?:<<|\\\r?$|[^2]>))(?:[^"']|"[^"]*"|'[^']*')*$/;
const STARTS = new RegExp(`^\\s*${PROMPT.source.slice(1)}`);

/** What a terminal shows: commands behind prompts, and below each what it printed. */
export const TERMINAL: Format = {
  isWhole: true,
  isPlain: true,
  recognizes: (text) =>
    STARTS.test(text) && [...text.matchAll(PROMPT)].some(([, command = '']) => SHOWS.test(command)),
  read(view, around, reading) {
    const starts = Array.from(view.text.matchAll(PROMPT), ({ index }) => index);
    for (const [index, start] of starts.entries()) {
      readCommand(view.part(start, starts[index + 1]), around, reading);
    }
    return true;
  },
};

function readCommand(shown: View, around: Around, reading: Reading): void {
  const { text } = shown;
  const command = STARTS.exec(text)?.[1] ?? '';
  const newline = text.indexOf('\n');
  const isShown = SHOWS.test(command) && newline !== -1;
  reading.readShell(isShown ? shown.part(0, newline) : shown, around);
  if (!isShown) return;
  const words = command.split(/[\s"']+/, 64);
  const owners = [ownerOfPath, ownerOfEndpoint, ownerNamed].flatMap((of) => words.map(of));
  const hint = owners.find(Boolean) ?? around.hint;
  const space = reading.collector.newNumber();
  reading.readText(shown.part(newline + 1), { ...around, hint, space, depth: around.depth + 1 });
}
