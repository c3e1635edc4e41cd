import { languageNames, languages } from '@mediane/shared/words/language.ts';
import { useSpoken } from './words.tsx';
import styles from './language-choice.module.css';

/** The languages side by side, each in its own name. */
export function LanguageChoice() {
  const { language, speak, words } = useSpoken();
  return (
    <div className={styles.languages} role="toolbar" aria-label={words.everyPage.language}>
      {languages.map((one) => (
        <button
          key={one}
          type="button"
          lang={one}
          className={styles.language}
          aria-pressed={one === language}
          onClick={() => speak(one)}
        >
          {languageNames[one]}
        </button>
      ))}
    </div>
  );
}
