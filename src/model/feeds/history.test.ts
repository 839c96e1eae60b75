import { expect, it } from 'vitest';
import { contextOf, kep } from '../drift/testing/context.ts';
import { theOne } from '../page/testing/the-one.ts';
import { enhancementTopic, releaseTopic } from './feed-topics.ts';
import { feedHistory } from './history.ts';

const { atlas } = contextOf({
  enhancements: [kep({ number: 7, milestones: { alpha: '1.34', beta: '1.36' } })],
});

it('feedHistory tells stages of released versions, dated by the release, and none that came later', () => {
  const view = theOne(atlas.enhancements, () => true);
  const release = theOne(atlas.releases, ({ version }) => version === '1.34');
  const day = release.day?.date ?? '';
  const history = feedHistory(atlas, day);
  expect(history.ofEnhancement(view, enhancementTopic(view))).toMatchObject([
    { title: `${view.label}: alpha in v1.34`, day },
  ]);
  expect(history.ofRelease(release, releaseTopic(release))).toHaveLength(1);
  expect(feedHistory(atlas, '2000-01-01').ofRelease(release, releaseTopic(release))).toEqual([]);
});
