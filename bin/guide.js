#!/usr/bin/env node
// The program is TypeScript in scripts/. It runs compiled, from a cache that follows its sources.
import { pathToFileURL } from 'node:url';
import { compiledProgram } from './compile.js';

await import(pathToFileURL(await compiledProgram()).href);
