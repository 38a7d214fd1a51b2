import { once } from "node:events";
import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import type { Owner } from "./servers.ts";

/** What becomes of one request to the store. */
export type Fate =
  | "well"
  /** The connection is cut before the request arrives. */
  | "unheard"
  /** The request is carried out, and the connection is cut half way through the answer. */
  | "cut"
  /** An error of the store, nothing done. */
  | { readonly status: 429 | 500 | 503; readonly retryAfter?: number }
  /** Nothing happens for some milliseconds; then the connection is cut. */
  | { readonly hang: number };

/** One request, as fate sees it. */
export interface Asked {
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  /** From 1. */
  readonly number: number;
}

/** A store behind a proxy that can do harm. */
export interface FaultyStore {
  /** Where it is, without a slash at the end. */
  readonly address: string;
  /** What the store holds, as far as it went through here: key → bytes. */
  readonly objects: ReadonlyMap<string, Buffer>;
  /** Decides over each request. */
  decide(fate: (asked: Asked) => Fate): void;
  /** Is called after each change of the store, before whoever asked for it knows. */
  watch(onChange: () => void): void;
}

/** Puts a proxy before the store at an address. Keys are those under a prefix of the bucket named `bucket`. */
export async function startFaultProxy(owner: Owner, store: string, prefix: string): Promise<FaultyStore> {
  const objects = new Map<string, Buffer>();
  let decide: (asked: Asked) => Fate = () => "well";
  let onChange = () => {};
  let number = 0;
  const server = createServer(async (asked, answer) => {
    number += 1;
    const { method = "", url = "" } = asked;
    const fate = decide({ method, url, number });
    const body = await readAll(asked);
    if (fate === "unheard") return void asked.socket.destroy();
    if (typeof fate === "object") return fail(fate, asked, answer);
    const told = await forward(store, asked, body);
    if (told.status < 300 && method !== "GET") {
      apply(objects, `/bucket/${prefix}`, asked, body);
      onChange();
    }
    if (fate === "cut" && told.body.byteLength < 2) return void asked.socket.destroy();
    answer.writeHead(told.status, told.headers);
    if (fate === "well") return void answer.end(told.body);
    answer.write(told.body.subarray(0, told.body.byteLength / 2), () => asked.socket.destroy());
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  owner.after(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  return {
    address: `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`,
    objects,
    decide: (fate) => {
      decide = fate;
      number = 0;
    },
    watch: (listen) => {
      onChange = listen;
    },
  };
}

function fail(fate: Exclude<Fate, string>, asked: IncomingMessage, answer: ServerResponse): void {
  if ("hang" in fate) return void setTimeout(() => asked.socket.destroy(), fate.hang);
  const { status, retryAfter } = fate;
  answer.writeHead(status, retryAfter === undefined ? {} : { "retry-after": String(retryAfter) });
  answer.end("<Error><Code>SlowDown</Code><Message>Please wait</Message></Error>");
}

interface Told {
  readonly status: number;
  readonly headers: IncomingMessage["headers"];
  readonly body: Buffer;
}

async function forward(store: string, { method, url, headers }: IncomingMessage, body: Buffer): Promise<Told> {
  const { host, connection, "transfer-encoding": _, ...rest } = headers;
  const told = request(`${store}${url}`, { method, headers: { ...rest, "content-length": body.byteLength } });
  told.end(body);
  const [answer]: IncomingMessage[] = await once(told, "response");
  if (answer === undefined) throw new Error("the store did not answer");
  const { connection: __, "transfer-encoding": ___, ...own } = answer.headers;
  return { status: answer.statusCode ?? 500, headers: own, body: await readAll(answer) };
}

async function readAll(stream: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** Keeps up with a change that the store has made. */
function apply(
  objects: Map<string, Buffer>,
  root: string,
  { method, url = "", headers }: IncomingMessage,
  body: Buffer,
) {
  const key = decodeURIComponent(url).slice(root.length);
  const source = headers["x-amz-copy-source"];
  if (method === "DELETE") objects.delete(key);
  else if (typeof source !== "string") objects.set(key, body);
  else objects.set(key, objects.get(decodeURIComponent(source).slice(root.length)) ?? Buffer.of());
}
