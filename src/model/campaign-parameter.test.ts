import { expect, it } from 'vitest';
import { isCampaignParameter } from './campaign-parameter.ts';

it('tells what is added to links from what addresses ask for', () => {
  const added = ['utm_source', 'utm_id', 'fbclid', 'gclid', 'msclkid', 'mc_cid', 'ref', 'ref_src'];
  expect(added.filter((name) => !isCampaignParameter(name))).toEqual([]);
  const asked = ['sig', 'sigs', 'q', 'stage', 'release', 'foo', 'id', 'kep', 'reference', 'utm'];
  expect(asked.filter(isCampaignParameter)).toEqual([]);
});
