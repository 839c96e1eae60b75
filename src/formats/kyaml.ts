/** What can be written as KYAML. */
export type KyamlValue =
  | string
  | number
  | boolean
  | null
  | readonly KyamlValue[]
  | { readonly [key: string]: KyamlValue | undefined };

/** Words that a YAML 1.1 reader takes for a boolean or null even where they are keys. */
const AMBIGUOUS_WORD = /^(?:y|n|yes|no|on|off|true|false|null)$/i;
const PLAIN_KEY = /^[A-Za-z_][A-Za-z0-9_-]*$/;

/** The longest key that YAML allows on one line. */
const MAX_KEY_LENGTH = 1024;

/** Everything that is not plainly visible, and the two characters with a meaning in quotes. */
const ESCAPED = /["\\]|[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cn}]|(?! )\p{Zs}/gu;

/** What most texts are: nothing in them is escaped. */
const PLAIN = /^[ !#-[\]-~]*$/;

const SHORT_ESCAPES = new Map([
  ['"', '\\"'],
  ['\\', '\\\\'],
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
]);

/**
 * Writes a value as KYAML (KEP-5295): flow style, one key or item a line, strings always quoted,
 * trailing commas. YAML 1.1, YAML 1.2 and Go readers read the same value back.
 * @param comment the first line's comment, without the "#".
 * @throws {RangeError} for a number that is not finite, a string that is not well-formed Unicode, or
 *   a key that is too long for YAML.
 */
export function writeKyaml(value: KyamlValue, comment?: string): string {
  const header = comment === undefined ? '---\n' : `# ${comment}\n---\n`;
  return `${header}${render(value, '')}\n`;
}

function render(value: KyamlValue, indent: string): string {
  if (value === null || typeof value === 'boolean') {
    return String(value);
  }
  if (typeof value === 'string') {
    return quote(value);
  }
  if (typeof value === 'number') {
    return renderNumber(value);
  }
  return isList(value) ? renderList(value, indent) : renderMap(value, indent);
}

function isList(value: object): value is readonly KyamlValue[] {
  return Array.isArray(value);
}

/** Lines are added to one text, here and in lists: all tables took a third longer by way of lists of lines. */
function renderMap(
  map: { readonly [key: string]: KyamlValue | undefined },
  indent: string,
): string {
  const inner = `${indent}  `;
  let lines = '';
  for (const [key, value] of Object.entries(map)) {
    if (value !== undefined) lines += `${inner}${renderKey(key)}: ${render(value, inner)},\n`;
  }
  return lines === '' ? '{}' : `{\n${lines}${indent}}`;
}

/** Lists of maps and lists "cuddle" their brackets, as in the KEP: `[{`, `}, {`, `}]`. */
function renderList(list: readonly KyamlValue[], indent: string): string {
  if (list.length === 0) {
    return '[]';
  }
  let items = '';
  if (list.every((item) => typeof item === 'object' && item !== null)) {
    for (const item of list) items += `${items === '' ? '' : ', '}${render(item, indent)}`;
    return `[${items}]`;
  }
  const inner = `${indent}  `;
  for (const item of list) items += `${inner}${render(item, inner)},\n`;
  return `[\n${items}${indent}]`;
}

function renderKey(key: string): string {
  if (key.length > MAX_KEY_LENGTH) {
    throw new RangeError(`a key of ${key.length} characters is too long for YAML`);
  }
  return PLAIN_KEY.test(key) && !AMBIGUOUS_WORD.test(key) ? key : quote(key);
}

/** YAML 1.1 takes "1e+21" for a string: its floats need a point. */
function renderNumber(number: number): string {
  if (!Number.isFinite(number)) {
    throw new RangeError(`${number} cannot be written: not a finite number`);
  }
  const text = Object.is(number, -0) ? '-0.0' : String(number);
  return text.includes('e') && !text.includes('.') ? text.replace('e', '.0e') : text;
}

function quote(text: string): string {
  if (PLAIN.test(text)) return `"${text}"`;
  if (!text.isWellFormed()) {
    throw new RangeError(`${JSON.stringify(text)} is not well-formed Unicode`);
  }
  return `"${text.replace(ESCAPED, escapeCharacter)}"`;
}

function escapeCharacter(character: string): string {
  const short = SHORT_ESCAPES.get(character);
  if (short !== undefined) {
    return short;
  }
  const code = (character.codePointAt(0) ?? 0).toString(16);
  if (code.length <= 2) {
    return `\\x${code.padStart(2, '0')}`;
  }
  return code.length <= 4 ? `\\u${code.padStart(4, '0')}` : `\\U${code.padStart(8, '0')}`;
}
