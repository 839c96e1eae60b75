import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gitIn } from '../git-in.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { writeFiles } from '../write-files.ts';

/** Writes down what it is asked; "pr list" answers with the number in a file. */
const GH = `#!/bin/sh
echo "$*" >> "$GH_LOG"
if [ "$2" = list ]; then cat "$GH_OPEN"; fi
`;

/** A clone of an empty repository on this disk, and a `gh` that only writes down what it is asked. */
export class CloneWithGh {
  /** Holds the clone, its remote and what `gh` is asked. */
  readonly #folder = temporaryFolder();
  readonly clone = join(this.#folder, 'clone');
  readonly remote = join(this.#folder, 'remote');

  constructor() {
    const gh = join(this.#folder, 'bin/gh');
    mkdirSync(dirname(gh));
    writeFileSync(gh, GH);
    chmodSync(gh, 0o755);
    this.setOpen('');
    execFileSync('git', ['init', '-q', '--bare', this.remote]);
    execFileSync('git', ['clone', '-q', this.remote, this.clone], { stdio: 'ignore' });
  }

  git(...args: string[]): string {
    return gitIn(this.clone, args);
  }

  write(path: string, text: string): void {
    writeFiles(this.clone, { [path]: text });
  }

  /** Commits all that is there. */
  commit(message: string): void {
    this.git('add', '--all');
    this.git('commit', '-qm', message);
  }

  /** What "gh pr list" answers. */
  setOpen(answer: string): void {
    writeFileSync(join(this.#folder, 'open'), answer);
  }

  /** For a script that finds this `gh`. */
  environment(): NodeJS.ProcessEnv {
    return {
      ...process.env,
      PATH: `${join(this.#folder, 'bin')}:${process.env.PATH}`,
      GH_LOG: join(this.#folder, 'log'),
      GH_OPEN: join(this.#folder, 'open'),
    };
  }

  /** What `gh` was asked, a line each. */
  asked(): string[] {
    const log = join(this.#folder, 'log');
    return existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n') : [];
  }
}
