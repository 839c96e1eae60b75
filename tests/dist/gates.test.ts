import { describe, expect, it } from 'vitest';
import { newestRelease } from '../../src/model/atlas/lookup.ts';
import type { Gate } from '../../src/model/gate/gate.ts';
import { gateIn } from '../../src/model/gate/in-release.ts';
import { stageLabel } from '../../src/model/stage.ts';
import { committedAtlas } from '../committed.ts';
import {
  type GateData,
  type Said,
  spellAnswer,
  spellListed,
  spellPresence,
  spellSentence,
  spellState,
  spellWords,
  wrongAnswers,
} from '../gate-reading.ts';
import { builtJson, builtPage, builtText, elementsOf } from './site.ts';

type Named = GateData & { readonly name: string };

const atlas = await committedAtlas();
const { gates } = atlas;
const newest = newestRelease(atlas);

/** Compares what a form says of each gate with the answer. */
const expectAnswers = (
  said: Parameters<typeof wrongAnswers>[2],
  expected?: Parameters<typeof wrongAnswers>[3],
) => expect(wrongAnswers(gates, newest, said, expected)).toEqual([]);

/** The texts of the cells of each row of a page's tables, headings of rows included. */
async function rowsAt(address: string): Promise<string[][]> {
  const rows: string[][] = [];
  for (const element of elementsOf(await builtPage(address))) {
    const isCell = element.tag === 'td' || element.tag === 'th';
    if (element.tag === 'tr') rows.push([]);
    if (isCell) rows.at(-1)?.push(element.text().replace(/\s+/g, ' ').trim());
  }
  return rows;
}

/** What a cell says of a gate beside the stage of its row, which goes without saying in it. */
function spellCell(stage: string, words: string): Said {
  const isWhole = /^(?:Alpha|Beta|GA|Deprecated), |^(?:removed|unknown)/.test(words);
  return spellWords(isWhole ? words : `${stage}, ${words}`);
}

describe('the built site says of every gate in the newest release what gateIn answers:', () => {
  it('the index of gates', async () => {
    // The table of kubeadm's own gates follows that of the components.
    const cellsOf = (await rowsAt('/feature-gates/')).toReversed();
    const rows = new Map(cellsOf.map((cells) => [cells[0], cells]));
    expectAnswers(({ name }) => {
      const [, status, stage = '', setting = ''] = rows.get(name) ?? [];
      if (status === 'upcoming') return 'not-yet';
      return status === 'live' ? spellState(stage, setting) : status;
    });
  });

  it('the page of each gate, for each release that it names', async () => {
    for (const gate of gates) {
      const page = await builtPage(`/feature-gates/${gate.name}/`);
      const answers = elementsOf(page).filter(({ attributes }) => attributes.has('data-release'));
      const said = answers.map((element) => [
        element.attributes.get('data-release') ?? '',
        spellSentence(element.text().trim()),
      ]);
      const expected = said.map(([release = '']) => [release, spellAnswer(gateIn(gate, release))]);
      expect(said, gate.name).toEqual(expected);
      expect(said.length, gate.name).toBeGreaterThan(1);
    }
  });

  it('its page as Markdown', async () => {
    const sentences = new Map<string, string | undefined>();
    for (const { name } of gates) {
      const text = await builtText(`feature-gates/${name}/index.md`);
      sentences.set(name, /^In v.*$/m.exec(text)?.[0]);
    }
    expectAnswers(({ name }) => spellSentence(sentences.get(name) ?? ''));
  });

  it('the table of features', async () => {
    const said = new Map<string, Said>();
    const names = new Set(gates.map(({ name }) => name));
    let feature = '';
    let stage = '';
    const page = await builtPage(`/releases/${newest}/features/`);
    for (const element of elementsOf(page)) {
      const { tag } = element;
      if (!['th', 'td', 'b', 'p'].includes(tag)) continue;
      const text = element.text().trim();
      if (tag === 'th' && element.attributes.get('scope') === 'row') feature = text;
      if (tag === 'b') stage = text;
      const [first = '', ...words] = text.split(' ');
      if (tag === 'p' && names.has(first)) said.set(first, spellCell(stage, words.join(' ')));
      const isSetting = tag === 'td' && /^(?:true|false|removed|unknown)/.test(text);
      if (isSetting && names.has(feature)) said.set(feature, spellCell(stage, text));
    }
    expectAnswers(({ name }) => said.get(name) ?? 'no row', spellListed(newest));
  });

  it('the API, in its list, in its files and in the features of the release', async () => {
    const { featureGates } = (await builtJson('api/v1/feature-gates.json')) as {
      featureGates: Named[];
    };
    const listed = new Map(featureGates.map((data) => [data.name, data]));
    expectAnswers(({ name }) => spellPresence(listed.get(name)));
    const files = new Map<string, GateData>();
    for (const { name } of gates) {
      files.set(name, await builtJson(`api/v1/feature-gates/${name}.json`));
    }
    expectAnswers(({ name }) => spellPresence(files.get(name)));
    const { features } = (await builtJson(`api/v1/releases/${newest}/features.json`)) as {
      features: { gates: Named[] }[];
    };
    const cells = new Map(features.flatMap((row) => row.gates).map((data) => [data.name, data]));
    expect(cells.size).toBeGreaterThan(200);
    expect(
      wrongAnswers(gates, newest, ({ name }) => spellPresence(cells.get(name))).filter(
        (words) => !words.includes('got undefined, expected removed') && !words.includes('not-yet'),
      ),
    ).toEqual([]);
  });

  it('the API, of the enhancements that name it, with their directory where they share a number', async () => {
    const { featureGates } = (await builtJson('api/v1/feature-gates.json')) as {
      featureGates: { name: string; enhancements: string[] }[];
    };
    for (const { name, enhancements } of featureGates) {
      const own = (await builtJson(`api/v1/feature-gates/${name}.json`)) as {
        enhancements: { name: string }[];
      };
      expect(
        own.enhancements.map((each) => each.name),
        name,
      ).toEqual(enhancements);
    }
    const named = new Map(featureGates.map((gate) => [gate.name, gate.enhancements]));
    expect(named.get('KubeletCredentialProviders')).toEqual([
      'KEP-2133 (sig-node/2133-kubelet-credential-providers)',
    ]);
    expect([...named.values()].flat().filter((name) => /^KEP-\d+$/.test(name))).not.toEqual([]);
  });

  it('the badges', async () => {
    const words = new Map<string, string | undefined>();
    for (const { name } of gates) {
      const svg = await builtText(`badges/feature-gates/${name}.svg`);
      words.set(name, /<title>\w+: (.*?) \(KEP Atlas/.exec(svg)?.[1]);
    }
    expectAnswers(({ name }) => {
      const said = words.get(name) ?? '';
      if (/ (?:planned for|from) v/.test(said)) return 'not-yet';
      return spellWords(said.replace(/ since v[\d.]+/, ''));
    });
  });

  it('the names for the search', async () => {
    const names = (await builtJson('search/names.json')) as {
      kind: string;
      name: string;
      stage: string;
    }[];
    const stages = new Map(
      names.flatMap(({ kind, name, stage }) => (kind === 'Feature gate' ? [[name, stage]] : [])),
    );
    expectAnswers(
      ({ name, answers }) => {
        const isToCome = gateIn({ answers }, newest).kind === 'not-yet';
        return isToCome ? 'not-yet' : stages.get(name);
      },
      (answer) => {
        if (answer.kind === 'not-yet') return 'not-yet';
        return stageLabel(answer.kind === 'present' ? answer.stage : answer.kind);
      },
    );
    expect(stages.size).toBe(gates.length);
  });

  it('what the checker and upgrades load', async () => {
    const { gates: loaded, schemaVersion } = (await builtJson('check/gates.json')) as {
      gates: Pick<Gate, 'name' | 'answers'>[];
      schemaVersion: number;
    };
    expect(schemaVersion).toBe(1);
    const answers = new Map(loaded.map((gate) => [gate.name, gate]));
    expectAnswers(({ name }) => {
      const gate = answers.get(name);
      return gate && spellAnswer(gateIn(gate, newest));
    });
  });
});
