/** Refuses in words what would install something else than the lockfile says. Plain JavaScript for any Node.js. */
const agent = process.env.npm_config_user_agent ?? '';
const [, name, major] = /^(\w+)\/(\d+)/.exec(agent) ?? [];

if (name !== undefined && (name !== 'npm' || Number(major) < 10)) {
  console.error(
    `${name} ${major} cannot install this project, whose packages are locked for npm: run "npm ci" with npm 10 or later.`,
  );
  process.exitCode = 1;
}
