import { toString as textOf } from 'mdast-util-to-string';
import { it } from 'vitest';
import type { z } from 'zod';
import { sigLabel } from '../../../src/model/sig.ts';
import { stageLabel, stageName } from '../../../src/model/stage.ts';
import type { gateDetails } from '../../../src/schemas/api/feature-gate.ts';
import { elementsOf } from '../site.ts';
import { expectAgreement, fieldsOf, sampleOf } from './forms.ts';

/** What a source says anew in the rows of a gate's history: "v1.30 Beta". */
const newStates = (rows: readonly (readonly string[])[], column: number): string[] =>
  rows.flatMap((row) => {
    const stage = /^(?:Alpha|Beta|GA|Deprecated)(?!.*unchanged)/.exec(row[column] ?? '')?.[0];
    return stage === undefined ? [] : [`${row[0]} ${stage}`];
  });

/** A list in one line, of which HTML and Markdown put different things between the items. */
const withoutGaps = (text: string): string => text.replace(/[ ,]/g, '');

const periodWords = ({ stage, since }: z.infer<typeof gateDetails>['code'][number]): string =>
  `v${since} ${stageLabel(stage)}`;

/** What a sentence says of a gate, in one word: the stage, or that it is not there. */
const stageOfSentence = (sentence: string): string => /: (\w+)/.exec(sentence)?.[1] ?? '';

it('HTML, Markdown and JSON say the same of a feature gate', async () => {
  await expectAgreement<typeof gateDetails>(
    await sampleOf('feature-gates', 5),
    ({ facts, table, read }, { name }) => {
      const history = table(`History of ${name} by release`, 'History').rows;
      const sentence = read(
        (page) =>
          elementsOf(page)
            .find(({ attributes }) => attributes.get('class')?.includes('current'))
            ?.text(),
        ({ children }) => textOf(children.find(({ type }) => type === 'paragraph')),
      );
      return {
        answer: [stageOfSentence(sentence ?? '')],
        code: newStates(history, 1),
        docs: newStates(history, 2),
        enhancements: (facts.get('KEP') ?? facts.get('KEPs'))?.match(/KEP-\d+/g) ?? [],
        sigs: [withoutGaps(facts.get('SIG') ?? facts.get('SIGs') ?? '')],
        fields: fieldsOf(table('Fields of the API that need this gate', 'API fields')),
      };
    },
    ({ presence, stage, code, docs, enhancements, sigs, apiFields }) => ({
      answer: [
        presence === 'live' && stage !== undefined
          ? stageName(stage)
          : presence.replace('upcoming', 'not'),
      ],
      code: code.map(periodWords),
      docs: docs.map(periodWords),
      enhancements: enhancements.flatMap(({ name }) => name.match(/KEP-\d+/g) ?? []),
      sigs: [withoutGaps(sigs.map(sigLabel).join(' '))],
      fields: apiFields.map(({ kind, path }) => `${kind} ${path}`.trim()).sort(),
    }),
  );
});
