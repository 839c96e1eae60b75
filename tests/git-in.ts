import { execFileSync } from 'node:child_process';

const SOMEBODY = ['user.name=A', 'user.email=a@example.org', 'commit.gpgSign=false'].flatMap(
  (setting) => ['-c', setting],
);

/** Runs git in a folder as somebody, who may commit at an instant, and gives what it prints. */
export function gitIn(folder: string, args: readonly string[], instant?: string): string {
  const when = instant && { GIT_AUTHOR_DATE: instant, GIT_COMMITTER_DATE: instant };
  const options = { encoding: 'utf8', env: { ...process.env, ...when } } as const;
  return execFileSync('git', ['-C', folder, ...SOMEBODY, ...args], options).trim();
}
