import { z } from 'zod';
import { described, list, string } from '../described.ts';
import { driftFinding, driftReport } from '../drift.ts';
import { pageAddress } from './link.ts';

const { page: _, ...subject } = driftFinding.shape.subject.shape;

/** A disagreement as the API gives it: with its identity, and its subject's page in full. */
const finding = z.strictObject({
  id: string('What identifies it for good: the same as in the feeds, whatever is said of it.'),
  ...driftFinding.shape,
  subject: described('Whom it is about.', { ...subject, page: pageAddress.optional() }),
});

export const driftList = described('The inconsistencies between sources.', {
  kinds: driftReport.shape.kinds,
  findings: list(finding, 'All of them, waived ones included, by kind and subject.'),
});
