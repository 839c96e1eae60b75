import { COMMIT_ROUTES } from './commits.ts';
import { COMPARE_ROUTES } from './compare.ts';
import { CONTENT_ROUTES } from './contents.ts';
import { GIT_OBJECT_ROUTES } from './git-objects.ts';
import { GIT_REF_ROUTES } from './git-refs.ts';
import { ISSUE_ROUTES } from './issues.ts';
import { META_ROUTES } from './meta.ts';
import { REPOSITORY_ROUTES } from './repository.ts';
import type { Route } from './route.ts';

/** Every REST call that the server answers; a test holds each to GitHub's OpenAPI description. */
export const ROUTES: readonly Route[] = [
  ...META_ROUTES,
  ...REPOSITORY_ROUTES,
  ...COMMIT_ROUTES,
  ...COMPARE_ROUTES,
  ...GIT_REF_ROUTES,
  ...GIT_OBJECT_ROUTES,
  ...CONTENT_ROUTES,
  ...ISSUE_ROUTES,
];
