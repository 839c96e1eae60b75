import Change from './Change.astro';
import Deadline from './Deadline.astro';
import FeatureTable from './FeatureTable.astro';
import FirstStages from './FirstStages.astro';
import Gate from './Gate.astro';
import GateTable from './GateTable.astro';
import Kep from './Kep.astro';
import PullRequest from './PullRequest.astro';
import Timeline from './Timeline.astro';

/** The components that articles and digests use without importing them; `checkArticle` checks their use. */
export const components = {
  FirstStages,
  Change,
  Deadline,
  FeatureTable,
  Gate,
  GateTable,
  Kep,
  PullRequest,
  Timeline,
};
