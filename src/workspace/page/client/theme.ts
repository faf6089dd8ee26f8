/** Light, dark, or as the system says; remembered in this browser. */
const KEY = 'workspace-theme';

export type Theme = 'auto' | 'light' | 'dark';

const NEXT: Readonly<Record<Theme, Theme>> = { auto: 'light', light: 'dark', dark: 'auto' };

function isTheme(value: string | null): value is Theme {
  return value === 'auto' || value === 'light' || value === 'dark';
}

export function currentTheme(): Theme {
  const kept = localStorage.getItem(KEY);
  return isTheme(kept) ? kept : 'auto';
}

/** Applies the remembered theme to the page. */
export function applyTheme(): void {
  document.documentElement.dataset.theme = currentTheme();
}

/** Goes on to the next theme and tells which it is. */
export function nextTheme(): Theme {
  const theme = NEXT[currentTheme()];
  localStorage.setItem(KEY, theme);
  applyTheme();
  return theme;
}
