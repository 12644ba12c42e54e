/** Asks the desk's server. The token came behind the # of the address, which no server and no history of another site is told. */
import { refusal } from './words.ts';

/** This tab's own name, new each time that the page is opened: what it has unsaved is offered to the next one. */
export const tab: string = crypto.randomUUID();

const kept = 'desk-token';

function findToken(): string {
  const said = location.hash.slice(1);
  if (said) {
    sessionStorage.setItem(kept, said);
    history.replaceState(null, '', location.pathname); // not to be read over a shoulder
  }
  return sessionStorage.getItem(kept) ?? '';
}

const token = findToken();

/** Thrown where the server refuses; its message is a sentence for whoever writes. */
export class Refused extends Error {
  readonly reason: string;
  readonly more: Readonly<Record<string, unknown>>;
  constructor(reason: string, about: string, more: Readonly<Record<string, unknown>>) {
    super(refusal(reason, about, typeof more.why === 'string' ? more.why : ''));
    this.reason = reason;
    this.more = more;
  }
}

/** Thrown where no server answers. */
export class Lost extends Error {}

async function send(path: string, init: RequestInit = {}): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(`/api/${path}`, { ...init, headers: { ...init.headers, 'x-desk-token': token } });
  } catch {
    throw new Lost();
  }
  if (response.ok) return response;
  const told = (await response.json()) as { refused: string; about?: string } & Record<string, unknown>;
  throw new Refused(told.refused, told.about ?? '', told);
}

function withQuery(path: string, query: Readonly<Record<string, string>>): string {
  const said = new URLSearchParams(query).toString();
  return said ? `${path}?${said}` : path;
}

/** @throws Refused, Lost */
export async function get<T>(path: string, query: Readonly<Record<string, string>> = {}): Promise<T> {
  return (await (await send(withQuery(path, query))).json()) as T;
}

/** @throws Refused, Lost */
export async function getPicture(path: string, query: Readonly<Record<string, string>>): Promise<Blob> {
  return (await send(withQuery(path, query))).blob();
}

/** @param stays whether it is still sent while the page closes @throws Refused, Lost */
export async function post<T>(path: string, said: object, stays = false): Promise<T> {
  const body = JSON.stringify(said);
  // A browser that closes a page sends no more than this.
  const keepalive = stays && body.length < 60_000;
  const headers = { 'content-type': 'application/json' };
  return (await (await send(path, { method: 'POST', body, headers, keepalive })).json()) as T;
}

/** @throws Refused, Lost */
export async function postFile<T>(path: string, query: Readonly<Record<string, string>>, file: Blob): Promise<T> {
  const headers = { 'content-type': 'application/octet-stream' };
  return (await (await send(withQuery(path, query), { method: 'POST', body: file, headers })).json()) as T;
}

/** Hears what changed on the disk, again and again until the page closes. @param hear is given each piece of news; `lost` when the line broke */
export async function listen(hear: (news: { readonly news: string; readonly path?: string }) => void): Promise<void> {
  for (;;) {
    try {
      const response = await send(`news?tab=${tab}`);
      const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
      let rest = '';
      for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
        const rows = (rest + part.value).split('\n');
        rest = rows.pop() ?? '';
        for (const row of rows) if (row) hear(JSON.parse(row) as { news: string; path?: string });
      }
    } catch (error) {
      if (error instanceof Refused) return hear({ news: 'refused' });
    }
    hear({ news: 'lost' });
    await new Promise((done) => setTimeout(done, 2000));
  }
}
