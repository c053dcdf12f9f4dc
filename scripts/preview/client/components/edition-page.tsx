/** The page of one edition: its pages in the middle, contents and diagnostics beside them. */
import { useEffect, useRef } from 'preact/hooks';
import { online } from '../connection.ts';
import { handleKey, handleWheel } from '../shortcuts.ts';
import type { Workspace } from '../state.ts';
import { Banner } from './banner.tsx';
import { ContentsList } from './contents-list.tsx';
import { useWorkspace, WorkspaceContext } from './context.ts';
import { DiagnosticsList } from './diagnostics-list.tsx';
import { ErrorsPage } from './errors-page.tsx';
import { NarrowHeader, StageBar, WideHeader } from './header.tsx';
import { Help } from './help.tsx';
import { MissingPage } from './missing-page.tsx';
import { Modal } from './modal.tsx';
import { Safe } from './safe.tsx';
import { Toasts } from './toasts.tsx';

export function EditionPage({ workspace }: { readonly workspace: Workspace }) {
  useEffect(() => {
    // The views tell this window what is typed and turned over the pages.
    const onKey = (event: KeyboardEvent) => {
      if (!event.defaultPrevented && handleKey(event, workspace)) event.preventDefault();
    };
    const onWheel = (event: WheelEvent) => handleWheel(event, workspace);
    addEventListener('keydown', onKey);
    addEventListener('wheel', onWheel, { passive: false });
    workspace.start();
  }, [workspace]);
  const { narrow, settings, sheet, missing } = workspace;
  if (missing.value) return <MissingPage edition={workspace.edition} />;
  const { contents, diagnostics } = settings.value;
  return (
    <WorkspaceContext.Provider value={workspace}>
      <a class="evitement" href="#scene">
        Aller aux pages
      </a>
      <div class="poste">
        <Safe>{narrow.value ? <NarrowHeader /> : <WideHeader />}</Safe>
        {!narrow.value && contents && (
          <nav class="panneau panneau-gauche" aria-label="Sommaire">
            <div class="panneau-corps">
              <Safe>
                <ContentsList />
              </Safe>
            </div>
          </nav>
        )}
        <Stage />
        {!narrow.value && diagnostics && (
          <aside class="panneau panneau-droit" aria-label="Diagnostics">
            <div class="panneau-corps">
              <Safe>
                <DiagnosticsList />
              </Safe>
            </div>
          </aside>
        )}
      </div>
      {narrow.value && sheet.value && <PanelSheet panel={sheet.value} />}
      <Safe>
        <Help />
        <Toasts />
      </Safe>
      <p class="hors-vue" role="status">
        {!online.value && 'Connexion perdue, nouvel essai…'}
      </p>
    </WorkspaceContext.Provider>
  );
}

/** A panel that covers the lower part of a narrow window. */
function PanelSheet({ panel }: { readonly panel: 'sommaire' | 'diagnostics' }) {
  const { sheet } = useWorkspace();
  const isContents = panel === 'sommaire';
  return (
    <Modal
      key={panel}
      title={isContents ? 'Sommaire' : 'Diagnostics'}
      kind="feuille"
      onClose={() => {
        if (sheet.value === panel) sheet.value = undefined;
      }}
    >
      <Safe>
        {isContents ? (
          <nav aria-label="Sommaire">
            <ContentsList />
          </nav>
        ) : (
          <DiagnosticsList />
        )}
      </Safe>
    </Modal>
  );
}

/** Where the pages stand; the views put themselves into it. */
function Stage() {
  const { views, isEmpty, narrow } = useWorkspace();
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    host.current?.append(views.stage);
  }, [views]);
  return (
    <main class="scene" id="scene" tabIndex={-1}>
      {!narrow.value && (
        <Safe>
          <StageBar />
        </Safe>
      )}
      {!isEmpty.value && (
        <Safe>
          <Banner />
        </Safe>
      )}
      <div class="bureau" ref={host}>
        <Safe>{isEmpty.value ? <ErrorsPage /> : <Waiting />}</Safe>
      </div>
    </main>
  );
}

function Waiting() {
  const { isKnown, views, isPrinted } = useWorkspace();
  if (!isKnown.value) return <p class="attente">Le brouillon se prépare…</p>;
  if (views.shown.value === 'pdf' && !isPrinted.value) {
    return <p class="attente">Les pages s’impriment pour la première fois…</p>;
  }
  return null;
}
