/** The command line of the browser. */

/** Never `--single-process`, nor the packaged browser's own list: it turns web security off. */
const FLAGS = [
  // The page reads nothing but itself: every name, and every address, is unknown.
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-extensions',
  '--disable-default-apps',
  '--disable-features=Translate,MediaRouter,OptimizationHints',
  '--metrics-recording-only',
  '--disable-breakpad',
  '--disable-crash-reporter',
  // Layout is the same on every machine: hinting changes the advances of glyphs.
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
  '--hide-scrollbars',
  // Tags and outline of the PDF.
  '--export-tagged-pdf',
  '--generate-pdf-document-outline',
  // Nobody is there to answer a question or to look at a window.
  '--headless',
  '--no-first-run',
  '--no-default-browser-check',
  '--password-store=basic',
  '--use-mock-keychain',
  '--mute-audio',
  '--disable-gpu',
  '--disable-hang-monitor',
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
  '--allow-pre-commit-input',
  // Containers give 64 MB to /dev/shm; a large page needs more.
  '--disable-dev-shm-usage',
  // File descriptors 3 and 4, rather than a port that other programs can reach.
  '--remote-debugging-pipe',
];

/** Flags, and the page that is open from the start. */
export function commandLine(
  profile: string,
  sandboxed: boolean,
  more: readonly string[],
): readonly string[] {
  return [
    ...FLAGS,
    ...more,
    ...(sandboxed ? [] : ['--no-sandbox']),
    `--user-data-dir=${profile}`,
    'about:blank',
  ];
}
