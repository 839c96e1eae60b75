import { expect, it } from 'vitest';
import { linkPart } from '../model/page/phrase.ts';
import { phraseHtml } from './phrase-html.ts';

const whole = (name: string): string => `<span class="whole">${name}</span>`;

it('keeps names with a hyphen in one line, and no other word', () => {
  const text = 'kube-controller-manager, v1.28–v1.34, in-place, a/kube-proxy/b, KEP-753-x';
  expect(phraseHtml([text, linkPart('KEP-753', '/enhancements/753/')])).toBe(
    `${whole('kube-controller-manager')}, ${whole('v1.28–v1.34')}, in-place, a/kube-proxy/b, KEP-753-x` +
      `<a href="/enhancements/753/">${whole('KEP-753')}</a>`,
  );
});
