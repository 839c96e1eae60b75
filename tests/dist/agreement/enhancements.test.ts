import { it } from 'vitest';
import type { z } from 'zod';
import { sigLabel } from '../../../src/model/sig.ts';
import { stageLabel } from '../../../src/model/stage.ts';
import type { claim } from '../../../src/schemas/api/claim.ts';
import type { enhancementDetails } from '../../../src/schemas/api/enhancement.ts';
import { expectAgreement, sampleOf } from './forms.ts';

const claimWords = ({ stage, release }: Pick<z.infer<typeof claim>, 'stage' | 'release'>): string =>
  `${stageLabel(stage)} v${release}`;

const firstTwo = ([stage, release]: readonly string[]): string => `${stage} ${release}`;

const gateName = ([name = '']: readonly string[]): string =>
  name.replace(/ ?\(?(?:written “|named by (?:the code|release notes)).*/, '');

it('HTML, Markdown and JSON say the same of an enhancement', async () => {
  await expectAgreement<typeof enhancementDetails>(
    await sampleOf('enhancements', 7),
    ({ facts, table }, { label }) => ({
      stages: table(`Stages of ${label} by release`, 'Graduation').rows.map(firstTwo),
      gates: table(`Feature gates of ${label}`, 'Feature gates').rows.map(gateName),
      sigs: [facts.get('Owning SIG') ?? ''],
    }),
    ({ claims, targeted, refuted, featureGates, sig }) => ({
      stages: [...claims, ...targeted, ...refuted].map(claimWords),
      gates: featureGates.map(({ name }) => name),
      sigs: [sigLabel(sig)],
    }),
  );
});
