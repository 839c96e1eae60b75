import { expect, it } from 'vitest';
import { componentsOfNote, partsOfNote } from './note-components.ts';

it.each([
  [{}, [], []],
  [{ areas: ['test', 'apiserver'] }, ['kube-apiserver'], ['kube-apiserver', 'test']],
  [{ components: ['kubelet'], areas: ['apiserver', 'test'] }, ['kubelet'], ['kubelet', 'test']],
])('%j is about %j, and of %j', (note, components, parts) => {
  expect(componentsOfNote(note)).toEqual(components);
  expect(partsOfNote(note)).toEqual(parts);
});
