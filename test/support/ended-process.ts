/** Names of temporary files whose process has ended. */
import { spawnSync } from 'node:child_process';
import { ownedName } from '../../scripts/temporary/owner.ts';

/** `name` as a process that has ended would have made it. */
export function nameOfEnded(name: string): string {
  const { pid } = spawnSync(process.execPath, ['--version']);
  return `${ownedName(name).replace(`-${process.pid}-`, `-${pid}-`)}Xy12`;
}
