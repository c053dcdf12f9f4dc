/** Light or dark: what the system asks for, or what the reader has chosen here before. */

const KEY = 'guide-theme';
type Theme = 'clair' | 'sombre';

/** Storage may be forbidden, or absent where the page is a file: the choice then lasts as long as the page. */
function remembered(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

function remember(theme: Theme): void {
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // Nothing is lost but the memory of it.
  }
}

export function applyTheme(): void {
  const theme = remembered();
  if (theme === 'clair' || theme === 'sombre') document.documentElement.dataset.theme = theme;
}

export function themeSwitch(): void {
  const button = document.querySelector<HTMLButtonElement>('[data-theme-sombre]');
  if (!button) return;
  const system = matchMedia('(prefers-color-scheme: dark)');
  const { dataset } = document.documentElement;
  const isDark = () => (dataset.theme ? dataset.theme === 'sombre' : system.matches);
  const show = () => button.setAttribute('aria-pressed', String(isDark()));
  button.addEventListener('click', () => {
    const theme = isDark() ? 'clair' : 'sombre';
    dataset.theme = theme;
    remember(theme);
    show();
  });
  system.addEventListener('change', show);
  show();
  button.hidden = false;
}
