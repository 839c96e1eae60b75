import { describe, expect, it } from 'vitest';
import { firstSentence } from './first-sentence.ts';
import { idsWithoutSummary, indexSummaries } from './summaries.ts';

const own = {
  enhancements: { 'sig-a/1-x': 'Makes x faster.' },
  featureGates: { Own: 'Turns on y.' },
  otherNames: {},
};
const upstream = {
  enhancements: new Map([['sig-a/2-z', 'This KEP adds z.']]),
  gates: new Map([['Documented', 'Enable w in Pods.']]),
};
const { ofEnhancement, ofGate } = indexSummaries(own, upstream);

describe('indexSummaries', () => {
  it('prefers the words of this project, and marks those of upstream', () => {
    expect(ofEnhancement('sig-a/1-x')).toEqual({ text: 'Makes x faster.', by: 'kep-atlas' });
    expect(ofEnhancement('sig-a/2-z')).toEqual({ text: 'This KEP adds z.', by: 'upstream' });
    expect(ofEnhancement('sig-a/3-q')).toBeUndefined();
    expect(ofEnhancement('constructor')).toBeUndefined();
  });

  it('gives a gate its own sentence, else that of its KEP, else that of its documentation', () => {
    const gate = (name: string, ...enhancements: string[]) => ofGate({ name, enhancements })?.text;
    expect(gate('Own', 'sig-a/1-x')).toBe('Turns on y.');
    expect(gate('Documented', 'sig-a/1-x')).toBe('Makes x faster.');
    expect(gate('Documented', 'sig-a/2-z')).toBe('Enable w in Pods.');
    expect(gate('Unknown', 'sig-a/2-z')).toBe('This KEP adds z.');
    expect(gate('Unknown')).toBeUndefined();
  });

  it('takes that of a KEP with several gates for none that has its own text', () => {
    const gates = [{ enhancements: ['sig-a/1-x'] }, { enhancements: ['sig-a/1-x'] }];
    const { ofGate: find } = indexSummaries(own, upstream, gates);
    const gate = (name: string) => find({ name, enhancements: ['sig-a/1-x'] })?.text;
    expect(gate('Own')).toBe('Turns on y.');
    expect(gate('Documented')).toBe('Enable w in Pods.');
    expect(gate('Unknown')).toBe('Makes x faster.');
  });

  it('needs texts only for the rest', () => {
    const all = [{ id: 'sig-a/1-x' }, { id: 'sig-a/2-z' }];
    expect(idsWithoutSummary(own.enhancements, all, ({ id }) => id)).toEqual(['sig-a/2-z']);
  });
});

describe('firstSentence', () => {
  it.each([
    [
      'passes lists of contents',
      '# T\n\n- [Summary](#s)\n\n## Summary\n\nIt does x.',
      'It does x.',
    ],
    [
      'passes comments and code',
      '## Summary\n<!--\nHelp.\n-->\n\n```\nno prose\n```\n\nIt is so.',
      'It is so.',
    ],
    ['takes text right below its heading', '## Summary\nIt is so. And.', 'It is so.'],
    [
      'reads links and code as text',
      '## Summary\n\nSee [the *x*](u) and `y_z`. No.',
      'See the x and y_z.',
    ],
    [
      'keeps points inside words',
      'Adds v1.2 of spec.x to Pods. B.',
      'Adds v1.2 of spec.x to Pods.',
    ],
    ['takes a text without sections', 'Enable\nthings. More.', 'Enable things.'],
    ['prefers the summary', '## Motivation\n\nWe want it.\n\n## Summary\n\nIt is it.', 'It is it.'],
    [
      'resolves shortcodes',
      'A {{< glossary_tooltip term_id="p" text="Pod" >}} runs.',
      'A Pod runs.',
    ],
  ])('%s', (_name, markdown, sentence) => {
    expect(firstSentence(markdown)).toBe(sentence);
  });

  it('cuts a sentence without an end', () => {
    expect(firstSentence(`It ${'goes on '.repeat(80)}`)).toMatch(/^It goes .{280,}…$/);
  });
});
