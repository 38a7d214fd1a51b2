import { fromBase64, toBase64 } from "./base64.ts";
import { type DeskChange, type Home, HomeError, type KeptText, type ListQuery } from "./home.ts";
import { DESK_ENDPOINT, TOKEN_HEADER } from "./local-endpoint.ts";

/** The parts of a browser that the home needs. */
export interface Browser {
  /** As in the Fetch Standard. It rejects if there is no answer. */
  readonly fetch: (address: string, init: Asking) => Promise<Answer>;
  /** The language of the person in front of it. */
  readonly language: () => string;
  /** The token of the server, from the page. */
  readonly token: string | undefined;
}

interface Asking {
  readonly method?: "POST";
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly cache?: "no-store";
  readonly signal: AbortSignal;
}

interface Answer {
  readonly ok: boolean;
  readonly status: number;
  readonly text: () => Promise<string>;
}

/** In milliseconds. Opening a large publication takes seconds, and so does preparing a picture. */
const LONGEST = 120_000;

/**
 * The home on this machine: the server of `npm start`.
 * @param folder the address of the page of the desk, which contains the token of the server. A restarted server has another token, which is
 * requested again
 */
export function openLocalHome(folder: string, browser: Browser): Home {
  let { token = "" } = browser;

  async function ask(action: string, params: object): Promise<unknown> {
    const before = token;
    const answer = await send(action, params);
    if (answer.status !== 403) return readAnswer(answer);
    if (token === before) token = (await readToken()) ?? token;
    if (token === before) throw new HomeError("failed", await errorIn(answer));
    return readAnswer(await send(action, params));
  }

  function send(action: string, params: object): Promise<Answer> {
    const headers = {
      "content-type": "application/json",
      [TOKEN_HEADER]: token,
      "accept-language": browser.language(),
    };
    const body = JSON.stringify({ action, params });
    return request(DESK_ENDPOINT, { method: "POST", headers, body });
  }

  async function readToken(): Promise<string | undefined> {
    const page = await request(folder, { cache: "no-store" });
    return /<meta name="dateline-token" content="([\w-]+)">/.exec(await page.text())?.[1];
  }

  async function request(address: string, init: Omit<Asking, "signal">): Promise<Answer> {
    try {
      return await browser.fetch(address, { ...init, signal: AbortSignal.timeout(LONGEST) });
    } catch {
      throw new HomeError("offline");
    }
  }

  // The server is the same program: its answers have the types of the interface.
  const asked = async <Given>(action: string, params: object): Promise<Given> => (await ask(action, params)) as Given;

  return {
    kind: "local",
    open: (period) => asked("desk.open", period === undefined ? {} : { period }),
    first: (period, language) => asked("desk.first", { language, ...(period === undefined ? {} : { period }) }),
    look: (period) => asked("desk.look", period === undefined ? {} : { period }),
    save: (change: DeskChange) => asked("desk.save", change),
    keep: async (key: string, kept: KeptText | null) => {
      await ask("desk.keep", { key, kept });
    },
    list: (query: ListQuery) => asked("desk.list", query),
    everOnline: (file) => asked("desk.everOnline", { file }),
    history: (file) => asked("desk.history", { file }),
    version: (file, id) => asked("desk.version", { file, id }),
    changes: (file) => asked("changes", { file }),
    compare: () => asked("desk.compare", {}),
    deleted: () => asked("desk.deleted", {}),
    sendTest: (test) => asked("desk.sendTest", test),
    async prepare(name, bytes) {
      const prepared = await asked<{ readonly name: string; readonly content: string }>("prepareFile", {
        name,
        content: toBase64(bytes),
      });
      return { name: prepared.name, bytes: fromBase64(prepared.content) };
    },
  };
}

async function readAnswer(response: Answer): Promise<unknown> {
  if (!response.ok) throw new HomeError(response.status === 403 ? "restarted" : "failed", await errorIn(response));
  return JSON.parse(await response.text());
}

/** The server's message for the user of the desk; empty if it is not an answer of ours. */
async function errorIn(response: Answer): Promise<string> {
  try {
    const answer: unknown = JSON.parse(await response.text());
    return typeof answer === "object" && answer !== null && "error" in answer ? String(answer.error) : "";
  } catch {
    return "";
  }
}
