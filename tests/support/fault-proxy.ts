import { once } from "node:events";
import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import type { CleanupScope } from "./servers.ts";

/** The fault to inject into one request to the store. */
export type Fault =
  | "none"
  /** The connection is closed before the request reaches the store. */
  | "dropped"
  /** The store executes the request, and the connection is closed in the middle of the response. */
  | "truncated"
  /** The proxy answers with an error, and the store does not get the request. */
  | { readonly status: 403 | 429 | 500 | 503; readonly retryAfter?: number }
  /** A server-side copy succeeds, but only half of the bytes arrive. */
  | "short-copy"
  /** Nothing happens for some milliseconds; then the connection is closed. */
  | { readonly hang: number };

/** A request that the proxy received. */
export interface ProxiedRequest {
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  /** Counted from 1, from the last call of `injectFaults` on. */
  readonly number: number;
}

/** A store behind a proxy that injects faults. */
export interface FaultyStore {
  /** The address of the proxy, without a slash at the end. */
  readonly address: string;
  /** The objects that were written through the proxy: key → bytes. */
  readonly objects: ReadonlyMap<string, Buffer>;
  /** Sets the function that chooses the fault for each request. */
  injectFaults(choose: (request: ProxiedRequest) => Fault): void;
  /** Sets a function to call after each change of the store, before the client gets the response. */
  onChange(onChange: () => void): void;
}

/** Starts a proxy for the store at an address. It records the objects under a prefix of the bucket named `bucket`. */
export async function startFaultProxy(scope: CleanupScope, store: string, prefix: string): Promise<FaultyStore> {
  const objects = new Map<string, Buffer>();
  let choose: (request: ProxiedRequest) => Fault = () => "none";
  let onChange = () => {};
  let number = 0;
  const server = createServer(async (incoming, answer) => {
    number += 1;
    const { method = "", url = "" } = incoming;
    const fault = choose({ method, url, number });
    const body = await readAll(incoming);
    if (fault === "dropped") return void incoming.socket.destroy();
    if (typeof fault === "object") return fail(fault, incoming, answer);
    if (fault === "short-copy") {
      await copyHalf(store, incoming);
      return void answer.end("<CopyObjectResult></CopyObjectResult>");
    }
    const response = await forward(store, incoming, body);
    if (response.status < 300 && method !== "GET") {
      apply(objects, `/bucket/${prefix}`, incoming, body);
      onChange();
    }
    if (fault === "truncated" && response.body.byteLength < 2) return void incoming.socket.destroy();
    answer.writeHead(response.status, response.headers);
    if (fault === "none") return void answer.end(response.body);
    answer.write(response.body.subarray(0, response.body.byteLength / 2), () => incoming.socket.destroy());
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  scope.after(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  return {
    address: `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`,
    objects,
    injectFaults: (chooseFault) => {
      choose = chooseFault;
      number = 0;
    },
    onChange: (listen) => {
      onChange = listen;
    },
  };
}

function fail(fault: Exclude<Fault, string>, incoming: IncomingMessage, answer: ServerResponse): void {
  if ("hang" in fault) return void setTimeout(() => incoming.socket.destroy(), fault.hang);
  const { status, retryAfter } = fault;
  answer.writeHead(status, retryAfter === undefined ? {} : { "retry-after": String(retryAfter) });
  const code = status === 403 ? "AccessDenied" : "SlowDown";
  answer.end(`<Error><Code>${code}</Code><Message>No</Message></Error>`);
}

interface StoreResponse {
  readonly status: number;
  readonly headers: IncomingMessage["headers"];
  readonly body: Buffer;
}

async function forward(store: string, { method, url, headers }: IncomingMessage, body: Buffer): Promise<StoreResponse> {
  const { host, connection, "transfer-encoding": _, ...rest } = headers;
  const outgoing = request(`${store}${url}`, { method, headers: { ...rest, "content-length": body.byteLength } });
  outgoing.end(body);
  const [answer]: IncomingMessage[] = await once(outgoing, "response");
  if (answer === undefined) throw new Error("the store did not answer");
  const { connection: __, "transfer-encoding": ___, ...own } = answer.headers;
  return { status: answer.statusCode ?? 500, headers: own, body: await readAll(answer) };
}

/** Writes the first half of an object to the address of a copy. The store of the tests accepts any signature. */
async function copyHalf(store: string, { url, headers }: IncomingMessage): Promise<void> {
  const signed = { headers: { authorization: headers.authorization ?? "" } };
  const source = await fetch(`${store}${headers["x-amz-copy-source"]}`, signed);
  const bytes = Buffer.from(await source.arrayBuffer());
  await fetch(`${store}${url}`, { ...signed, method: "PUT", body: bytes.subarray(0, bytes.byteLength / 2) });
}

async function readAll(stream: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** Records a change that the store made. */
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
