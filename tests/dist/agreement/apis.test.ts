import { it } from 'vitest';
import type { apiKindDetails } from '../../../src/schemas/api/api-kind.ts';
import type { BuiltPage } from '../site.ts';
import { expectAgreement, fieldsOf, firstWord, markdownItems, sampleOf } from './forms.ts';

/** The enhancements below the heading of that name. */
function htmlEnhancements({ html }: BuiltPage): string[] {
  const [list = ''] = /<h2 id="enhancements">.*?<\/ul>/s.exec(html) ?? [];
  return list.match(/(?<=>)KEP-\d+/g) ?? [];
}

it('HTML, Markdown and JSON say the same of a kind of the API', async () => {
  await expectAgreement<typeof apiKindDetails>(
    await sampleOf('apis', 3),
    ({ table, read }, { kind }) => {
      const caption = `Fields of ${kind} that feature gates`;
      const rows = [
        ...table(`${caption} control`, 'Fields and their feature gates').rows,
        ...table(`${caption} controlled in earlier releases`, 'In earlier releases').rows,
      ];
      const enhancements = read(htmlEnhancements, (root) =>
        markdownItems(root, 'Enhancements').map(firstWord),
      );
      return {
        versions: table(`Versions of ${kind}`, 'Versions').rows.map(
          ([name = '', page = '']) => `${name}${/ removed in .*/.exec(` ${page}`)?.[0] ?? ''}`,
        ),
        removed: table(`Removed API versions of ${kind}`, 'Removed API versions').rows.map(
          ([name, , removedIn]) => `${name} ${removedIn}`,
        ),
        fields: fieldsOf({ headings: [], rows: rows.map(([paths = '']) => [kind, paths]) }),
        enhancements: enhancements.sort(),
      };
    },
    ({ kind, versions, removedApis, fields, enhancements }) => ({
      versions: versions.map(({ apiVersion, reference }) => {
        const own = removedApis.find((each) => each.apiVersion === apiVersion);
        const isGone = reference === undefined && own?.kinds.includes(kind) === true;
        return `${apiVersion ?? 'no resource, a type'}${isGone ? ` removed in v${own.removedIn}` : ''}`;
      }),
      removed: removedApis.map(({ apiVersion, removedIn }) => `${apiVersion} v${removedIn}`),
      fields: fields.map(({ path }) => `${kind} ${path}`.trim()).sort(),
      enhancements: enhancements.map(({ name }) => name).sort(),
    }),
  );
});
