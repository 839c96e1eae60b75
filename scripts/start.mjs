/**
 * Runs a script of this project, or Astro, or says in one line that this Node.js cannot. Plain JavaScript, since a
 * Node.js that does not read TypeScript has to read it.
 */
import module from 'node:module';

if (process.features.typescript) {
  // Astro says that it tells its makers of each start before it reads in the configuration that it must not.
  process.env.ASTRO_TELEMETRY_DISABLED ??= '1';
  // What was compiled once is not compiled again: commands start in half of the processor time.
  module.enableCompileCache?.();
  process.argv.splice(1, 1);
  const { href } = new URL(`../${process.argv[1]}`, import.meta.url);
  await import(href);
} else {
  console.error(
    `Node.js ${process.version} does not run TypeScript, which this project is written in: install Node.js 24, or run "npm ci" without --ignore-scripts, which brings it, and start commands with "npm run".`,
  );
  process.exitCode = 1;
}
