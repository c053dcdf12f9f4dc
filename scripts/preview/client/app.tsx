/** Which page the address asks for. */
import { EditionPage } from './components/edition-page.tsx';
import { EditionsPage } from './components/editions-page.tsx';
import { Safe } from './components/safe.tsx';
import { createWorkspace } from './state.ts';
import { decoded } from './words.ts';

const edition = editionIn(location.pathname);
const workspace = edition === undefined ? undefined : createWorkspace(edition);

export function App() {
  return <Safe>{workspace ? <EditionPage workspace={workspace} /> : <EditionsPage />}</Safe>;
}

function editionIn(path: string): string | undefined {
  const [, name] = /^\/edition\/([^/]+)$/.exec(path) ?? [];
  return name && decoded(name);
}
