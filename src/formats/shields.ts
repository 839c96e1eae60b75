import type { Badge } from '../model/embed/badge.ts';
import { lightColor } from './svg/palette.ts';

/** What the endpoint badge of shields.io reads, which takes no other key: https://shields.io/badges/endpoint-badge */
export function shieldsEndpoint({ label, words, tone }: Badge) {
  return {
    schemaVersion: 1,
    label,
    message: words,
    color: tone === 'unknown' ? 'lightgrey' : lightColor(tone === 'disabled' ? 'removed' : tone),
    cacheSeconds: 3600,
  };
}
