/** The files of schemas/ at work, as any validator of JSON Schema reads them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { PROGRAM_ROOT } from '../../scripts/program.ts';

const ajv = new Ajv({
  strict: true,
  strictTypes: false,
  allowUnionTypes: true,
  allErrors: true,
  // Elements of lists are referred to many times: compiled where they stand, an edition takes seconds.
  inlineRefs: false,
});
// What only editors of text read.
ajv.addVocabulary(['enumDescriptions', 'errorMessage', 'patternErrorMessage']);

/** What is wrong with a text in YAML, as `path keyword`, each once; nothing if it is right. */
export function refusals(schema: string, yaml: string): readonly string[] {
  const validate = ajv.getSchema(schema) ?? compile(schema);
  if (validate(parse(yaml))) return [];
  const said = (validate.errors ?? []).map(
    ({ instancePath, keyword }) => `${instancePath || '/'} ${keyword}`,
  );
  return [...new Set(said)];
}

function compile(name: string) {
  const file = join(PROGRAM_ROOT, 'schemas', `${name}.json`);
  ajv.addSchema(JSON.parse(readFileSync(file, 'utf8')), name);
  const validate = ajv.getSchema(name);
  if (!validate) throw new Error(`no schema: ${name}`);
  return validate;
}
