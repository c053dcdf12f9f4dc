import { render } from 'preact';
import { ADDRESS, type DraftState } from '../protocol.ts';

const edition = decodeURIComponent(location.pathname.split('/')[2] ?? 'aura-2023');
const frame = document.createElement('iframe');
frame.src = ADDRESS.draft(edition);
frame.style.cssText = 'width:100%;height:90vh';
const p = document.createElement('div');
render(<p>Version {0}</p>, p);
document.body.append(p, frame);
import.meta.hot?.on('guide:brouillon', (state: DraftState) => {
  render(<p>Version {state.version}</p>, p);
  for (const { id, content } of state.parties) {
    const doc = frame.contentDocument;
    if (!doc || !content) continue;
    const made = doc.createElement('template');
    made.innerHTML = content;
    doc.getElementById(id)?.replaceWith(made.content);
  }
});
import.meta.hot?.send('guide:suivre', { edition });
