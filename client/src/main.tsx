import './ui/layers.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { preferredLanguage, preloadWords } from './ui/words.tsx';
import { showKeptTheme } from './ui/theme.ts';

showKeptTheme();
const language = preferredLanguage();
// The words travel beside the page's own code rather than after it.
void preloadWords(language);

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App language={language} />
    </StrictMode>,
  );
}
