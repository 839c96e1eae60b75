/**
 * A lockfile without what depends on who wrote it, and without what npm would warn of for nothing: the
 * address of a registry, and the Node.js that each package runs on. They run on the one that the project
 * installs, not on that of npm; a command without the right one says so (`start.mjs`).
 * @param {string} text
 * @returns {string}
 */
export function cleanLock(text) {
  const lock = JSON.parse(text);
  for (const [path, entry] of Object.entries(lock.packages)) {
    if (path === '') continue;
    if (/^https?:/.test(entry.resolved)) delete entry.resolved;
    delete entry.engines;
  }
  return `${JSON.stringify(lock, null, 2)}\n`;
}
