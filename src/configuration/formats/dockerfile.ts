import { type Around, under } from '../around.ts';
import { readAssignment } from '../assignments.ts';
import { programName } from '../owner-of-name.ts';
import type { Format, Reading } from '../reading.ts';
import type { View } from '../view.ts';
import { splitWords } from '../words.ts';
import { DOCKERFILE_COMMENTS, joinedLines, withoutCommentLines } from './lines-of.ts';
import { readVariableWord } from './plain.ts';

/** A Dockerfile: variables, and commands as lists or as lines. */
export const DOCKERFILE: Format = {
  isWhole: true,
  // "from kubernetes import client" is Python.
  recognizes: (text) =>
    /^\s*(?:#[^\n]*\n\s*)*(?:FROM|ARG)[ \t]+(?!\S+[ \t]+import\b)\S/i.test(text) &&
    /^[ \t]*FROM[ \t]+\S/im.test(text),
  read(view, around, reading) {
    let program: string[] = [];
    const { mentions } = reading.collector;
    for (const { start, end } of joinedLines(view.text, DOCKERFILE_COMMENTS)) {
      const line = withoutCommentLines(view.part(start, end), DOCKERFILE_COMMENTS, mentions);
      const match = /^\s*(\w+)\s+/.exec(line.text);
      if (/^\s*#/.test(line.text)) mentions.markRead(line.span);
      if (match === null || /^\s*#/.test(line.text)) continue;
      const value = line.part(match[0].length);
      const instruction = (match[1] ?? '').toUpperCase();
      if (instruction === 'ENTRYPOINT')
        program = (value.text.match(/(?<![\w./=-])[\w./-]+(?![\w./=-])/g) ?? []).map(programName);
      readInstruction(instruction, value, instruction === 'CMD' ? program : [], around, reading);
    }
    readHeredocs(view, around, reading);
    return true;
  },
};

function readInstruction(
  instruction: string,
  value: View,
  program: readonly string[],
  around: Around,
  reading: Reading,
): void {
  if (!reading.collector.mentions.isIn(value.span)) return;
  const inside = under(around, ...program.filter((word) => !word.startsWith('-')));
  switch (instruction) {
    case 'ENV':
    case 'ARG':
      readVariables(value, around, reading);
      break;
    case 'CMD':
    case 'ENTRYPOINT':
    case 'RUN':
    case 'HEALTHCHECK':
      if (/^\s*\[/.test(value.text))
        reading.readText(value, { ...inside, keys: [...inside.keys, 'command'] });
      else if (!/<<-?\s*['"\w]/.test(value.text)) reading.readShell(value, inside);
  }
}

function readVariables(value: View, around: Around, reading: Reading): void {
  const [old, name] = /^([A-Za-z_]\w*)[ \t]+(?!=)/.exec(value.text) ?? [];
  if (old !== undefined && name !== undefined) {
    const written = value.part(old.length);
    const whole = { kind: 'span', span: written.span } as const;
    readAssignment({ name, value: written, all: value, whole }, around, reading);
    return;
  }
  const whole = { kind: 'none', reason: 'the instruction has to set something' } as const;
  for (const view of splitWords(value)) readVariableWord({ view, whole }, around, reading);
}

/** Lines that RUN and COPY put into a shell or a file are read as a script has them. */
function readHeredocs(view: View, around: Around, reading: Reading): void {
  for (const { index, 2: end = '' } of view.text.matchAll(
    /^[ \t]*(?:RUN|COPY)\b[^\n]*<<-?\s*(['"]?)(\w+)\1/gim,
  )) {
    const stop = view.text.indexOf(`\n${end}`, index);
    if (stop !== -1) reading.readShell(view.part(index, stop + 1 + end.length), around);
  }
}
