import { readContent } from '/work/wt/integ/scripts/read/read-content.ts';
import { validate } from '/work/wt/integ/scripts/validate/validate.ts';
import { GuideBuilder } from '/work/wt/integ/test/support/guide-builder.ts';

const target = { url: 'http://127.0.0.1:9', host: '127.0.0.1:9', secretFile: '/tmp/secret.txt' };
for (const f of process.argv.slice(2)) {
  const m = await import(`/work/wt/integ/test/hostile/corpus/${f}.ts`);
  for (const c of m[f]) {
    await using g = new GuideBuilder();
    try {
      c.change(g, target);
    } catch (e) {
      console.log('BAD', c.name, String(e));
      continue;
    }
    const t = performance.now();
    const d = validate(await readContent(g.root)).diagnostics.filter(
      (x) => x.severity !== 'a-verifier',
    );
    const ms = Math.round(performance.now() - t);
    const got = d
      .filter((x) => x.severity === 'erreur')
      .map((x) => `${x.file.replace('content/', '')}:${x.line} ${x.code}`)
      .join(' ; ');
    const want =
      'refused' in c ? c.refused.map((x) => `${x.file}:${x.line} ${x.code}`).join(' ; ') : '';
    if (got !== want || ms > 1500)
      console.log(
        `${c.name} [${ms} ms]\n   want ${want}\n   got  ${got.slice(0, 300)}\n   ${d[0]?.message.slice(0, 160)}${d.some((x) => x.severity !== 'erreur') ? ' +warn ' + d.find((x) => x.severity !== 'erreur').code : ''}`,
      );
  }
}
process.exit(0);
