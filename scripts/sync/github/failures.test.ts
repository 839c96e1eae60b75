import { RequestError } from 'octokit';
import { expect, it } from 'vitest';
import { describeFailure } from './failures.ts';

it.each([
  [400, 'Problems parsing JSON', 'update this project, and check --api-url'],
  [401, 'Bad credentials', 'the token is not accepted: set GITHUB_TOKEN'],
  [403, 'Resource not accessible', 'access is refused: set GITHUB_TOKEN'],
  [403, 'API rate limit exceeded', 'run again later'],
  [404, 'Not Found', 'check whether the repository is public'],
  [410, 'Gone', 'check whether the repository is public'],
  [422, 'Validation Failed', 'update this project, and check --api-url'],
  [429, 'Too many requests', 'run again later'],
  [451, 'Blocked', 'check whether the repository is public'],
  [502, 'Server Error', 'run again later'],
])('an answer %i (%s) says what to do', (status, words, hint) => {
  const url = 'https://api.test/graphql';
  const error = new RequestError(words, status, {
    request: { method: 'POST', url, headers: {} },
    response: { status, url, headers: {}, data: undefined },
  });
  const { message } = describeFailure('heads', error, (text) => text);
  expect(message).toContain(`heads: POST ${url}: ${status} ${words}; `);
  expect(message).toContain(hint);
});
