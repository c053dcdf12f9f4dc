/** Content that changes while it is read. */
import type { Fault } from './fault.ts';

export const contentFaults: readonly Fault[] = [];
