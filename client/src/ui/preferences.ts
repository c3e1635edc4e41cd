type Preference = 'language' | 'theme' | 'letters';

const year = 365 * 24 * 3600;

/**
 * What a person chose about the appearance, in a small cookie of this browser; nothing of a mediation is ever kept here.
 * A browser that refuses cookies forgets the choice, and nothing else happens.
 */
export function kept(preference: Preference): string | null {
  const name = `mediane-${preference}=`;
  const cookie = document.cookie.split('; ').find((one) => one.startsWith(name));
  return cookie === undefined ? null : cookie.slice(name.length);
}

/** Keeps a choice, or forgets it (null). */
export function keep(preference: Preference, value: string | null): void {
  const age = value === null ? 0 : year;
  document.cookie = `mediane-${preference}=${value ?? ''}; path=/; max-age=${age}; samesite=strict`;
}
