// The vowels that « de » and « que » lose theirs before, and the h of most French first names; the mark of an emphasis
// that may stand before the name is not heard.
const elides = /^\uE000?(?:[aeiouyàâäéèêëîïôöùûüæœ]|h[eéèêiouy])/i;

/** « de » before a name: de Claire, d’Amina. */
export const de = (name: string): string => (elides.test(name) ? `d’${name}` : `de ${name}`);

/** « que » before a name: que Claire, qu’Amina. */
export const que = (name: string): string => (elides.test(name) ? `qu’${name}` : `que ${name}`);
