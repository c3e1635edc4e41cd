/** Pictures for a person to look at, in an ignored folder. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';

export const screens = fileURLToPath(new URL('../../screens', import.meta.url));

/** Pictures of these pages as they are now, each under its name. */
export async function keepPictures(
  pages: Readonly<Record<string, Page>> | readonly Page[],
  folder = 'failed',
): Promise<void> {
  mkdirSync(join(screens, folder), { recursive: true });
  for (const [name, page] of Object.entries(pages)) {
    await page.screenshot({ path: join(screens, folder, `${name}.png`) }).catch(() => {});
  }
}
