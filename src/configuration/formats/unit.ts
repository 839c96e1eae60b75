import type { Owner } from '../../model/check/setting.ts';
import type { Around } from '../around.ts';
import { ownerOfCommand } from '../owner-of-command.ts';
import type { Format, Reading } from '../reading.ts';
import { withoutWord } from '../removal.ts';
import type { View } from '../view.ts';
import { splitWords, wordAt } from '../words.ts';
import { firstLine, joinedLines, UNIT_COMMENTS, withoutCommentLines } from './lines-of.ts';
import { readVariableWord, withoutQuotes } from './plain.ts';

/** A systemd unit, or a file that is dropped beside one. */
export const UNIT: Format = {
  isPlain: true,
  recognizes: (text) =>
    /^[ \t]*(?:\[(?:Unit|Service|Install|Container|Pod|Kube|Socket|Timer|Manager)\][ \t\r]*$|Environment="?[A-Z]\w*=)/.test(
      firstLine(text.replace(/^\s*(?:\/\S+|<%-?[ \t]*\|[^%\n]*%>)[ \t]*\r?\n/, '')),
    ),
  read(view, outside, reading) {
    const started = startedBy(view.text);
    const around = started === undefined ? outside : { ...outside, hint: started };
    for (const { start, end } of joinedLines(view.text, UNIT_COMMENTS)) {
      const line = view.part(start, end);
      if (!reading.collector.mentions.isIn(line.span)) continue;
      if (/^\s*[#;]/.test(line.text)) reading.collector.mentions.markRead(line.span);
      else readLine(line, around, reading);
    }
    return true;
  },
};

/** The component that the unit starts, which reads the variables that its command names. */
function startedBy(text: string): Owner | undefined {
  for (const [, program = ''] of text.matchAll(
    /^[ \t]*(?:ExecStart|Image)[ \t]*=[-@:+!|]*((?:\{\{.*?\}\})?\S+)/gm,
  )) {
    const owner = ownerOfCommand([program]);
    if (owner?.kind === 'kubernetes' && owner.component !== undefined) return owner;
  }
  return undefined;
}

function readLine(line: View, around: Around, reading: Reading): void {
  const match = /^\s*(\w+)\s*=\s*/.exec(line.text);
  if (match === null) return;
  const value = line.part(match[0].length).trimmed();
  if (/^(?:Environment|DefaultEnvironment|PassEnvironment)$/.test(match[1] ?? '')) {
    for (const word of splitWords(value)) {
      const span = withoutWord(reading.collector.text, word.span, value.span);
      readVariableWord({ view: word, whole: { kind: 'span', span } }, around, reading);
    }
  } else if (/^(?:Exec\w*|PodmanArgs)$/.test(match[1] ?? '')) {
    readCommand(value, around, reading);
  }
}

function readCommand(value: View, around: Around, reading: Reading): void {
  // Behind "Exec=" of a container, flags alone may stand.
  const prefix = /^(?!--)[-@:+!|]*/.exec(value.text)?.[0].length ?? 0;
  const command = value.part(prefix);
  const words = splitWords(withoutCommentLines(command, UNIT_COMMENTS, reading.collector.mentions))
    .filter(({ text }) => text !== '\\')
    .map((word) => wordAt(reading.collector.text, withoutQuotes(word), word.span, command.span));
  reading.readArguments(words, around);
}
