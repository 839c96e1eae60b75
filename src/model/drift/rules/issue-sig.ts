import { citeIssue, citeKep } from '../citations.ts';
import { aboutEnhancement } from '../finding.ts';
import { fixIssue } from '../fixes.ts';
import { enhancementsWithIssue } from '../kep-issue.ts';
import type { DriftRule } from '../rule.ts';

/** The labels of an issue name SIGs, but not the one that owns the proposal. */
export const issueSigRule: DriftRule = {
  title: 'Issues: SIG labels and kep.yaml',
  description: 'The labels sig/… of an open KEP issue do not name the SIG that owns the proposal.',
  check: (context) =>
    enhancementsWithIssue(context).flatMap(({ view, issue }) => {
      const labels = issue.labels?.sigs ?? [];
      const owner = view.record.owningSig;
      if (issue.state !== 'open' || labels.length === 0) return [];
      if (owner === undefined || !owner.startsWith('sig-') || labels.includes(owner)) return [];
      return aboutEnhancement(context, view, {
        releases: [],
        citations: [
          citeIssue(issue, 'labels', labels.join(', ')),
          citeKep(context, view, 'owning-sig', owner),
        ],
        fix: fixIssue(issue, 'Change the labels or kep.yaml'),
      });
    }),
};
