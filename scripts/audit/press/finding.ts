/** What a check of a press PDF says where something is wrong. */
import type { Finding } from '../report.ts';

/** @param page counted from 1, where it can be told */
export const error = (message: string, page?: number): Finding => ({
  severity: 'error',
  message,
  page,
});
