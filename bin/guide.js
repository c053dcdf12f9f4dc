#!/usr/bin/env node
// The program is TypeScript in scripts/. It runs compiled, from a cache that follows its sources.
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { compiledProgram, INSTALLED } from './compile.js';

if (existsSync(INSTALLED)) {
  await import(pathToFileURL(await compiledProgram()).href);
} else {
  process.stderr.write(
    'Le programme n’est pas installé. Lancez d’abord « npm ci » dans son dossier.\n',
  );
  process.exitCode = 3;
}
