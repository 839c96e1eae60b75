import { beforeEach } from 'vitest';
import { findBrowser } from './launch.ts';

beforeEach(({ skip }) => {
  if (findBrowser() === undefined) skip('needs Chromium');
});
