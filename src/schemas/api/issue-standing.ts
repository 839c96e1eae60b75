import { z } from 'zod';
import { trackingState } from '../issue.ts';

/** Where an enhancement stands with the release team. */
export const issueStanding = z.enum([...trackingState.options, 'at-risk']).meta({
  id: 'IssueStanding',
  description:
    'Where it stands with the release team. at-risk: opted in and not tracked at the enhancements freeze.',
});
