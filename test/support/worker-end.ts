/** Vitest ends its workers by a signal: what they started, and their files, must end with them all the same. */
process.once('SIGTERM', () => process.exit());
