/** The toolbar of a wide window, and that of a narrow one. */
import { togglePanel } from '../shortcuts.ts';
import { countOf } from '../words.ts';
import { Choice } from './choice.tsx';
import { useWorkspace } from './context.ts';
import { DownloadList } from './download-list.tsx';
import { EditionMenu } from './edition-menu.tsx';
import { Icon } from './icons.tsx';
import { MarksList } from './marks-menu.tsx';
import { Menu } from './menu.tsx';
import { SearchBox } from './search-box.tsx';
import { SEVERITY_ICONS } from './severity.tsx';
import { ZoomButtons } from './zoom-buttons.tsx';

export function WideHeader() {
  return (
    <header class="tete">
      <ContentsToggle />
      <EditionMenu />
      <StatusLine />
      <ViewChoice />
      <SearchBox />
      <Menu label="Télécharger" icon="download" side="droite">
        <DownloadList />
      </Menu>
      <HelpButton />
      <DiagnosticsToggle />
    </header>
  );
}

/** How the pages are shown: stands over them. */
export function StageBar() {
  return (
    <div class="reglages">
      <LayoutChoice />
      <ZoomButtons />
      <SourceToggle />
      <Menu label="Repères" icon="marks" side="droite">
        <MarksList />
      </Menu>
    </div>
  );
}

export function NarrowHeader() {
  const { views } = useWorkspace();
  return (
    <header class="tete">
      <ContentsToggle />
      <EditionMenu />
      <StatusLine />
      <DiagnosticsToggle />
      <Menu label="Autres outils" icon="more" bare side="droite">
        <div class="outils">
          <SearchBox />
          <ViewChoice />
          <LayoutChoice />
          <ZoomButtons />
          <SourceToggle />
          {views.shown.value === 'brouillon' && (
            <>
              <h3>Repères</h3>
              <MarksList />
            </>
          )}
          <h3>Télécharger</h3>
          <DownloadList />
          <HelpButton />
        </div>
      </Menu>
    </header>
  );
}

function ViewChoice() {
  const { views, show } = useWorkspace();
  return (
    <Choice
      label="Vue"
      options={[
        { value: 'brouillon', label: 'Brouillon', icon: 'draft' },
        { value: 'pdf', label: 'Pages imprimées', icon: 'printed' },
      ]}
      value={views.shown.value}
      onChange={(view) => void show(view)}
    />
  );
}

function LayoutChoice() {
  const { views } = useWorkspace();
  return (
    <Choice
      label="Mise en page"
      options={[
        { value: 'planches', label: 'Planches', icon: 'spreads' },
        { value: 'colonne', label: 'Colonne', icon: 'column' },
      ]}
      value={views.layout.value}
      onChange={views.setLayout}
    />
  );
}

function ContentsToggle() {
  const workspace = useWorkspace();
  const { narrow, sheet, settings } = workspace;
  const isOpen = narrow.value ? sheet.value === 'sommaire' : settings.value.contents;
  return (
    <button
      type="button"
      class="bouton"
      aria-expanded={isOpen}
      aria-label="Sommaire"
      title="Sommaire"
      onClick={() => togglePanel(workspace, 'sommaire')}
    >
      <Icon name="contents" />
    </button>
  );
}

function DiagnosticsToggle() {
  const workspace = useWorkspace();
  const { narrow, sheet, settings, counts, isKnown } = workspace;
  const isOpen = narrow.value ? sheet.value === 'diagnostics' : settings.value.diagnostics;
  const wrong = (['erreur', 'avertissement'] as const).filter((one) => counts.value[one] > 0);
  const words = wrong.map((one) => countOf(one, counts.value[one]));
  return (
    <button
      type="button"
      class="bouton"
      aria-expanded={isOpen}
      aria-label={`Diagnostics : ${words.join(', ') || 'rien à corriger'}`}
      title="Diagnostics"
      onClick={() => togglePanel(workspace, 'diagnostics')}
    >
      <span class="libelle">Diagnostics</span>
      {wrong.map((one) => (
        <span key={one} class={`gravite gravite-${one}`}>
          <Icon name={SEVERITY_ICONS[one]} size={14} />
          {counts.value[one]}
        </span>
      ))}
      {isKnown.value && wrong.length === 0 && (
        <span class="gravite gravite-bon">
          <Icon name="check" size={14} />
        </span>
      )}
    </button>
  );
}

function SourceToggle() {
  const { picking, pick } = useWorkspace();
  return (
    <button
      type="button"
      class="bouton"
      aria-pressed={picking.value}
      title="Un clic sur un texte ouvre son fichier (ou Alt et clic)"
      onClick={() => void pick(!picking.value)}
    >
      <Icon name="source" />
      Ouvrir la source
    </button>
  );
}

function HelpButton() {
  const { helping, narrow } = useWorkspace();
  return (
    <button
      type="button"
      class="bouton"
      aria-label="Raccourcis du clavier"
      title="Raccourcis du clavier (?)"
      onClick={() => {
        helping.value = true;
      }}
    >
      <Icon name="help" />
      {narrow.value && 'Raccourcis du clavier'}
    </button>
  );
}

function StatusLine() {
  const { tone, text, title } = useWorkspace().status.value;
  return (
    <p class={`etat etat-${tone}`} title={title ?? text}>
      <span class="etat-point" aria-hidden="true" />
      <span class="etat-texte">{text}</span>
    </p>
  );
}
