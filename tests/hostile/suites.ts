/** A file of tests that try what can go wrong. */
export interface Suite {
  /** What is tried. */
  readonly tried: string;
  /** What has to hold of each. */
  readonly holds: string;
  readonly file: string;
}

/** All that `count-suites.ts` runs, in its order. */
export const SUITES: readonly Suite[] = [
  {
    tried: 'attacks in Markdown',
    holds: 'only allowed elements, attributes, and addresses are left',
    file: 'src/prose/attacks.test.ts',
  },
  {
    tried: 'Markdown that makes parsers slow or deep',
    holds: 'the work is bounded, and what is cut is said',
    file: 'src/prose/guard.test.ts',
  },
  {
    tried: 'documents of each kind, full of one thing',
    holds:
      'ten times as long takes less than twenty times as long, up to the longest that is read (below)',
    file: 'tests/hostile/growth.test.ts',
  },
  {
    tried: 'damaged documents of our own',
    holds: 'valid records, or a problem that names the file',
    file: 'scripts/sync/mutations.test.ts',
  },
  {
    tried: 'damaged documents of upstream',
    holds: 'valid records, or a problem that names the file',
    file: 'tests/corpus/mutations.test.ts',
  },
  {
    tried: 'an upstream of hostile names and texts, and each file of its site',
    holds: 'it is synced and built, and every file is read by a parser of its format',
    file: 'tests/hostile/site.test.ts',
  },
  {
    tried: 'faults of GitHub that last',
    holds: 'nothing changes, the error says why, and the next run ends as a first one does',
    file: 'tests/sync/faults.test.ts',
  },
  {
    tried: 'answers of GitHub that fail, lie, or come late',
    holds: 'they are asked for again, or the error names what was asked for',
    file: 'tests/sync/github-repository.test.ts',
  },
  {
    tried:
      'each query and route of the sync, with 502 twice, parts left out, and waits of nonsense',
    holds: 'a run ends as one without faults does',
    file: 'tests/sync/operations.test.ts',
  },
  {
    tried: 'ways to GitHub that answer with pages, other hosts, and nonsense',
    holds: 'nothing changes, the error says why, no other host has the token; once is healed',
    file: 'tests/sync/lying-answers.test.ts',
  },
  {
    tried: 'kills at each step of writing, and full disks',
    holds: 'each source is as it was or as it was to be, and the next run ends right',
    file: 'tests/sync/kill.test.ts',
  },
  {
    tried: 'locks of a folder',
    holds: 'one process has it at most, it is named, and a crash leaves none',
    file: 'tests/sync/lock.test.ts',
  },
  {
    tried: 'two syncs at once in one folder',
    holds: 'one succeeds, one that meets it says so, and the folder is as after one',
    file: 'tests/sync/two-runs.test.ts',
  },
  {
    tried: 'deadlines',
    holds: 'the run ends with a message, and the next one goes on',
    file: 'tests/sync/deadline.test.ts',
  },
  {
    tried: 'syncs in random order with faults and kills',
    holds: 'the last one ends as a first one does, byte for byte',
    file: 'tests/sync/soak.test.ts',
  },
  {
    tried: 'branches of Kubernetes that move, go back, and contradict each other',
    holds: 'each sync ends as a first one of the same commits does, byte for byte',
    file: 'tests/sync/branches.test.ts',
  },
  {
    tried: 'networks and proxies on a first run',
    holds: 'the way is named, and no password is printed',
    file: 'tests/sync/first-run.test.ts',
  },
  {
    tried: 'addresses with a name or password, given to commands',
    holds: 'they are refused and not repeated',
    file: 'scripts/command/credentials.test.ts',
  },
  {
    tried: 'the same, given to the Action and the hooks',
    holds: 'they are refused and not repeated',
    file: 'tests/commands/scripts-with-addresses.test.ts',
  },
  {
    tried: 'attacks in Markdown in Chromium, each with and without the site’s policy',
    holds: 'nothing runs, and nothing is fetched',
    file: 'tests/browser/prose-attacks.test.ts',
  },
];
