import { JSDOM } from 'jsdom';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { readersDay } from './readers-day.ts';

const { window } = new JSDOM('');
beforeAll(async () => {
  for (const name of ['HTMLElement', 'customElements', 'document'] as const) {
    vi.stubGlobal(name, window[name]);
  }
  await import('./relative-day.ts');
});
afterAll(() => vi.unstubAllGlobals());

it('says once how far away a day is, however often its row is moved', () => {
  const { body } = window.document;
  body.innerHTML = `<relative-day><time datetime="${readersDay()}">this day</time></relative-day>`;
  body.append(...body.childNodes);
  expect(body.textContent).toBe('this day today');
});

it('says nothing where there is no day', () => {
  window.document.body.innerHTML = '<relative-day>unknown</relative-day>';
  expect(window.document.body.textContent).toBe('unknown');
});
