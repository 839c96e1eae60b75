import type { Atlas } from '../atlas/atlas.ts';
import { newestRelease } from '../atlas/lookup.ts';
import { settingWords } from '../gate/words.ts';
import { codePart, type Phrase, type PhraseTable, releasePart, stagePart } from '../page/phrase.ts';
import { kubeadmGateIn } from './kubeadm-gate.ts';

/** The feature gates of kubeadm itself, as its documentation has them. */
export function kubeadmTable(atlas: Atlas): PhraseTable {
  const newest = newestRelease(atlas);
  return {
    caption: 'Feature gates of kubeadm',
    headings: ['Feature gate', 'Stages', `Default in v${newest}`, 'Removed'],
    isLabeled: true,
    rows: atlas.kubeadmGates.map((gate) => {
      const answer = kubeadmGateIn(gate, newest);
      return [
        [[codePart(gate.name)]],
        gate.stages.map(
          ({ stage, since }): Phrase => [stagePart(stage), ' ', releasePart(since, atlas)],
        ),
        answer.kind === 'present'
          ? [[settingWords({ default: answer.default, locked: answer.isLocked })]]
          : [],
        gate.removedIn === undefined ? [] : [[releasePart(gate.removedIn, atlas)]],
      ];
    }),
  };
}
