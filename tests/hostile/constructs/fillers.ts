/** A name of what a text is made of, and how such a text of about so many characters is made. */
export type Filler = readonly [name: string, make: (characters: number) => string];

/** One thing over and over. */
export function repeated(unit: string): Filler {
  return [JSON.stringify(unit), (characters) => unit.repeat(Math.ceil(characters / unit.length))];
}

/** Opened as often as closed. */
export function nested(open: string, close: string, inner = 'x'): Filler {
  const length = open.length + close.length;
  return [
    `${JSON.stringify(open)} … ${JSON.stringify(close)}`,
    (characters) => {
      const times = Math.ceil(characters / length);
      return open.repeat(times) + inner + close.repeat(times);
    },
  ];
}

/** One after the other, each with a number of its own. */
export function numbered(name: string, unit: (index: number) => string): Filler {
  const { length } = unit(10_000);
  return [
    name,
    (characters) =>
      Array.from({ length: Math.ceil(characters / length) }, (_, index) => unit(index)).join(''),
  ];
}

/** All of one kind, then all of another that names it. */
export function twofold(
  name: string,
  first: (index: number) => string,
  second: (index: number) => string,
): Filler {
  const halves = [numbered(name, first), numbered(name, second)] as const;
  return [name, (characters) => halves.map(([, make]) => make(characters / 2)).join('\n\n')];
}

/** Lines, each made by its index. */
export function ladder(characters: number, line: (index: number) => string): string {
  const lines: string[] = [];
  for (let length = 0, index = 0; length < characters; index += 1) {
    const next = line(index);
    lines.push(next);
    length += next.length;
  }
  return lines.join('');
}
