/** The browser and the system that a session's User-Agent tells of, as people call them; null when it tells neither. */
export function browserName(agent: string): { browser: string; system: string } | null {
  const browser = firstOf(agent, browsers);
  const system = firstOf(agent, systems);
  return browser !== undefined && system !== undefined ? { browser, system } : null;
}

const firstOf = (agent: string, names: readonly (readonly [RegExp, string])[]) =>
  names.find(([sign]) => sign.test(agent))?.[1];

// In this order: each of the later ones also stands in the agents of the former.
const browsers = [
  [/Edg(A|iOS)?\//, 'Edge'],
  [/SamsungBrowser\//, 'Samsung Internet'],
  [/Firefox\/|FxiOS\//, 'Firefox'],
  [/Chrome\/|CriOS\//, 'Chrome'],
  [/Safari\//, 'Safari'],
] as const;

const systems = [
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS X|Macintosh/, 'Mac'],
  [/Linux/, 'Linux'],
] as const;
