/// <reference types="astro/client" />

import { describe, expect, it } from 'vitest';
import { gateDetailsData, gateSummary } from '../../src/api/gates.ts';
import { readConfiguration } from '../../src/configuration/read.ts';
import { TABLE_FORMATS } from '../../src/formats/table/formats.ts';
import { gateMarkdown } from '../../src/markdown/feature-gate.ts';
import type { Atlas } from '../../src/model/atlas/atlas.ts';
import { lookUp } from '../../src/model/atlas/lookup.ts';
import { buildGateTable } from '../../src/model/check/build-table.ts';
import type { Finding } from '../../src/model/check/finding.ts';
import { judge } from '../../src/model/check/judge.ts';
import type { GateTable } from '../../src/model/check/table.ts';
import { reasonWords } from '../../src/model/check/words.ts';
import { gateBadge } from '../../src/model/embed/badge.ts';
import { indexGateRows } from '../../src/model/features/gate-rows.ts';
import { wholeTable } from '../../src/model/features/whole-table.ts';
import type { Gate } from '../../src/model/gate/gate.ts';
import { type GateInRelease, gateIn, nameIn } from '../../src/model/gate/in-release.ts';
import { gatePage } from '../../src/model/gate/page.ts';
import { pageSourcesOf } from '../../src/model/page/testing/page-sources.ts';
import { indexReleaseNotes } from '../../src/model/release/notes.ts';
import { searchNames } from '../../src/model/search/names.ts';
import { type ShownStage, stageLabel } from '../../src/model/stage.ts';
import { liveGates } from '../../src/model/statistics/live-gates.ts';
import { buildUpgradeData } from '../../src/model/upgrade/build.ts';
import type { UpgradeData } from '../../src/model/upgrade/data.ts';
import { upgradeTable } from '../../src/model/upgrade/table.ts';
import { compareVersions } from '../../src/model/version.ts';
import { committedAtlas, committedRecords } from '../committed.ts';
import {
  type Said,
  spellAnswer,
  spellData,
  spellListed,
  spellPresence,
  spellSentence,
  spellState,
  spellWords,
  wrongAnswers,
} from '../gate-reading.ts';
import { type ReadTable, readBack } from '../tables/read-back.ts';

const ROOT = 'https://atlas.example';

const atlas = await committedAtlas();
const { releaseNotes } = await committedRecords();
const upgrades: UpgradeData = JSON.parse(
  JSON.stringify(buildUpgradeData(atlas, indexReleaseNotes(releaseNotes).ofRelease)),
);
const table: GateTable = JSON.parse(JSON.stringify(buildGateTable(atlas, releaseNotes)));
const releases = atlas.releases.map(({ version }) => version);

/** The atlas as it is when a release is the newest that is out. */
function asOf(newest: string): Atlas {
  return {
    ...atlas,
    releases: atlas.releases.map((release) => ({
      ...release,
      phase: compareVersions(release.version, newest) <= 0 ? 'released' : 'planned',
    })),
  };
}

function columnsOf({ headings, rows }: ReadTable) {
  return rows.map((cells) => {
    const texts = cells.map(({ text }) => text);
    return (heading: string): string => texts[headings.indexOf(heading)] ?? '?';
  });
}

/** One release in so many, and the newest: forms that take long are read of these. */
function someReleases(share: number): readonly string[] {
  return releases.filter((release) => release === table.newest || minor(release) % share === 0);
}

/** The formats that take long to read are read of some releases; that all say the same is tested. */
function readOf(extension: string): readonly string[] {
  if (extension === 'json') return releases;
  return extension === 'md' ? [table.newest] : someReleases(8);
}

describe('every form says of every gate in every release what gateIn answers:', () => {
  it.each(TABLE_FORMATS)('the table of gates as $label', ({ extension, write }) => {
    const all = readOf(extension).flatMap((release) => {
      const read = readBack(extension, write(wholeTable(atlas, 'gates', release, { root: ROOT })));
      const rows = new Map(columnsOf(read).map((column) => [column('Feature gate'), column]));
      const said = ({ name }: Gate): Said => {
        const column = rows.get(name);
        if (column === undefined) return 'no row';
        const stage = column('Stage');
        const isState = stage !== 'Removed' && stage !== 'Unknown';
        return isState ? spellState(stage, column('Default')) : stage.toLowerCase();
      };
      return wrongAnswers(atlas.gates, release, said, spellListed(release));
    });
    expect(all).toEqual([]);
  });

  it.each(TABLE_FORMATS)('the table of features as $label', ({ extension, write }) => {
    const all = readOf(extension).flatMap((release) => {
      const text = write(wholeTable(atlas, 'features', release, { root: ROOT }));
      const found = new Map<string, Set<Said>>();
      for (const column of columnsOf(readBack(extension, text))) {
        for (const gate of column('Feature gates').split('; ').filter(Boolean)) {
          const [, name = '', words = ''] = /^(\w+): (.*)$/.exec(gate) ?? [];
          const hasStage = /^(?:Alpha|Beta|GA|Deprecated|removed|unknown)\b/.test(words);
          const said = spellWords(hasStage ? words : `${column('Stage')}, ${words}`);
          found.set(name, (found.get(name) ?? new Set()).add(said));
        }
      }
      const said = ({ name }: Gate): Said => [...(found.get(name) ?? ['no row'])].join(' and ');
      return wrongAnswers(atlas.gates, release, said, spellListed(release));
    });
    expect(all).toEqual([]);
  });

  it('the index of gates', () => {
    const all = releases.flatMap((release) => {
      const rows = indexGateRows(atlas.gates, release, lookUp(atlas));
      const said = new Map(rows.map((row) => [row.gate.name, row]));
      return wrongAnswers(atlas.gates, release, ({ name }) => {
        const { presence, stage, setting } = said.get(name) ?? {};
        if (presence === 'upcoming') return 'not-yet';
        return presence === 'live' ? spellWords(`${labelOf(stage)}, ${setting}`) : presence;
      });
    });
    expect(all).toEqual([]);
  });

  it('the badge', () => {
    const all = releases.flatMap((release) =>
      wrongAnswers(atlas.gates, release, (gate) => {
        const { words, tone } = gateBadge(gate, release);
        const [, stage, when, setting = ''] =
          /^(\w+) (since|planned for|from) v[\d.]+, (.*)$/.exec(words) ?? [];
        if (stage === undefined) return words === 'not yet' ? 'not-yet' : tone;
        return when === 'since' ? spellState(stage, setting) : 'not-yet';
      }),
    );
    expect(all).toEqual([]);
  });

  it('the names for the search', () => {
    const all = releases.flatMap((release) => {
      const names = searchNames(asOf(release), [], [], [], new Map()).filter(
        ({ kind }) => kind === 'Feature gate',
      );
      const stages = new Map(names.map(({ name, stage }) => [name, stage]));
      return wrongAnswers(
        atlas.gates,
        release,
        ({ name }) => stages.get(name),
        (answer, gate) => {
          if (answer.kind === 'present') return labelOf(answer.stage);
          return answer.kind === 'not-yet' ? firstLabel(gate) : stageLabel(answer.kind);
        },
      );
    });
    expect(all).toEqual([]);
  });

  it('the page as Markdown', () => {
    const all = someReleases(4).flatMap((release) => {
      const site = { atlas: asOf(release), root: ROOT };
      const sources = pageSourcesOf(site.atlas);
      return wrongAnswers(atlas.gates, release, (gate) => {
        const [sentence] = /^In v.*$/m.exec(gateMarkdown(gatePage(gate, sources), site)) ?? [];
        return sentence === undefined ? undefined : spellSentence(sentence);
      });
    });
    expect(all).toEqual([]);
  });

  it('the API, in its list and in its details', () => {
    const pagesOf = (one: Atlas) => {
      const sources = pageSourcesOf(one);
      return one.gates.map((gate) => gatePage(gate, sources));
    };
    const bodies = pagesOf(atlas).map((page) => gateDetailsData(page, { atlas, root: ROOT }));
    const steps = new Map(bodies.map(({ name, releases: told }) => [name, told]));
    const all: string[] = [];
    for (const release of releases) {
      const at = ({ name }: Gate) =>
        steps.get(name)?.findLast((step) => compareVersions(step.release ?? '', release) <= 0);
      all.push(...wrongAnswers(atlas.gates, release, (gate) => spellPresence(at(gate))));
    }
    for (const release of someReleases(4)) {
      const list = pagesOf(asOf(release)).map(gateSummary);
      const listed = new Map(list.map((data) => [data.name, data]));
      all.push(
        ...wrongAnswers(atlas.gates, release, ({ name }) => spellPresence(listed.get(name))),
      );
    }
    expect(all).toEqual([]);
  });

  it('upgrades over few and many releases, of what was and of what is', () => {
    const all = releases.flatMap((to, index) =>
      [1, 2, 3, 8, 21].flatMap((span) => {
        const from = releases[index - span];
        if (from === undefined) return [];
        const { sections } = upgradeTable(upgrades, from, to);
        const rows = sections.flatMap((section) => section.rows);
        const changes = new Map(
          rows
            .filter(({ about }) => about === 'gate')
            .map(({ item, change }) => [item.text, change]),
        );
        return [
          ...wrongAnswers(
            atlas.gates,
            to,
            ({ name }) => spellWords(changes.get(name)?.replace(/^new: |^.* → /, '') ?? 'not yet'),
            (now, gate) => (changes.has(gate.name) ? spellAnswer(now) : spellUnlisted(now)),
          ),
          ...wrongAnswers(
            atlas.gates,
            from,
            ({ name }) => spellWords(beforeOf(changes.get(name) ?? 'new: ')),
            (was, gate) => (changes.has(gate.name) ? spellAnswer(was) : spellUnlisted(was)),
          ),
        ];
      }),
    );
    expect(all).toEqual([]);
  });

  it('the checker, dependencies aside', () => {
    const alone = { ...table, gates: table.gates.map(({ needs: _, ...gate }) => gate) };
    const all = table.releases.flatMap(({ version: release }) => {
      const nameOf = (gate: Gate) => nameIn(gate.name, gateIn(gate, release));
      const judged = [true, false].map((value) => {
        const flags = atlas.gates.map((gate) => `--feature-gates=${nameOf(gate)}=${value}\n`);
        const report = judge(readConfiguration(flags.join('')), alone, {
          from: undefined,
          to: release,
        });
        return new Map(
          report.findings.map((finding) => [
            finding.setting.name,
            { finding, words: reasonWords(finding, report) },
          ]),
        );
      });
      return wrongAnswers(
        atlas.gates,
        release,
        (gate) => spellVerdicts(judged.map((findings) => findings.get(nameOf(gate)))),
        (answer) =>
          answer.kind === 'present' && answer.alias !== undefined
            ? 'either name'
            : spellAnswer(answer),
      );
    });
    expect(all).toEqual([]);
  });

  it('the statistics, by numbers', () => {
    const newest = table.newest;
    const counts = liveGates(atlas).map(({ release, ...stages }) => [release, stages]);
    const expected = releases
      .filter((release) => compareVersions(release, newest) <= 0)
      .map((release) => {
        const said = atlas.gates.map((gate) => spellAnswer(gateIn(gate, release)).split(' ')[0]);
        const count = (stage: string) => said.filter((one) => one === stage).length;
        const stages = {
          alpha: count('alpha'),
          beta: count('beta'),
          stable: count('stable'),
          deprecated: count('deprecated'),
        };
        return [release, stages];
      });
    expect(counts.length).toBeGreaterThan(30);
    expect(counts).toEqual(expected.slice(-counts.length));
  });
});

describe('the answer itself', () => {
  it('is what is known of a gate whose forms once contradicted each other', () => {
    const gate = lookUp(atlas).gate('AnonymousAuthConfigurableEndpoints');
    const said = ['1.30', '1.31', '1.33', '1.36', '1.37'].map(
      (release) => gate && spellAnswer(gateIn(gate, release)),
    );
    expect(said).toEqual([
      'not-yet',
      'alpha off free',
      'beta on free',
      'stable on locked',
      'removed',
    ]);
  });

  it('is that of the release’s own code, wherever that was read and has the gate', () => {
    const read = atlas.gateLists;
    expect(atlas.gates.flatMap(({ releases }) => releases).length).toBeGreaterThan(3000);
    for (const release of read) {
      const own = ({ record: { code } }: Gate) => {
        const run = code?.states.findLast(({ since }) => minor(since) <= minor(release));
        const isOver = run?.until !== undefined && minor(run.until) < minor(release);
        return isOver ? undefined : run;
      };
      const all = wrongAnswers(
        atlas.gates,
        release,
        (gate) => {
          const entry = own(gate);
          return entry && spellData(entry.stage ?? 'unknown', entry.default, entry.locked);
        },
        (answer, gate) => (own(gate) === undefined ? 'not held' : spellAnswer(answer)),
      );
      expect(all.filter((words) => !words.endsWith('expected not held'))).toEqual([]);
    }
  });

  it('says of locks nothing that neither code nor documentation says', () => {
    const claimed = atlas.gates.flatMap(({ name, record, answers }) =>
      record.code === undefined && record.docs?.stages.every(({ locked }) => locked === undefined)
        ? answers.flatMap(({ state }) =>
            state.kind === 'present' && state.locked !== undefined ? [name] : [],
          )
        : [],
    );
    expect(claimed).toEqual([]);
  });
});

/** What an upgrade leaves out: gates that are gone or to come, and those that no source tells of. */
function spellUnlisted(answer: GateInRelease): Said {
  const isNothing = answer.kind !== 'present' && !(answer.kind === 'unknown' && answer.last);
  return isNothing ? 'not-yet' : spellAnswer(answer);
}

function beforeOf(change: string): string {
  if (change.startsWith('new: ')) return 'not yet';
  return change.split(' → ')[0] ?? change;
}

interface Judged {
  readonly finding: Finding;
  readonly words: string;
}

/** What the verdicts on a gate that is set to true and to false say together. */
function spellVerdicts([on, off]: readonly (Judged | undefined)[]): Said {
  const both = [on, off].flatMap((one) => one ?? []);
  const first = both[0];
  if (first === undefined || both.length !== 2) return 'not judged';
  if (both.every(({ words }) => words.startsWith('Removed '))) return 'removed';
  if (both.every(({ words }) => /^Added in /.test(words))) return 'not-yet';
  if (both.every(({ words }) => words.startsWith('Its other name is '))) return 'either name';
  const vague = /^(\w+) in v[\d.]+, but no source says what its default is/.exec(first.words);
  if (vague !== null) return spellState(vague[1] ?? '', 'default and lock unknown');
  const old = /^(.*?) in v[\d.]+\. What became of it/.exec(first.words);
  if (old !== null) return spellWords(old[1] ?? '');
  if (both.every(({ finding }) => finding.verdict === 'unknown')) return 'unknown';
  const byDefault = both.find(({ finding }) => finding.verdict === 'redundant');
  const other = both.find((one) => one !== byDefault);
  const [, state = ''] =
    /^(.*?) in v[\d.]+ without this setting/.exec(byDefault?.words ?? '') ?? [];
  const said = spellWords(state);
  const lock = LOCKS[other?.finding.verdict ?? ''];
  return said === `${said.split(' ').slice(0, 2).join(' ')} ${lock}`
    ? said
    : `${said}, but ${lock}`;
}

/** What the verdict on the contrary of a default says of the lock. */
const LOCKS: Readonly<Record<string, string>> = {
  'wont-start': 'locked',
  unknown: '?',
  fine: 'free',
};

function minor(version: string): number {
  return Number(version.split('.')[1]);
}

function labelOf(stage: ShownStage | undefined): string {
  return stage === undefined ? '?' : stageLabel(stage);
}

function firstLabel({ answers }: Gate): string {
  const first = answers.find(({ state }) => state.kind !== 'not-yet')?.state;
  const state =
    first?.kind === 'present' ? first : first?.kind === 'unknown' ? first.last : undefined;
  return labelOf(state?.stage);
}
