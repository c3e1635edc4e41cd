import type { Language } from './language.ts';

type Forms = { zero?: string; one: string; other: string };

/** How one language says numbers, times and lists. A catalogue is written with it; so are mails and documents. */
export type Speech = {
  language: Language;
  number(value: number): string;
  percent(share: number): string;
  /** An amount, its cents only when there are some: 240 €. */
  money(amount: number, currency?: string): string;
  /** The form that the number asks for; `zero`, where given, stands for none at all. */
  plural(count: number, forms: Forms): string;
  /** The number and its noun: 12 personnes. */
  count(count: number, forms: Forms): string;
  /** Amina, Claire et Jean-Pierre. */
  list(items: readonly string[]): string;
  /** Amina, Claire ou Jean-Pierre. */
  choice(items: readonly string[]): string;
  /** jeudi 26 novembre, with the year when it is not that of `now`. */
  day(at: number, now?: number, zone?: string): string;
  /** 26 novembre 2026. */
  date(at: number, zone?: string): string;
  /** 14 h 30, or 14:30. */
  time(at: number, zone?: string): string;
  /** jeudi 26 novembre, 14 h 30. */
  moment(at: number, now?: number, zone?: string): string;
  /** A length as a clock shows it: 3 min 20. */
  clock(ms: number): string;
  /** The same length as a voice says it: 3 minutes et 20 secondes. */
  spoken(ms: number): string;
  /** dans 25 minutes, il y a 3 jours. */
  from(at: number, now: number): string;
};

const minute = 60_000;
const hour = 60 * minute;
const dayLong = 24 * hour;

function relative(locale: string): (at: number, now: number) => string {
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  return (at, now) => {
    const gap = at - now;
    const size = Math.abs(gap);
    if (size < minute) return format.format(0, 'second');
    if (size < hour) return format.format(Math.trunc(gap / minute), 'minute');
    if (size < dayLong) return format.format(Math.trunc(gap / hour), 'hour');
    return format.format(Math.trunc(gap / dayLong), 'day');
  };
}

function lengths(locale: string): Pick<Speech, 'clock' | 'spoken'> {
  const unit = (name: string) =>
    new Intl.NumberFormat(locale, { style: 'unit', unit: name, unitDisplay: 'long' });
  const [hours, minutes, seconds] = [unit('hour'), unit('minute'), unit('second')];
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const parts = (ms: number) => {
    const whole = Math.max(0, Math.round(ms / 1000));
    return { h: Math.floor(whole / 3600), m: Math.floor(whole / 60) % 60, s: whole % 60 };
  };
  const two = (value: number) => String(value).padStart(2, '0');
  return {
    clock(ms) {
      const { h, m, s } = parts(ms);
      if (h > 0) return m > 0 ? `${h}\u00a0h\u00a0${two(m)}` : `${h}\u00a0h`;
      if (m > 0) return `${m}\u00a0min\u00a0${two(s)}`;
      return `${s}\u00a0s`;
    },
    spoken(ms) {
      const { h, m, s } = parts(ms);
      const said = [
        h > 0 && hours.format(h),
        m > 0 && minutes.format(m),
        s > 0 && h === 0 && seconds.format(s),
      ];
      const words = said.filter((part) => part !== false);
      return words.length > 0 ? list.format(words) : seconds.format(0);
    },
  };
}

type Dates = Pick<Speech, 'date' | 'time' | 'day' | 'moment'>;

function dates(
  locale: string,
  shape: (parts: Record<string, string>) => { date: string; day: string; time: string; year: string },
): Dates {
  const formats = new Map<string, Intl.DateTimeFormat>();
  const shaped = (at: number, zone?: string) => {
    const key = zone ?? '';
    let format = formats.get(key);
    if (!format) {
      format = new Intl.DateTimeFormat(locale, {
        weekday: 'long',
        day: 'numeric',
        month: 'long',
        year: 'numeric',
        hour: '2-digit',
        minute: '2-digit',
        hourCycle: 'h23',
        ...(zone === undefined ? {} : { timeZone: zone }),
      });
      formats.set(key, format);
    }
    const parts: Record<string, string> = {};
    for (const part of format.formatToParts(at)) parts[part.type] = part.value;
    return shape(parts);
  };
  const day: Dates['day'] = (at, now, zone) => {
    const said = shaped(at, zone);
    const sameYear = now !== undefined && shaped(now, zone).year === said.year;
    return sameYear ? said.day : `${said.day}\u00a0${said.year}`;
  };
  const time: Dates['time'] = (at, zone) => shaped(at, zone).time;
  return {
    day,
    time,
    date: (at, zone) => shaped(at, zone).date,
    moment: (at, now, zone) => `${day(at, now, zone)}, ${time(at, zone)}`,
  };
}

function speech(language: Language, locale: string, said: Dates): Speech {
  const number = new Intl.NumberFormat(locale);
  const percent = new Intl.NumberFormat(locale, { style: 'percent' });
  const rules = new Intl.PluralRules(locale);
  const and = new Intl.ListFormat(locale, { type: 'conjunction' });
  const or = new Intl.ListFormat(locale, { type: 'disjunction' });
  const plural: Speech['plural'] = (count, forms) => {
    if (count === 0 && forms.zero !== undefined) return forms.zero;
    return rules.select(count) === 'one' ? forms.one : forms.other;
  };
  return {
    language,
    number: (value) => number.format(value),
    percent: (share) => percent.format(share),
    money: (amount, currency = 'EUR') =>
      new Intl.NumberFormat(locale, {
        style: 'currency',
        currency,
        minimumFractionDigits: Number.isInteger(amount) ? 0 : 2,
      }).format(amount),
    plural,
    count: (count, forms) =>
      count === 0 && forms.zero !== undefined
        ? forms.zero
        : `${number.format(count)}\u00a0${plural(count, forms)}`,
    list: (items) => and.format(items),
    choice: (items) => or.format(items),
    ...said,
    ...lengths(locale),
    from: relative(locale),
  };
}

/** French as it is printed: « 1er décembre », « 14 h », « 14 h 05 ». */
export const french: Speech = speech(
  'fr',
  'fr-FR',
  dates('fr-FR', ({ weekday = '', day = '', month = '', year = '', hour = '', minute: minutes = '' }) => {
    const date = `${day === '1' ? '1er' : day}\u00a0${month}`;
    const hours = `${Number(hour)}\u00a0h`;
    return {
      day: `${weekday} ${date}`,
      date: `${date}\u00a0${year}`,
      time: minutes === '00' ? hours : `${hours}\u00a0${minutes}`,
      year,
    };
  }),
);

/** British English: the dates and the 24 hours that the same room shows to both languages. */
export const english: Speech = speech(
  'en',
  'en-GB',
  dates('en-GB', ({ weekday = '', day = '', month = '', year = '', hour = '', minute: minutes = '' }) => {
    const date = `${day}\u00a0${month}`;
    return { day: `${weekday} ${date}`, date: `${date}\u00a0${year}`, time: `${hour}:${minutes}`, year };
  }),
);

export const speechOf = (language: Language): Speech => (language === 'fr' ? french : english);
