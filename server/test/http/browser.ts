import { parseSetCookie } from 'cookie';

type Sent = {
  readonly origin?: string | null;
  readonly headers?: Readonly<Record<string, string>>;
  readonly raw?: string;
};
export type Answered = {
  readonly status: number;
  readonly body: Record<string, unknown>;
  readonly headers: Headers;
};

/** A browser as far as the API sees one: it keeps cookies and says where its page is from. */
export class Browser {
  readonly cookies = new Map<string, string>();
  readonly #address: string;

  constructor(address: string) {
    this.#address = address;
  }

  get(path: string, sent: Sent = {}): Promise<Answered> {
    return this.#ask('GET', path, undefined, { origin: null, ...sent });
  }

  post(path: string, body: unknown = {}, sent: Sent = {}): Promise<Answered> {
    return this.#ask('POST', path, body, sent);
  }

  delete(path: string): Promise<Answered> {
    return this.#ask('DELETE', path, undefined, {});
  }

  get cookieHeader(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  async #ask(
    method: string,
    path: string,
    body: unknown,
    { origin = this.#address, headers = {}, raw }: Sent,
  ): Promise<Answered> {
    const response = await fetch(this.#address + path, {
      method,
      redirect: 'manual',
      headers: {
        ...(origin === null ? {} : { origin }),
        ...(this.cookies.size > 0 ? { cookie: this.cookieHeader } : {}),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: raw ?? JSON.stringify(body) }),
    });
    for (const header of response.headers.getSetCookie()) {
      const { name, value, maxAge } = parseSetCookie(header);
      if (maxAge === 0 || value === undefined) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    const text = await response.text();
    const json: unknown = response.headers.get('content-type')?.includes('json')
      ? JSON.parse(text)
      : { text };
    return { status: response.status, body: isRecord(json) ? json : {}, headers: response.headers };
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
