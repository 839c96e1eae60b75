import { runningRelease } from '../../model/atlas/lookup.ts';
import { keyEvents, releaseDay } from '../../model/release/release.ts';
import { patchSchedule, supportedReleases } from '../../model/release/support.ts';
import { schedule } from '../../schemas/api/schedule.ts';
import { defineEndpoint } from '../endpoint.ts';
import { eventData } from './releases.ts';

export const endpoints = [
  defineEndpoint({
    path: 'schedule.json',
    name: 'schedule',
    summary: 'The dates of the cycle under way, of support, and of patches',
    shape: schedule,
    body: async ({ atlas }) => {
      const running = runningRelease(atlas);
      const supported = supportedReleases(atlas);
      return {
        cycle: running && {
          release: running.version,
          events: keyEvents(running.record).map(eventData),
        },
        supported: supported.map(({ version, record }) => ({
          release: version,
          released: releaseDay(record)?.date,
          maintenance: record.support?.maintenance,
          endOfLife: record.support?.endOfLife,
        })),
        patches: patchSchedule(supported).map(({ minor, patch, isNext }) => ({
          release: minor,
          isNext,
          ...patch,
        })),
      };
    },
  }),
];
