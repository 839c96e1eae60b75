import { globSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { unknownWordsIn } from '../../scripts/language/unknown-words.ts';
import { wrongPhrasesIn } from '../../scripts/language/wrong-phrases.ts';
import { wrongSpellingsIn } from '../../scripts/language/wrong-spellings.ts';
import { runInProcess } from '../run-in-process.ts';

const WIDTH = 100;

const COMMANDS: readonly (readonly [file: string, ...args: string[]])[] = [
  ...readdirSync('scripts')
    .filter((file) => /(?<!\.test)\.ts$/.test(file))
    .map((file) => [`scripts/${file}`] as const),
  ['tests/github/main.ts'],
  ['tests/hostile/count-suites.ts'],
  ['tests/corpus/soak-all.ts'],
  ...['check', 'embed', 'query'].map((name) => ['scripts/cli.ts', name] as const),
];

/** A command in a document, and what follows it up to the end of its line or code. */
const GIVEN = /(npm run [\w:-]+ --|node scripts\/[\w-]+\.ts|node kep-atlas\.mjs \w+)( [^`#|\n]+)/g;

/** Comments and imports, whose words are no property of anything. */
const NO_CODE = /\/\*[\s\S]*?\*\/|^\s*\/\/.*$|^import [\s\S]*?;$/gm;

/** Whether code takes a property of an object or takes it out of one; where an option is defined, it does neither. */
const hasProperty = (code: string, name: string) =>
  new RegExp(
    `\\.${name}\\b(?!\\()|\\['${name}'\\]|[{,]\\s*(?:${name}|'${name}': \\w+|${name}: [a-z]\\w+)\\s*[,}=]`,
  ).test(code.replace(NO_CODE, ''));

const helps: { file: string; text: string }[] = [];
for (const command of COMMANDS) {
  const [file, ...args] = command;
  const { status, stdout } = await runInProcess(file, [...args, '--help']);
  expect(status, file).toBe(0);
  helps.push({ file: command.join(' '), text: stdout });
}

describe('the help that commands print', () => {
  it('begins with how they are used', () => {
    expect(helps.filter(({ text }) => !text.startsWith('Usage: '))).toEqual([]);
  });

  it.each([
    ['scripts/sync.ts', /Sources: .*enhancements, feature-gates-code/],
    ['tests/github/main.ts', /owner\/name@REF=PATH/],
  ])('of %s says what may be given', (command, values) => {
    expect(helps.find(({ file }) => file === command)?.text).toMatch(values);
  });

  it('is in the language of everything that people read', () => {
    const wrong = [wrongPhrasesIn, wrongSpellingsIn, unknownWordsIn];
    expect(wrong.flatMap((judge) => helps.flatMap(judge))).toEqual([]);
  });

  it('fits a terminal, and no line is broken where it is written', () => {
    const odd = helps.flatMap(({ file, text }) =>
      text.split('\n').flatMap((line, index, lines) => {
        const isLong = line.length > WIDTH;
        // A word that would have had room on the line before.
        const [word = ''] = /^[a-z]\S*/.exec(line) ?? [];
        const isBroken = word !== '' && `${lines[index - 1]} ${word}`.length <= WIDTH;
        return isLong || isBroken ? [`${file}: ${line}`] : [];
      }),
    );
    expect(odd).toEqual([]);
  });

  it('has every option that documents give a command', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
    const helpOf = (command: string): string | undefined => {
      const file = command.replace(/^npm run ([\w:-]+) --$/, (_, name) => scripts[name] ?? '');
      const [, path = file] = /^node (?:scripts\/start\.mjs )?(.*)$/.exec(file) ?? [];
      const start = path.replace('kep-atlas.mjs', 'scripts/cli.ts');
      return helps.find((help) => help.file === start)?.text;
    };
    const given = globSync(['*.md', 'docs/**/*.md', 'tests/github/*.md']).flatMap((file) =>
      [...readFileSync(file, 'utf8').replaceAll('\\\n', ' ').matchAll(GIVEN)].flatMap(
        ([, command = '', rest = '']) =>
          [...rest.matchAll(/--[\w-]+/g)].map(([option]) => ({ file, command, option })),
      ),
    );
    expect(given.length).toBeGreaterThan(20);
    expect(given.filter(({ command, option }) => !helpOf(command)?.includes(option))).toEqual([]);
  });

  it('has no option that the files of its command only define', () => {
    const ofFiles = helps.filter(({ file }) => file.endsWith('.ts'));
    const unread = ofFiles.flatMap(({ file, text }) => {
      const others = `${file.replace(/(?:\/main)?\.ts$/, '')}/*.ts`;
      const files = [file, ...globSync(others, { exclude: ['**/*.test.ts'] })];
      const code = files.map((path) => readFileSync(path, 'utf8')).join('\n');
      const [usage = ''] = text.split('\n\n');
      return [...usage.matchAll(/--([\w-]+)/g)]
        .map(([, name = '']) => name)
        .filter((name) => name !== 'help')
        .filter((name) => !hasProperty(code, name))
        .map((name) => `${file} --${name}`);
    });
    expect(unread).toEqual([]);
  });
});
