// Gives a category another name, in two files that must agree, again and again until it is killed.
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [, , root, pause] = process.argv;
const NAMES = ['ferme', 'champ'];
const files = [
  'categories.yaml',
  'outils/alpha.yaml',
  'outils/beta.yaml',
  'editions/essai/edition.yaml',
].map((name) => {
  const path = join(root, 'content', name);
  return { path, text: readFileSync(path, 'utf8') };
});

for (let count = 0; ; count += 1) {
  const name = NAMES[count % 2];
  // Hidden files are no content: all is ready before the first takes its place.
  const texts = files.map(({ path, text }, index) => {
    const aside = join(root, 'content', `.${index}`);
    writeFileSync(aside, text.replace(/(id|categorie): ferme/g, `$1: ${name}`));
    return { path, aside };
  });
  for (const { path, aside } of texts) renameSync(aside, path);
  if (count === 0) process.stderr.write('first\n');
  await new Promise((resolve) => setTimeout(resolve, Number(pause)));
}
