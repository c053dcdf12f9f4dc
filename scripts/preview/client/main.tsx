/** The page of the preview. */
import './styles/base.css';
import './styles/controls.css';
import './styles/home.css';
import './styles/panels.css';
import './styles/workspace.css';
import './styles/messages.css';
import { render } from 'preact';
import { App } from './app.tsx';

const root = document.getElementById('app');
if (root) render(<App />, root);
