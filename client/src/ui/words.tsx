import { createContext, startTransition, use, useEffect, useMemo, useState, type ReactNode } from 'react';
import type { Words } from '@mediane/shared/words/catalogue.fr.ts';
import { isLanguage, languageOf, type Language } from '@mediane/shared/words/language.ts';
import { loadWords } from '@mediane/shared/words/load.ts';
import { speechOf, type Speech } from '@mediane/shared/words/speech.ts';
import { keep, kept } from './preferences.ts';

type Spoken = { language: Language; words: Words; speech: Speech; speak: (language: Language) => void };

const SpokenContext = createContext<Spoken | null>(null);

const catalogues = new Map<Language, Promise<Words>>();

function catalogue(language: Language): Promise<Words> {
  const known = catalogues.get(language);
  if (known) return known;
  const loading = loadWords(language);
  catalogues.set(language, loading);
  // A catalogue that did not arrive is asked for again the next time.
  loading.catch(() => catalogues.delete(language));
  return loading;
}

/** The language chosen on this device, else the first of the browser's that the house speaks. */
export function preferredLanguage(): Language {
  const chosen = kept('language');
  return isLanguage(chosen) ? chosen : languageOf(navigator.languages);
}

/** Fetches the words of the first page before it is drawn. */
export const preloadWords = (language: Language): Promise<Words> => catalogue(language);

/** A catalogue that does not arrive leaves the language as it was. */
async function whenThere(words: Promise<unknown>, then: () => void): Promise<void> {
  if ((await Promise.allSettled([words]))[0].status === 'fulfilled') then();
}

/** Gives words to everything inside it, and changes the document's language with them. */
export function WordsProvider({ initial, children }: { initial: Language; children: ReactNode }) {
  const [language, setLanguage] = useState(initial);
  const words = use(catalogue(language));
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const spoken = useMemo<Spoken>(
    () => ({
      language,
      words,
      speech: speechOf(language),
      speak: (next) => {
        keep('language', next);
        // The page stays as it is until the new words are there.
        void whenThere(catalogue(next), () => startTransition(() => setLanguage(next)));
      },
    }),
    [language, words],
  );
  return <SpokenContext value={spoken}>{children}</SpokenContext>;
}

/** The words, the way of saying numbers and times, and the language, for the page that asks. */
export function useSpoken(): Spoken {
  const spoken = use(SpokenContext);
  if (!spoken) throw new Error('Words are read outside of WordsProvider.');
  return spoken;
}

/** Everything that a page says, by capability: useWords().everyPage.close. */
export const useWords = (): Words => useSpoken().words;

/** How the page's language says numbers, times and lists. */
export const useSpeech = (): Speech => useSpoken().speech;

/**
 * A section that only some pages need, fetched with them:
 * const useOfficeWords = section({ fr: () => import('…fr.ts').then((m) => m.fr), en: … }).
 */
export function section<Section>(
  load: Record<Language, () => Promise<Section>>,
): (() => Section) & { preload: (language: Language) => Promise<Section> } {
  const loaded = new Map<Language, Promise<Section>>();
  const of = (language: Language) => {
    const known = loaded.get(language);
    if (known) return known;
    const loading = load[language]();
    loaded.set(language, loading);
    loading.then(
      // What is already there is said at once: `use` reads it from a promise that says so, and does not wait.
      (words) => Object.assign(loading, { status: 'fulfilled', value: words }),
      () => loaded.delete(language),
    );
    return loading;
  };
  // Asked by `use` every time: React gives a part that waited the promises of its first try back by their order, so one
  // that is asked for only sometimes would hand one section's words to another.
  const useSection = () => use(of(useSpoken().language));
  return Object.assign(useSection, { preload: of });
}
