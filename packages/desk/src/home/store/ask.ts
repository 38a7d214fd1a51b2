import { defined, parseJson } from "../../../../../scripts/diagnostics/browser.ts";
import { HomeError, type Remark } from "../home.ts";
import type { BlobId, StorePlace } from "./store.ts";

/** Sends a request to a service: a method, a path with its query, and a JSON body. */
export type Ask = (method: string, path: string, body?: object) => Promise<Answer>;

/** The answer of a service. */
export interface Answer {
  readonly status: number;
  /** The address of the next page of a long list (RFC 8288, relation `next`). */
  readonly next?: string;
  readonly bytes: Uint8Array;
  /** The bytes as JSON; undefined if they are none. */
  readonly json: unknown;
  header(name: string): string | undefined;
  /** The error to throw if the request should have succeeded. */
  refusal(): HomeError;
}

/** In milliseconds. A longer request is aborted; the desk tries again. */
const LONGEST = 60_000;

/** A rate limit ends after an hour at the latest, whatever the clock of this computer shows; without other information, after a minute. */
const [LONGEST_PAUSE, SHORT_PAUSE] = [3_600_000, 60_000];

/**
 * Opens the connection to a service. An answer with an error of its own is an answer; no answer is a {@link HomeError}, and so is a
 * temporary error. If the token is refused, another token is requested once.
 */
export function openAsk(
  { api, tokens, tell, clock }: Pick<StorePlace, "api" | "tokens" | "tell" | "clock">,
  headers: Readonly<Record<string, string>>,
  fetchIt: typeof fetch = (...asked) => fetch(...asked),
): Ask {
  /** No request is sent before this moment: a service may block clients that continue. */
  let pausedUntil = 0;

  async function send(method: string, url: string, token: string, body?: object): Promise<Response> {
    // GitHub lets browsers keep an answer for a minute, and a tip that is a minute old is a lost update.
    const init = {
      ...({ method, redirect: "error", cache: "no-store" } as const),
      headers: {
        ...headers,
        authorization: `Bearer ${token}`,
        ...(body === undefined ? {} : { "content-type": "application/json" }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    };
    return request(fetchIt, url, init);
  }

  async function sendWithToken(method: string, url: string, body?: object): Promise<Response> {
    const token = await tokens.get();
    const response = await send(method, url, token, body);
    if (response.status !== 401) return response;
    tokens.refuse(token);
    return send(method, url, await tokens.get(), body);
  }

  function requireNoPause(): void {
    const after = pausedUntil - clock();
    if (after <= 0) return;
    throw new HomeError("busy", tell({ kind: "busy", until: pausedUntil }), after);
  }

  return async (method, path, body) => {
    const url = path.startsWith("https://") ? path : api + path;
    if (!url.startsWith(`${api}/`)) throw new HomeError("failed", url);
    requireNoPause();
    const response = await sendWithToken(method, url, body);
    if (response.status === 401) throw new HomeError("login");
    const bytes = await bytesOf(response);
    const json = parseJson(new TextDecoder().decode(bytes));
    const pause = pauseIn(response, sentenceIn(json), clock());
    if (pause !== undefined) pausedUntil = Math.max(pausedUntil, clock() + pause);
    if (pause !== undefined) requireNoPause();
    if (response.status >= 500) throw new HomeError("busy", tell({ kind: "down" }));
    return {
      status: response.status,
      bytes,
      json,
      header: (name) => response.headers.get(name) ?? undefined,
      ...defined({ next: nextIn(response.headers.get("link")) }),
      refusal() {
        const { status } = response;
        // Content without permission looks like missing content.
        const isForbidden = status === 403 || status === 404;
        const said = `${status} ${sentenceIn(json)}`.trim();
        return new HomeError("failed", tell(isForbidden ? { kind: "forbidden" } : { kind: "refused", said }));
      },
    };
  };
}

/**
 * The time for which a service accepts no more requests, in milliseconds; undefined if it has not refused this one because of a rate limit.
 * GitHub has two limits, and reports the end of only one. GitLab's headers are not visible to pages of other sites.
 */
function pauseIn({ status, headers }: Response, said: string, now: number): number | undefined {
  const isOver = headers.get("x-ratelimit-remaining") === "0";
  const after = headers.get("retry-after");
  const isLimit = status === 429 || (status === 403 && (isOver || after !== null || /rate limit/i.test(said)));
  if (!isLimit) return undefined;
  const until = after ?? (isOver ? headers.get("x-ratelimit-reset") : null);
  const pause = until === null ? Number.NaN : Number(until) * 1000 - (after === null ? now : 0);
  return pause > 0 ? Math.min(pause, LONGEST_PAUSE) : SHORT_PAUSE;
}

/** {@link Ask} for a required answer. Otherwise throws a {@link HomeError} with the service's message. */
export async function askFor(ask: Ask, method: string, path: string, body?: object): Promise<Answer> {
  return requireSuccess(await ask(method, path, body));
}

/** Throws a {@link HomeError} with the service's message, unless the request succeeded. */
export function requireSuccess(answer: Answer): Answer {
  if (answer.status >= 200 && answer.status < 300) return answer;
  throw answer.refusal();
}

/** All members of a list that comes in pages. */
export async function askForAll(ask: Ask, path: string): Promise<readonly unknown[]> {
  const found: unknown[] = [];
  for (let next: string | undefined = path; next !== undefined; ) {
    const answer: Answer = await askFor(ask, "GET", next);
    found.push(...listIn(answer.json));
    next = answer.next;
  }
  return found;
}

async function request(fetchIt: typeof fetch, url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetchIt(url, { ...init, signal: AbortSignal.timeout(LONGEST) });
  } catch {
    throw new HomeError("offline");
  }
}

async function bytesOf(response: Response): Promise<Uint8Array> {
  try {
    return new Uint8Array(await response.arrayBuffer());
  } catch {
    throw new HomeError("offline");
  }
}

function nextIn(link: string | null): string | undefined {
  return /<([^>]*)>\s*;[^,]*\brel="?next"?/.exec(link ?? "")?.[1];
}

/** The error message of a service: GitHub and GitLab have a `message`, which may be a list. */
export function sentenceIn(json: unknown): string {
  const said = valueIn(json, "message") ?? valueIn(json, "error");
  return typeof said === "string" ? said : said === undefined ? "" : JSON.stringify(said);
}

/** A value within JSON, by the names of its fields. */
export function valueIn(json: unknown, ...names: readonly string[]): unknown {
  return names.reduce<unknown>(
    (value, name) =>
      typeof value === "object" && value !== null
        ? new Map<string, unknown>(Object.entries(value)).get(name)
        : undefined,
    json,
  );
}

/** A text within JSON. Throws a {@link HomeError} if there is none: the service is another than it was. */
export function textIn(json: unknown, ...names: readonly string[]): string {
  const value = valueIn(json, ...names);
  if (typeof value !== "string") throw new HomeError("failed", names.join("."));
  return value;
}

/** A text within JSON that may be missing. */
export function findText(json: unknown, ...names: readonly string[]): string | undefined {
  const value = valueIn(json, ...names);
  return typeof value === "string" ? value : undefined;
}

/** A number within JSON. Throws as {@link textIn} does. */
export function numberIn(json: unknown, ...names: readonly string[]): number {
  const value = valueIn(json, ...names);
  if (typeof value !== "number") throw new HomeError("failed", names.join("."));
  return value;
}

/** A list within JSON. Throws as {@link textIn} does. */
export function listIn(json: unknown, ...names: readonly string[]): readonly unknown[] {
  const value = valueIn(json, ...names);
  if (!Array.isArray(value)) throw new HomeError("failed", names.join("."));
  return value;
}

/** The name of bytes in git, within JSON. Throws as {@link textIn} does. */
export function blobIn(json: unknown, name: string): BlobId {
  const text = textIn(json, name);
  if (!isBlobId(text)) throw new HomeError("failed", name);
  return text;
}

function isBlobId(text: string): text is BlobId {
  return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text);
}

/** Comments by their moments; comments without one come last. */
export function inOrder(remarks: readonly Remark[]): readonly Remark[] {
  return remarks.toSorted((a, b) => ((a.when ?? LAST) < (b.when ?? LAST) ? -1 : 1));
}

const LAST = "~";
