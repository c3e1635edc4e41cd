/** The languages that the house speaks; the first is its own. */
export const languages = ['fr', 'en'] as const;

export type Language = (typeof languages)[number];

/** Each language named in itself, as it stands in a choice of languages. */
export const languageNames: Record<Language, string> = { fr: 'Français', en: 'English' };

export const isLanguage = (tag: unknown): tag is Language => languages.some((language) => language === tag);

/** The first of a person's preferred languages that the house speaks, French if none. */
export function languageOf(preferred: readonly string[]): Language {
  for (const tag of preferred) {
    const primary = tag.toLowerCase().split(/[-_]/)[0];
    if (isLanguage(primary)) return primary;
  }
  return 'fr';
}
