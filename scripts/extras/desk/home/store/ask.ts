import { defined } from "../../../../defined.ts";
import type { Remark } from "../home.ts";
import { HomeError } from "../home.ts";
import type { BlobId, Tokens } from "./store.ts";

/** Asks a service: a method, a path with its query, and what is sent as JSON. */
export type Ask = (method: string, path: string, body?: object) => Promise<Answer>;

/** What a service has answered. */
export interface Answer {
  readonly status: number;
  /** The address of the next page of a long list (RFC 8288, relation `next`). */
  readonly next?: string;
  readonly bytes: Uint8Array;
  /** The bytes as JSON; undefined if they are none. */
  readonly json: unknown;
  header(name: string): string | undefined;
}

/** In milliseconds. A request that takes longer is given up; the desk asks again. */
const LONGEST = 60_000;

/**
 * Opens a way to a service. An answer with an error of its own is an answer; none at all is a {@link HomeError}. Whom it does not let in
 * is asked for another token once.
 */
export function openAsk(
  api: string,
  tokens: Tokens,
  headers: Readonly<Record<string, string>>,
  fetchIt: typeof fetch = (...asked) => fetch(...asked),
): Ask {
  async function send(method: string, url: string, body?: object): Promise<Response> {
    // GitHub lets browsers keep an answer for a minute, and a tip that is a minute old is a lost update.
    const init = {
      ...({ method, redirect: "error", cache: "no-store" } as const),
      headers: {
        ...headers,
        authorization: `Bearer ${await tokens.get()}`,
        ...(body === undefined ? {} : { "content-type": "application/json" }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    };
    return request(fetchIt, url, init);
  }
  return async (method, path, body) => {
    const url = path.startsWith("https://") ? path : api + path;
    if (!url.startsWith(`${api}/`)) throw new HomeError("failed", url);
    const first = await send(method, url, body);
    if (first.status === 401) tokens.refuse();
    const response = first.status === 401 ? await send(method, url, body) : first;
    if (response.status === 401) throw new HomeError("login");
    const bytes = await bytesOf(response);
    return {
      status: response.status,
      bytes,
      json: parse(bytes),
      header: (name) => response.headers.get(name) ?? undefined,
      ...defined({ next: nextIn(response.headers.get("link")) }),
    };
  };
}

/** {@link Ask} for an answer that must be there. Throws a {@link HomeError} with what the service says otherwise. */
export async function askFor(ask: Ask, method: string, path: string, body?: object): Promise<Answer> {
  return requireSuccess(await ask(method, path, body));
}

/** Throws a {@link HomeError} with what the service says, unless it has done what it was asked. */
export function requireSuccess(answer: Answer): Answer {
  if (answer.status >= 200 && answer.status < 300) return answer;
  throw new HomeError("failed", `${answer.status} ${sentenceIn(answer.json)}`.trim());
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

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}

function nextIn(link: string | null): string | undefined {
  return /<([^>]*)>\s*;[^,]*\brel="?next"?/.exec(link ?? "")?.[1];
}

/** What a service says of an error: GitHub and GitLab have a `message`, which may be a list. */
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

/** Remarks by their moments; those without one last. */
export function inOrder(remarks: readonly Remark[]): readonly Remark[] {
  return remarks.toSorted((a, b) => ((a.when ?? LAST) < (b.when ?? LAST) ? -1 : 1));
}

const LAST = "~";
