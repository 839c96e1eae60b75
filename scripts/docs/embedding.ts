import {
  checkWorkflow,
  embedWorkflow,
  preCommitConfiguration,
} from '../../src/model/embed/automation.ts';
import type { Recipe } from '../../src/model/embed/recipe.ts';
import { embedRecipes, singleRecipes } from '../../src/model/embed/recipes.ts';
import { parseQuery } from '../../src/model/features/query.ts';

const ROOT = 'https://atlas.example';
const REPOSITORY = 'OWNER/kep-atlas';
const QUERY = 'release=latest sig=node changed=yes';

/** The parts of docs/embedding.md that the embed page shows too, by their names. */
const PARTS: Readonly<Record<string, () => string>> = {
  recipes: () =>
    [
      ...embedRecipes(parseQuery(QUERY), ROOT, []),
      ...singleRecipes(parseQuery('gates=NodeSwap'), ROOT),
    ]
      .map(recipeText)
      .join('\n\n'),
  workflow: () => block('yaml', embedWorkflow(ROOT, REPOSITORY)),
  'check-workflow': () => block('yaml', checkWorkflow(ROOT)),
  'pre-commit': () => block('yaml', preCommitConfiguration(ROOT, REPOSITORY)),
};

/**
 * Writes what docs/embedding.md shares with the embed page between its comments, "part:begin NAME" and "part:end".
 * @throws {Error} where a part has no place
 */
export function withParts(text: string): string {
  return Object.entries(PARTS).reduce((written, [name, part]) => {
    const begin = `<!-- part:begin ${name}: npm run docs -->\n`;
    const start = written.indexOf(begin);
    const end = written.indexOf('<!-- part:end -->', start);
    if (start === -1 || end === -1) throw new Error(`no place for ${name} (expected ${begin})`);
    return `${written.slice(0, start)}${begin}\n${part()}\n\n${written.slice(end)}`;
  }, text);
}

function recipeText({ system, advice, file, code, additions = [], commands }: Recipe): string {
  return [
    `### ${system}`,
    // An element is shown, not drawn.
    advice.replace(/<[^>]+>/g, '`$&`'),
    ...(code === undefined ? [] : [file && `In \`${file}\`:`, block(languageOf(file), code)]),
    ...additions.flatMap((each) => [
      `Add to \`${each.file}\`:`,
      block(languageOf(each.file), each.code),
    ]),
    ...(commands.length === 0 ? [] : [block('sh', commands.join('\n'))]),
  ]
    .filter((each) => each !== undefined)
    .join('\n\n');
}

function block(language: string, text: string): string {
  return `\`\`\`${language}\n${text.trimEnd()}\n\`\`\``;
}

function languageOf(file = 'page.html'): string {
  return file.slice(file.lastIndexOf('.') + 1);
}
