import { describe, expect, it } from 'vitest';
import { gateMentions } from './gate-mentions.ts';

const GATES = new Set(['PodWidgets', 'WidgetQuota', 'WidgetClass']);

describe('gateMentions', () => {
  it.each([
    [['+featureGate=PodWidgets'], ['PodWidgets']],
    [['+featureGate=PodWidgets,WidgetQuota'], ['PodWidgets', 'WidgetQuota']],
    [['+featureGate=NotYetKnown'], ['NotYetKnown']],
    [['+k8s:featureGate="PodWidgets"'], ['PodWidgets']],
    [['+k8s:featureGate(PodWidgets)'], ['PodWidgets']],
    [['+ featureGates: PodWidgets, WidgetQuota'], ['PodWidgets', 'WidgetQuota']],
    [
      ['+k8s:ifEnabled("PodWidgets")=+k8s:required', '+k8s:ifDisabled(PodWidgets)=+k8s:forbidden'],
      ['PodWidgets'],
    ],
    [['+optional', '+listType=map', `+featureGate=${' '.repeat(200_000)}\n`], []],
  ])('reads the markers %j', (lines, marked) => {
    expect(gateMentions(lines, GATES)).toEqual({ marked, worded: [] });
  });

  it.each([
    ['This is an alpha field and requires enabling the PodWidgets feature gate.', ['PodWidgets']],
    ['Requires enabling the "PodWidgets" alpha feature-gate.', ['PodWidgets']],
    ['Needs the feature gates PodWidgets and WidgetQuota to be on.', ['PodWidgets', 'WidgetQuota']],
    [
      'Set when the PodWidgets or the WidgetQuota features are enabled.',
      ['PodWidgets', 'WidgetQuota'],
    ],
    ['Depends on a feature gate. WidgetClass is its class.', []],
  ])('reads "%s"', (line, worded) => {
    expect(gateMentions([line], GATES)).toEqual({ marked: [], worded });
  });

  it('reads words across lines', () => {
    const lines = ['and requires enabling the PodWidgets', 'feature gate.', '', '+optional'];
    expect(gateMentions(lines, GATES).worded).toEqual(['PodWidgets']);
  });
});
