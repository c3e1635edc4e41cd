/** The real browser, one context a person, on a server of its own. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright-core';

export type Look = {
  readonly width: number;
  readonly height: number;
  readonly language?: 'fr' | 'en';
  readonly dark?: boolean;
  /** Fingers rather than a pointer. */
  readonly touch?: boolean;
};
export const wide: Look = { width: 1440, height: 900 };
export const tablet: Look = { width: 820, height: 1180, touch: true };
export const phone: Look = { width: 390, height: 844, touch: true };

const switches = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * What the browser's pages find: devices that everybody permits; devices that each person permits (`grantPermissions`)
 * or refuses (`clearPermissions`), and permits from the start; or no device at all.
 */
export type Devices = 'permitted' | 'asked' | 'none';

const fakeDevice = '--use-fake-device-for-media-stream';
const deviceSwitches: Record<Devices, readonly string[]> = {
  permitted: [fakeDevice, '--use-fake-ui-for-media-stream'],
  asked: [fakeDevice],
  none: [],
};
export const permissions = ['microphone', 'camera'];

/** Opens the browser; `close` ends it and removes its profile. */
export async function openBrowser(devices: Devices = 'permitted') {
  const profile = mkdtempSync(join(tmpdir(), 'mediane-browser-'));
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    // Chromium's own sandbox does not start as root.
    chromiumSandbox: process.getuid?.() !== 0,
    args: [...switches, ...deviceSwitches[devices]],
    env: { ...process.env, TMPDIR: profile },
  });
  return {
    /** A person with her own cookies. */
    person: (look: Look): Promise<BrowserContext> =>
      browser.newContext({
        viewport: { width: look.width, height: look.height },
        locale: look.language === 'en' ? 'en-GB' : 'fr-FR',
        colorScheme: look.dark ? 'dark' : 'light',
        hasTouch: look.touch ?? false,
        timezoneId: 'Europe/Paris',
        ...(devices === 'asked' && { permissions }),
      }),
    /** Every page that is open. */
    pages: (): Page[] => browser.contexts().flatMap((context) => context.pages()),
    async close(): Promise<void> {
      await browser.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** Everything that a page receives, by every socket and answer, in order: what a leak would be found in. */
export function recordFrames(page: Page): string[] {
  const frames: string[] = [];
  page.on('websocket', (socket) => {
    socket.on('framereceived', ({ payload }) =>
      frames.push(typeof payload === 'string' ? payload : payload.toString('latin1')),
    );
  });
  page.on('response', (response) => {
    if (!/\/(api|socket\.io)\//.test(response.url())) return;
    void response.text().then(
      (text) => frames.push(text),
      () => {},
    );
  });
  return frames;
}

/** What went wrong in a page: errors thrown and rules of the content policy broken. */
export function recordTroubles(page: Page): string[] {
  const troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/net::ERR_|WebSocket connection|status of 4/.test(message.text()))
      troubles.push(message.text());
  });
  return troubles;
}
