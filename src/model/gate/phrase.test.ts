import { expect, it } from 'vitest';
import { phraseText } from '../page/phrase.ts';
import { buildGate } from './gate.ts';
import { gatePhrase } from './phrase.ts';
import { codeBlock } from './testing/code-block.ts';
import { resolveGateToday } from './today.ts';

it('says of a gate that is to come from which release on', () => {
  const lists = ['1.36', '1.37'];
  const code = codeBlock(['1.37 beta on'], ['1.37']);
  const gate = buildGate({ name: 'Widget', code }, lists);
  const told = (newest: string) => phraseText(gatePhrase(gate, resolveGateToday(gate, newest)));
  expect(told('1.36')).toBe('Widget Beta (not yet, from v1.37)');
  expect(told('1.37')).toBe('Widget Beta true');
});
