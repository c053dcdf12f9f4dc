/** A comparison for other programs: stable keys in English, values whole. */
import type { Comparison } from './difference.ts';

export function asJson({ editions, differences }: Comparison): string {
  return `${JSON.stringify({ editions, differences }, null, 2)}\n`;
}
