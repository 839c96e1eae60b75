/** What trips readers: of YAML, JSON, Markdown, paths, Unicode and numbers. */
const NASTY = [
  ...['---\n', '...\n', '\n', '\r\n', '\t', '\0', '\uFEFF', '\u202E', '\u2028', '😀', '\uFFFD'],
  ...['&a ', '*a', '*a *a', '<<: *a\n', '!!binary ', '!!js/function ', '? ', '- - - - ', '| \n'],
  '>-\n',
  ...['{{{{{{{{', '[[[[[[[[', '}', ']', '"', "'", '\\', ':', ' #', ',', '%', '@', '`'],
  ...['../', '/', '..\\', 'con.yaml', '%2e%2e%2f', 'C:', '__proto__: 1\n', 'constructor: 1\n'],
  ...['null', 'true', '~', '0', '-1', '1e999', 'NaN', '0x10', '1.10', '2022-02-29'],
  '999999999999999999999',
  ...['](', '![', '<!--', '-->', '<script>', '|---|', '# ', '> '.repeat(40), '* '.repeat(40)],
  '```\n',
  ...['{{< feature-state ', 'state="', ' >}}', '* * *\n', '| a |\n|-|\n', 'http://['],
  ...['31st Feb', '99:99 UTC', 'EOD', ' ~~', ' | ', 'v1.50.0'],
  ...['[a](', 'KEP-', 'https://kep.k8s.io/', 'v1.', '\n  - ', 'x'.repeat(5000), '['.repeat(3000)],
];

type Random = () => number;
type Mutation = (text: string, random: Random, other: string) => string;

const MUTATIONS: readonly Mutation[] = [
  (text, random) => insert(text, anything(random), random),
  (text, random) => insert(text, pick(NASTY, random), random),
  (text, random) => insert(text, pick(NASTY, random).repeat(1 + Math.floor(random() * 8)), random),
  (text, random) => cut(text, random).join(''),
  (text, random) => text.slice(0, at(text, random)),
  (text, random) => text.slice(at(text, random)),
  (text, random, other) => insert(text, other.slice(at(other, random)).slice(0, 400), random),
  (text, random) => swapLines(text, random),
  (text, random) => text.replace(/\d+/g, (digits) => (random() < 0.2 ? `${digits}9` : digits)),
  (text, random) => text.replace(/: .*/g, (value) => (random() < 0.1 ? ': ' : value)),
  (text, random) => text.replace(/^ +/gm, (spaces) => (random() < 0.1 ? `${spaces} ` : spaces)),
  (text) => text.replaceAll('\n', '\r\n'),
];

/**
 * Damages a text in one to three ways.
 * @param other a text to take pieces of.
 */
export function mutate(text: string, other: string, random: Random): string {
  let mutated = text;
  for (let times = 1 + Math.floor(random() * 3); times > 0; times -= 1) {
    mutated = pick(MUTATIONS, random)(mutated, random, other);
  }
  return mutated.toWellFormed();
}

/** One of several things. */
export function pick<Item>(items: readonly Item[], random: Random): Item {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new RangeError('nothing to pick from');
  return item;
}

/** Some characters of any kind. */
function anything(random: Random): string {
  const units = Array.from({ length: 1 + random() * 50 }, () => random() * 0x10000);
  return String.fromCharCode(...units);
}

function at(text: string, random: Random): number {
  return Math.floor(random() * text.length);
}

function insert(text: string, piece: string, random: Random): string {
  const place = at(text, random);
  return `${text.slice(0, place)}${piece}${text.slice(place)}`;
}

function cut(text: string, random: Random): [string, string] {
  const from = at(text, random);
  return [text.slice(0, from), text.slice(from + Math.floor(random() * 200))];
}

function swapLines(text: string, random: Random): string {
  const lines = text.split('\n');
  const [a, b] = [Math.floor(random() * lines.length), Math.floor(random() * lines.length)];
  const [first = '', second = ''] = [lines[a], lines[b]];
  lines[a] = second;
  lines[b] = first;
  return lines.join('\n');
}
