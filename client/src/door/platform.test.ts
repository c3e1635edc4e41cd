import { expect, test } from 'vitest';
import { platformOf } from './platform.ts';

const mac =
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/18.1 Safari/605.1.15';

test.each([
  [
    'an iPhone',
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) Version/18.1 Mobile Safari/604.1',
    5,
    'apple',
  ],
  ['an iPad, which says that it is a Mac', mac, 5, 'apple'],
  ['a Mac', mac, 0, 'computer'],
  [
    'an Android phone',
    'Mozilla/5.0 (Linux; Android 10; K) Chrome/131.0.0.0 Mobile Safari/537.36',
    5,
    'android',
  ],
  [
    'a PC with a touch screen',
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/131.0.0.0 Safari/537.36',
    10,
    'computer',
  ],
])('%s finds the help for its kind', (_, userAgent, touchPoints, platform) => {
  expect(platformOf(userAgent, touchPoints)).toBe(platform);
});
