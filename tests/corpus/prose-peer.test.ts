import { execFileSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cleanText } from '../../src/formats/clean-text.ts';
import { LINKS, SOURCE } from '../../src/prose/__fixtures__/context.ts';
import { renderProse } from '../../src/prose/render.ts';
import { resolveShortcodes } from '../../src/prose/shortcodes.ts';
import { isInstalled } from '../is-installed.ts';
import { someOf } from '../thorough.ts';
import { readOurs, readPeer, type TextReading } from './text-reading.ts';

const FOLDER = 'content/prose';
const COLLECTIONS = ['enhancements', 'digests', 'feature-gates', 'sigs'];
const hasPeer = isInstalled('cmark-gfm', '--version');
const texts = someOf(
  globSync(COLLECTIONS.map((name) => `${FOLDER}/${name}/**/*.md`)).toSorted(),
  4,
);

/**
 * Where a text reads otherwise than by cmark-gfm, and in what. An entry that no text has anymore
 * is an error where all are read.
 */
const DIFFERENT: Readonly<Record<string, readonly (keyof TextReading)[]>> = {
  // Formulas, emoji and alerts, which GitHub shows, but not cmark-gfm.
  ...Object.fromEntries(
    [
      'digests/2025-02-16.md',
      'enhancements/sig-api-machinery/4420-retry-generate-name/README.md',
      'enhancements/sig-apps/5882-deployment-pod-replacement-policy/README.md',
      'enhancements/sig-cli/1802-kustomize-components/README.md',
      'enhancements/sig-cluster-lifecycle/kubeadm/2568-kubeadm-non-root-control-plane/README.md',
      'enhancements/sig-node/2837-pod-level-resource-spec/README.md',
      'enhancements/sig-node/3619-supplemental-groups-policy/README.md',
      'enhancements/sig-node/3857-rro-mounts/README.md',
      'enhancements/sig-node/5758-per-container-ulimits-configuration/README.md',
      'enhancements/sig-scheduling/6012-composite-podgroup-api/README.md',
      'enhancements/sig-scheduling/6080-dra-derived-attributes/README.md',
      'enhancements/sig-security/2763-ambient-capabilities/README.md',
    ].map((path) => [path, ['words'] as const]),
  ),
  // A picture in a link, which is named.
  'digests/2019-04-21.md': ['words'],
  'enhancements/sig-architecture/3935-oldest-node-newest-control-plane/README.md': [
    'words',
    'links',
  ],
  'enhancements/sig-network/1880-multiple-service-cidrs/README.md': ['words'],
  // An address that runs on in brackets, which cmark-gfm counts to it.
  'enhancements/sig-api-machinery/5073-declarative-validation-with-validation-gen/README.md': [
    'links',
  ],
  'enhancements/sig-cli/2299-kustomize-plugin-composition/README.md': ['links'],
  'enhancements/sig-instrumentation/2831-kubelet-tracing/README.md': ['links'],
  // Items that are in no list, which become one here.
  'enhancements/sig-storage/4958-csi-sidecars-all-in-one/README.md': ['lists'],
};

/** Renders Markdown as GitHub's own renderer does, HTML that GitHub drops included. */
function renderByPeer(markdown: string): string {
  const extensions = ['footnotes', 'table', 'strikethrough', 'autolink', 'tasklist', 'tagfilter'];
  const options = extensions.flatMap((name) => ['--extension', name]);
  return execFileSync('cmark-gfm', ['--unsafe', ...options], {
    input: markdown,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
}

async function compare(path: string): Promise<(keyof TextReading)[]> {
  const written = cleanText(readFileSync(path, 'utf8'));
  const markdown = path.includes('/feature-gates/') ? resolveShortcodes(written) : written;
  const source = { ...SOURCE, path: path.replace(`${FOLDER}/enhancements`, 'keps') };
  const { html, title, problems } = await renderProse(markdown, source, LINKS);
  expect(problems.filter(({ kind }) => kind === 'words-lost')).toEqual([]);
  const ours = readOurs(html);
  const theirs = readPeer(renderByPeer(markdown), title !== undefined);
  const parts = (Object.keys(theirs) as (keyof TextReading)[]).filter((part) => part !== 'links');
  const different = parts.filter((part) => ours[part].join('\n') !== theirs[part].join('\n'));
  const links = [...ours.links];
  const isLinked = (words: string) => {
    const index = links.findIndex((one) => one.includes(words));
    if (index !== -1) links.splice(index, 1);
    return index !== -1;
  };
  return theirs.links.every(isLinked) ? different : [...different, 'links'];
}

describe.skipIf(!hasPeer || texts.length === 0)(
  'texts beside cmark-gfm (needs cmark-gfm, and texts in content/prose)',
  () => {
    it('have the same words, lists, tables, boxes, code and links', async () => {
      const found: Record<string, readonly string[]> = {};
      for (const path of texts) {
        const different = await compare(path);
        if (different.length > 0) found[path.slice(FOLDER.length + 1)] = different;
      }
      const expected = Object.entries(DIFFERENT).filter(([path]) =>
        texts.includes(`${FOLDER}/${path}`),
      );
      expect(found).toEqual(Object.fromEntries(expected));
    });
  },
);
