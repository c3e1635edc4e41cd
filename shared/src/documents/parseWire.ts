/** A control frame's text, read strictly; null when it is not one. */
import { FromPage, FromServer } from './wire.ts';

export const parseFromPage = (text: string): FromPage | null => FromPage.safeParse(json(text)).data ?? null;

/** The server's word; its identifiers are what it says they are. */
export const parseFromServer = (text: string): FromServer | null =>
  (FromServer.safeParse(json(text)).data as FromServer | undefined) ?? null;

/** What JSON says, or undefined. */
export function json(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
