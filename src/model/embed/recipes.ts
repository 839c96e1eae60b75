import { type ServedTable, servedTable } from '../features/common-tables.ts';
import type { TableQuery } from '../features/query.ts';
import { queryPairs, writeQuery } from '../features/write-query.ts';
import { MARKED } from './marked-systems.ts';
import type { Recipe } from './recipe.ts';
import {
  downloadCommand,
  elementCode,
  elementTag,
  fileCommand,
  frameCode,
  heightOf,
  markersFor,
  queryAttributes,
  reactCode,
  scriptCode,
  styleCommand,
} from './recipe-code.ts';

/**
 * What to put into a page to have a table in it, for each documentation system.
 * @param root the address of the site's home page, without a trailing slash
 * @param current the releases that are supported or in progress, of whose tables parts are served
 * @param rows how many rows the table has, for which a page keeps room until it is there
 */
export function embedRecipes(
  query: TableQuery,
  root: string,
  current: readonly string[],
  rows = 20,
): Recipe[] {
  const height = heightOf(rows);
  const words = writeQuery(query);
  // A table without rows is no file.
  const served = rows === 0 ? undefined : servedTable(query, current);
  return [
    {
      key: 'hugo',
      system: 'Hugo, Docsy',
      advice:
        'Download both files once. Hugo puts the table into the page when it builds the site. Hugo caches the table until caches.getresource.maxAge expires (by default, never): for the latest release, set that to 24h. Themes other than Docsy take the link to the style sheet in the head of their template.',
      file: 'content/page.md',
      code: `{{< kep-feature-table ${queryAttributes(query)} >}}`,
      additions: [
        {
          file: 'layouts/partials/hooks/head-end.html',
          code: '<link rel="stylesheet" href="{{ "kep-atlas.css" | relURL }}">',
        },
      ],
      commands: [
        `curl --fail --create-dirs --output layouts/shortcodes/kep-feature-table.html ${root}/embed/hugo/kep-feature-table.html`,
        styleCommand(root, 'static'),
      ],
    },
    ...MARKED.map(({ styleFolder, ...system }) => ({
      ...system,
      code: markersFor(system.file, words),
      commands: [
        ...(styleFolder === undefined ? [] : [styleCommand(root, styleFolder)]),
        downloadCommand(root),
        `node kep-atlas.mjs embed ${system.file}`,
      ],
    })),
    {
      key: 'react',
      system: 'React',
      advice:
        'React 19 loads the script once, also from the server. In older versions, put the script into the HTML page.',
      file: 'Features.jsx',
      code: reactCode(query, root, height),
      commands: [],
    },
    {
      key: 'vue',
      system: 'Vue',
      advice:
        'Put the script into the HTML page, and tell the compiler which elements are custom elements.',
      file: 'Features.vue',
      code: `<template>\n  ${elementTag(query, height)}\n</template>`,
      additions: [
        { file: 'index.html', code: scriptCode('kep-atlas', root) },
        {
          file: 'vite.config.js',
          code: `vue({
  template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('kep-') } },
})`,
        },
      ],
      commands: [],
    },
    {
      key: 'wordpress',
      system: 'WordPress',
      advice:
        'As an administrator or editor of a single site, put this into a Custom HTML block. For other roles, and on multisite networks, WordPress removes scripts, elements, and frames: there, paste the HTML file of the table between <div style="overflow: auto"> and </div>, or show a badge.',
      code: elementCode(query, root, height),
      commands: served?.endings.includes('html') ? [fileCommand(served, root, 'html')] : [],
    },
    {
      key: 'html',
      system: 'HTML, other frameworks',
      advice:
        'Put this into the page. In Svelte and Angular, put the script into the HTML page (src/app.html of SvelteKit, src/index.html of Angular), and the element alone into the component, which in Angular needs CUSTOM_ELEMENTS_SCHEMA. To show a table without JavaScript, put the markers of Jekyll into an .html file instead, and link the style sheet.',
      file: 'page.html',
      code: elementCode(query, root, height),
      commands: [],
    },
    {
      key: 'frame',
      system: 'Frame',
      advice: 'For pages that allow only frames. The script is optional: it fits the height.',
      code: frameCode(
        query,
        served?.isFramed ? `${served.path}.html` : queryPath(query),
        root,
        height,
      ),
      commands: [],
    },
    {
      key: 'style',
      system: 'Style sheet',
      advice:
        'For tables that Hugo, Sphinx, AsciiDoc, a template, or a component puts into a page. Wide tables scroll; on narrow screens, each cell of an HTML table is below the other with its label. In print, nothing is cut. Link it, or download it where a policy allows only style sheets of your own.',
      code: `<link rel="stylesheet" href="${root}/embed/kep-atlas.css">`,
      commands: [`curl --fail --remote-name ${root}/embed/kep-atlas.css`],
    },
    {
      key: 'files',
      system: 'Scripts, spreadsheets',
      advice:
        'The command answers any query. Whole releases are also files. In `plain.csv`, cells contain text without URLs, for slides or a Sphinx `csv-table`.',
      commands: [
        downloadCommand(root),
        `node kep-atlas.mjs query ${words} --format csv`,
        `node kep-atlas.mjs query ${words} --format plain.csv > features.csv`,
        ...(served === undefined ? [] : [fileCommand(served, root, dataEnding(served))]),
      ],
    },
  ];
}

/**
 * What to put into a page about a single feature gate or KEP.
 * @param linked the addresses that the rows of the answer link, below the home page: they tell the page of a KEP that is
 *   asked for by its directory, or of whose number there are two
 */
export function singleRecipes(
  { gates, keps }: TableQuery,
  root: string,
  linked: readonly string[] = [],
): Recipe[] {
  const [gate, ...otherGates] = gates;
  const [kep, ...otherKeps] = keps;
  const isGate = gate !== undefined && otherGates.length === 0 && keps.length === 0;
  const found = new Set(linked.filter((each) => each.startsWith('enhancements/')));
  const [page = `enhancements/${kep}/`, ...otherPages] = found;
  const isKep =
    kep !== undefined && otherKeps.length === 0 && gates.length === 0 && otherPages.length === 0;
  const path = isGate ? `feature-gates/${gate}` : page.replace(/\/$/, '');
  const name = isGate ? gate : path.replace(/^.+\//, '').replace(/^\d+$/, 'KEP-$&');
  return [
    {
      key: 'badge',
      system: 'Badge',
      advice: 'Shows the current stage in Markdown. It follows light and dark.',
      code:
        isGate || isKep ? `[![${name}](${root}/badges/${path}.svg)](${root}/${path}/)` : undefined,
      commands: [],
    },
    {
      key: 'sentence',
      system: 'In a sentence',
      advice:
        'Shows the stage and default of the feature gate beside its name; without JavaScript, its name.',
      code: isGate
        ? `${scriptCode('kep-atlas', root)}\nThe feature gate <kep-gate name="${gate}" refresh>${gate}</kep-gate>.`
        : undefined,
      commands: [],
    },
  ];
}

/** The framed page that answers any query by a script. */
function queryPath(query: TableQuery): string {
  return `query.html?${new URLSearchParams(queryPairs(query)).toString().replaceAll('&', '&amp;')}`;
}

/** A SIG's rows as data are in the whole table of the release. */
function dataEnding({ endings }: ServedTable): string | undefined {
  return ['csv', 'md'].find((each) => endings.includes(each)) ?? endings[0];
}
