/** Publishes three files again and again, each time of one other letter, until it is killed. */
import { publish } from '../../scripts/publish/publish.ts';

const [, , dist = ''] = process.argv;
const never = new AbortController().signal;

for (let count = 0; ; count += 1) {
  const content = String.fromCharCode('a'.charCodeAt(0) + (count % 26)).repeat(300_000);
  const files = ['a.pdf', 'b.pdf', 'manifest.json'].map((name) => ({ name, content }));
  await publish(dist, 'essai', files, never);
  if (count === 0) process.stderr.write('first\n');
}
