/**
 * What the web page does beyond being read: its theme, the panel of its contents, the matrix that is
 * sorted and filtered. All of it is there without this script, as text, links and a table.
 */
import { followContents } from './contents.ts';
import { enhanceMatrix } from './matrix.ts';
import { contentsPanel } from './panel.ts';
import { focusWhatScrolls } from './scrolling.ts';
import { applyTheme, themeSwitch } from './theme-switch.ts';

// Before anything is painted.
applyTheme();

document.addEventListener('DOMContentLoaded', () => {
  themeSwitch();
  contentsPanel();
  followContents();
  enhanceMatrix();
  focusWhatScrolls();
});
