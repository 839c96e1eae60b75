import { z } from 'zod';
import {
  described,
  describedList,
  list,
  optional,
  shared,
  string,
  strings,
  url,
} from '../described.ts';
import { gateSource } from '../gate-source.ts';
import { problem } from '../problem.ts';
import { gateStage } from '../stage.ts';
import { releaseVersion } from '../version.ts';
import { badge } from './badge.ts';
import { coverage } from './coverage.ts';
import { gateAnswer, gateToday, isLocked } from './gate-answer.ts';
import { detailAddress, named, pageAddress, sigName } from './link.ts';
import { olderSources } from './older-sources.ts';
import { formerNames, gateRemoval, renamedTo } from './release-gates.ts';
import { summary } from './summary.ts';

const today = {
  name: string('The gate’s name: unique, and the identity.'),
  summary: summary.optional(),
  ...gateToday.shape,
};

const milestones = {
  addedIn: optional(releaseVersion, 'The first release that has it; absent where unknown.'),
  lockedIn: optional(
    releaseVersion,
    'The release from which it is known to be locked; absent unless it is.',
  ),
  removedIn: optional(
    releaseVersion,
    'The first release without it; absent where it is there or `removal` is a range.',
  ),
};

/** A feature gate in a list. */
const gateSummary = z.strictObject({
  ...today,
  formerNames,
  renamedTo,
  ...milestones,
  removal: gateRemoval.optional(),
  enhancements: strings('Labels of the KEPs that name it.'),
  page: pageAddress,
  details: detailAddress,
});

export const gateList = described('All feature gates, as they are in the newest release.', {
  newestRelease: releaseVersion.meta({ description: 'The release that the states are of.' }),
  featureGates: list(gateSummary, 'By name.'),
});

const period = shared('GatePeriod', {
  stage: gateStage,
  default: optional.boolean('The default; absent where unknown.'),
  isLocked,
  since: releaseVersion.meta({ description: 'The first release for which it holds.' }),
  until: optional(
    releaseVersion,
    'The first release for which it no longer holds; absent where open.',
  ),
});

/** A stage with its default, whenever that held. */
export const gateState = period.omit({ since: true, until: true }).meta({ id: 'GateState' });

const retold = z.strictObject({
  release: releaseVersion.meta({ description: 'The release that is told of.' }),
  own: gateState.meta({ description: 'What its own code says.' }),
  laterRelease: releaseVersion.meta({ description: 'The release whose code tells otherwise.' }),
  later: gateState.meta({ description: 'What that says of it.' }),
});

const disagreement = z.strictObject({
  release: releaseVersion.meta({ description: 'The release from which they disagree.' }),
  codeStage: optional(gateStage, 'What the code says; absent: no gate.'),
  codeDefault: optional.boolean('The default in the code.'),
  docsStage: optional(gateStage, 'What the documentation says; absent: no gate.'),
  docsDefault: optional.boolean('The documented default.'),
});

const answer = z.strictObject({
  release: releaseVersion.meta({ description: 'The first release for which it holds.' }),
  ...gateAnswer.shape,
});

const component = z.strictObject({
  name: string('The component.'),
  declaredBy: strings('Labels of the KEPs that say so.'),
});

const dependency = shared('GateDependency', {
  gate: string('The other gate.'),
  since: releaseVersion.meta({ description: 'The first release that has the dependency.' }),
  until: optional(releaseVersion, 'The last release that has it; absent where open.'),
});

export const gateDetails = described('One feature gate with all that is known of it.', {
  ...today,
  badge,
  formerNames,
  renamedTo,
  ...milestones,
  releases: list(answer, 'What it is in each release, all sources weighed, oldest first.'),
  code: list(period, 'Its history in the code.'),
  docs: list(period, 'Its history by the documentation.'),
  retold: list(retold, 'Releases of which newer code tells otherwise than their own.'),
  disagreements: list(disagreement, 'Where code and documentation begin to disagree.'),
  removal: gateRemoval.optional(),
  enhancements: list(named, 'The KEPs that name it.'),
  sigs: list(sigName, 'The SIGs that own these KEPs, then those that take part in them.'),
  components: list(component, 'Components that must have it enabled, as KEPs declare.'),
  dependencies: list(
    dependency,
    'The gates that must be enabled with it; a component that enables it without them does not start.',
  ),
  dependents: list(dependency, 'The gates that depend on it in the same way.'),
  evidence: describedList('The files that say so, at the commits read.', {
    source: gateSource,
    url: url('Where the file says so.'),
  }),
  ...coverage,
  olderSources,
  problems: list(problem, 'Metadata issues of its records.'),
});
