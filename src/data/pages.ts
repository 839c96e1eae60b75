import { type ApiKindPage, apiKindPage } from '../model/api/page.ts';
import { type DigestPage, digestPage } from '../model/digest/page.ts';
import type { EnhancementView } from '../model/enhancement/enhancement.ts';
import { type EnhancementPage, enhancementPage } from '../model/enhancement/page.ts';
import type { Gate } from '../model/gate/gate.ts';
import { type GatePage, gatePage } from '../model/gate/page.ts';
import { once } from '../model/once.ts';
import { notesPath, releasePath } from '../model/page/paths.ts';
import type { PageSources } from '../model/page/sources.ts';
import { noteSlug } from '../model/release/note-words.ts';
import { groupNotesBySig } from '../model/release/notes.ts';
import { hasFeaturesPage, type ReleasePage, releasePage } from '../model/release/page.ts';
import { type SigPage, sigPage } from '../model/sig/page.ts';
import { type TrackingPage, trackingPage } from '../model/tracking/page.ts';
import { getAnnouncements } from './announcements.ts';
import { getApiKinds } from './api-kinds.ts';
import { getAtlas } from './atlas.ts';
import { getChanges } from './changes.ts';
import { getDigests } from './digests.ts';
import { getDrift } from './drift.ts';
import { getFeatureTable } from './feature-tables.ts';
import { getProposed } from './prose.ts';
import { getReleaseNotes } from './release-notes.ts';
import { getTrackingSources } from './tracking.ts';

/** Everything that pages are gathered from, gathered once. */
const getPageSources = once(async (): Promise<PageSources> => {
  const [tracking, changes, releaseNotes, announcements, digests, drift] = await Promise.all([
    getTrackingSources(),
    getChanges(),
    getReleaseNotes(),
    getAnnouncements(),
    getDigests(),
    getDrift(),
  ]);
  const noteText: PageSources['noteText'] = ({ release, pr }) => releaseNotes.text(release, pr);
  const { find } = announcements;
  return {
    ...tracking,
    ...{ changes, releaseNotes, noteText, announcements, find, digests, drift },
  };
});

/** A page of one of very many: it is gathered each time, since memory should not hold all of them. */
export interface PageOf<Subject, Page> {
  readonly subject: Subject;
  readonly gather: () => Page;
}

/** The pages of all enhancements, each the same for HTML, Markdown and JSON. */
export const getEnhancementPages = once(
  async (): Promise<PageOf<EnhancementView, EnhancementPage>[]> => {
    const [sources, proposed] = await Promise.all([getPageSources(), getProposed()]);
    const hasProposal = new Set(proposed);
    return sources.atlas.enhancements.map((view) => ({
      subject: view,
      gather: () => enhancementPage(view, hasProposal.has(view), sources),
    }));
  },
);

/** The pages of all feature gates, each the same for HTML, Markdown and JSON. */
export const getGatePages = once(async (): Promise<PageOf<Gate, GatePage>[]> => {
  const sources = await getPageSources();
  return sources.atlas.gates.map((gate) => ({
    subject: gate,
    gather: () => gatePage(gate, sources),
  }));
});

/** The pages of all releases, gathered once for HTML, Markdown and JSON. */
export const getReleasePages = once(async (): Promise<ReleasePage[]> => {
  const sources = await getPageSources();
  return Promise.all(
    sources.atlas.releases.map(async (release) =>
      releasePage(release, await getFeatureTable(release.version), sources),
    ),
  );
});

/** The paths of the page of a release and of all pages below it. */
export async function getPathsOfRelease(version: string): Promise<string[]> {
  const [pages, tracking, { ofRelease }] = await Promise.all([
    getReleasePages(),
    getTrackingPages(),
    getReleaseNotes(),
  ]);
  const page = pages.find(({ release }) => release.version === version);
  const isTracked = tracking.some((each) => each.tracking.release.version === version);
  const groups = groupNotesBySig(ofRelease(version));
  const below = [
    ...(page !== undefined && hasFeaturesPage(page) ? ['features/'] : []),
    ...(isTracked ? ['tracking/'] : []),
  ];
  return [
    ...['', ...below].map((path) => `${releasePath(version)}${path}`),
    ...(groups.length > 0 ? [notesPath(version)] : []),
    ...groups.map(({ name }) => notesPath(version, noteSlug(name))),
  ];
}

/** The pages of all SIGs, gathered once for HTML, Markdown and JSON. */
export const getSigPages = once(async (): Promise<SigPage[]> => {
  const sources = await getPageSources();
  return sources.atlas.sigs.map((sig) => sigPage(sig, sources));
});

/** The pages of all digests, newest first, gathered once for HTML, Markdown and JSON. */
export const getDigestPages = once(async (): Promise<DigestPage[]> => {
  const [atlas, { all, promotionsOf }] = await Promise.all([getAtlas(), getDigests()]);
  return all.map((digest, index) =>
    digestPage(
      digest,
      {
        previous: all[index + 1]?.record.id,
        next: all[index - 1]?.record.id,
        promotions: promotionsOf(digest.record.id),
      },
      atlas,
    ),
  );
});

/** The pages of all kinds of the API, gathered once for HTML, Markdown and JSON. */
export const getApiKindPages = once(async (): Promise<ApiKindPage[]> => {
  const [atlas, kinds] = await Promise.all([getAtlas(), getApiKinds()]);
  return kinds.map((api) => apiKindPage(api, atlas));
});

/** The tracking pages of the releases of which it is known who took part, gathered once for all forms. */
export const getTrackingPages = once(async (): Promise<TrackingPage[]> => {
  const sources = await getTrackingSources();
  return sources.atlas.releases.flatMap((release) => trackingPage(release, sources) ?? []);
});
