#!/usr/bin/env node
// The program is TypeScript in scripts/. It runs compiled, from a cache that follows its sources.
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { CompileError, compiledProgram, INSTALLED } from './compile.js';

/** As the program's own exit code for faults of the machine. */
const MACHINE = 3;

function refuse(message) {
  process.stderr.write(`${message}\n`);
  process.exitCode = MACHINE;
}

if (existsSync(INSTALLED)) {
  const program = await compiledProgram().catch((fault) => {
    if (!(fault instanceof CompileError)) throw fault;
    refuse(fault.message);
  });
  if (program) await import(pathToFileURL(program).href);
} else refuse('Le programme n’est pas installé. Lancez d’abord « npm ci » dans son dossier.');
