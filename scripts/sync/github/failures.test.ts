import { RequestError } from 'octokit';
import { expect, it } from 'vitest';
import { describeFailure } from './failures.ts';

const URL = 'https://api.test/graphql';

function answered(status: number, words: string): RequestError {
  return new RequestError(words, status, {
    request: { method: 'POST', url: URL, headers: {} },
    response: { status, url: URL, headers: {}, data: undefined },
  });
}

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
  const { message } = describeFailure('heads', answered(status, words), (text) => text);
  expect(message).toContain(`heads: POST ${URL}: ${status} ${words}; `);
  expect(message).toContain(hint);
});

it.each([
  ['NOT_FOUND', 'check whether the repository is public'],
  ['FORBIDDEN', 'access is refused: set GITHUB_TOKEN'],
])('an answer of GraphQL that is %s says what to do', (type, hint) => {
  const error = Object.assign(new Error('No'), { errors: [{ type, message: 'No' }] });
  expect(describeFailure('heads', error, (text) => text).message).toContain(`heads: No; ${hint}`);
});

it('says a line of a page of HTML, and no part of the token', () => {
  const page = `<html>\n\n${'x'.repeat(488)} token-4f1c ${'y'.repeat(10_000)}`;
  const redact = (text: string) => text.replaceAll('token-4f1c', '[token]');
  const { message } = describeFailure('heads', answered(502, page), redact);
  expect(message).toMatch(/: 502 <html> x+ \[tok…; GitHub fails: run again later/);
});
