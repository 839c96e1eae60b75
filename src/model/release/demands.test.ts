import { expect, it } from 'vitest';
import { asksBeforeUpgrade } from './demands.ts';

it.each([
  ['Remove all widgets before upgrading from `v1.36` to `v1.37`.', true],
  ['Widgets of `v1alpha1` must be deleted before upgrade.', true],
  ['Widgets are gone. Prior to upgrading to `1.37`, ensure that none is there.', true],
  ['Before upgrading to 1.38, please make sure of it.', false],
  ['Old widgets need to go, see x.y/z. Make sure they are gone prior to the upgrade.', true],
  ['Nodes must be drained before updating the `kubelet` with this change.', true],
  ['Check the status before updating the widget; you need to.', false],
  ['Fixed widgets that were removed before an upgrade.', false],
])('%s asks for something before an upgrade to v1.37: %s', (text, asks) => {
  expect(asksBeforeUpgrade(text, '1.37')).toBe(asks);
});
