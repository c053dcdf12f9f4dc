/** The steps of the zoom. */
import { ZOOM } from './settings.ts';

const STEPS = [
  0.25, 0.33, 0.4, 0.5, 0.6, 0.67, 0.75, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4,
] as const;

/** The step after, or before, a zoom that may lie between two. */
export function nextZoom(zoom: number, step: 1 | -1): number {
  // What the page shows as the same percentage is the same.
  const isBeyond = (one: number) => (one - zoom) * step > 0.005;
  return (step > 0 ? STEPS.find(isBeyond) : STEPS.findLast(isBeyond)) ?? clampZoom(zoom);
}

/** The zoom after a turn of the wheel. @param delta in CSS px, down is positive */
export const wheeledZoom = (zoom: number, delta: number): number =>
  clampZoom(zoom * Math.exp(-Math.max(-60, Math.min(60, delta)) / 240));

export const clampZoom = (zoom: number): number => Math.min(ZOOM.most, Math.max(ZOOM.least, zoom));
