import { EventEmitter, once } from "node:events";
import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from "node:http";
import { hasCode } from "../diagnostics/has-code.ts";
import { formatMessage, type Words } from "../diagnostics/message.ts";
import { type Header, headersAt, POLICY_HEADER, type SiteHeaders, withoutTls } from "../release/headers.ts";
import { findForeignOrigin, findRefusal, type Refusal } from "./allowed-request.ts";
import { answerBeforeSite, answerFromFolder, decode, hasFile, parseTarget } from "./answer.ts";
import { allowLive, LIVE_EVENTS, LIVE_FILES, makeLive } from "./live.ts";
import type { MakeFile } from "./make-file.ts";
import type { BuildOutcome } from "./rebuild.ts";
import { sendBody } from "./send-body.ts";

/** A development server, which only this machine can reach. */
export interface LiveServer {
  /** E.g. `http://localhost:8080/`. */
  readonly address: string;
  /**
   * Sets the outcome of the last build and makes every open page reload. Until the first call, requests wait, except for files that
   * `makeFile` makes. Their pages reload too, unless the first build has built the site and these are as they were.
   */
  show(outcome: BuildOutcome): void;
  /** Stops listening and ends every connection. */
  close(): Promise<void>;
}

/**
 * Serves a folder at a port of localhost, over IPv4 and, if the machine has it, IPv6. Port 0 means any free port. Rejects with the system's
 * error, such as EADDRINUSE, if it can't listen there.
 * @param hosts host names to answer requests for, in addition to this machine's; in lower case
 */
export async function openLiveServer(
  folder: string,
  port: number,
  hosts: readonly string[],
  {
    answerFirst = async () => "not ours",
    makeFile = async () => undefined,
    words,
    siteHeaders = () => ({}),
  }: ServerParts,
): Promise<LiveServer> {
  const site = serveFolder(folder, hosts, { answerFirst, makeFile, words, siteHeaders });
  const server = await listen(site.answer, port, "127.0.0.1");
  const actualPort = portOf(server);
  const servers = [server];
  try {
    servers.push(await listen(site.answer, actualPort, "::1"));
  } catch (error) {
    if (!hasCode(error, "EADDRNOTAVAIL", "EAFNOSUPPORT")) {
      await closeAll(servers);
      throw error;
    }
  }
  return { address: `http://localhost:${actualPort}/`, show: site.show, close: () => closeAll(servers) };
}

/**
 * Serves a built site unchanged at a port of localhost, below its path on its host, such as `/bulletin`. Rejects with the system's error if
 * it can't listen there.
 */
export async function openSiteServer(
  folder: string,
  port: number,
  basePath: string,
  site: SiteHeaders = {},
): Promise<Pick<LiveServer, "address" | "close">> {
  const server = await listen(answerSite(folder, basePath, site), port, "127.0.0.1");
  return { address: `http://localhost:${portOf(server)}${basePath}/`, close: () => closeAll([server]) };
}

function answerSite(folder: string, basePath: string, site: SiteHeaders): RequestListener {
  return (request, response) => {
    const refusal = findRefusal(request, []);
    const { url = "/" } = request;
    if (refusal !== undefined) return send(response, refusal.status, "text/plain", "");
    if (!url.startsWith(`${basePath}/`)) {
      response.writeHead(302, { location: `${basePath}/`, "cache-control": "no-store" }).end();
      return;
    }
    request.url = url.slice(basePath.length);
    setHeaders(response, headersAt(addressOf(request), site));
    answerFromFolder(folder, request, response, (html) => html).catch((error: unknown) =>
      send(response, 500, "text/plain", `${String(error)}\n`),
    );
  };
}

/** Functions of other parts of the server. */
export interface ServerParts {
  /** Answers requests that are not for files of the folder, such as requests of the desk. */
  readonly answerFirst?: AnswerFirst;
  /** The texts of messages on pages. */
  readonly words: Words;
  /** Is called with an address without a file, and with every address while there is no outcome yet. */
  readonly makeFile?: MakeFile;
  /** The values that the headers of the site depend on, read after each build. */
  readonly siteHeaders?: () => SiteHeaders;
}

/** Answers a request if it is responsible for it. */
export type AnswerFirst = (request: IncomingMessage, response: ServerResponse) => Promise<"answered" | "not ours">;

interface ServedFolder {
  readonly answer: RequestListener;
  show(outcome: BuildOutcome): void;
}

/** Answers requests with the files of a folder, and shows the outcome of the last build in its pages. */
function serveFolder(
  folder: string,
  hosts: readonly string[],
  { answerFirst, makeFile, words, siteHeaders }: Required<ServerParts>,
): ServedFolder {
  const events = new EventEmitter().setMaxListeners(0);
  let builds = 0;
  let last: BuildOutcome | undefined;
  let site = siteHeaders();
  /** The files sent before the first outcome, by address. */
  const sentBefore = new Map<string, Uint8Array>();

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const pathname = pathOf(request);
    const refusal = refusalOf(request, pathname);
    if (refusal !== undefined)
      return send(response, refusal.status, "text/plain", `${formatMessage(refusal.reason, words)}\n`);
    setHeaders(response, headersOf(request));
    const liveFile = LIVE_FILES.get(pathname);
    if (liveFile !== undefined) {
      const type = { "content-type": liveFile.type, "cache-control": "no-store" };
      return sendBody(request, response, 200, type, liveFile.text);
    }
    if ((await answerFirst(request, response)) === "answered") return;
    const isBeforeSite = last === undefined && pathname !== LIVE_EVENTS;
    if (isBeforeSite && (await answerBeforeSite(request, response, decorate, makeFirst))) return;
    if (last === undefined) await once(events, "show");
    if (pathname === LIVE_EVENTS) return sendEvents(response);
    await answerFromFolder(folder, request, response, decorate, makeFile);
  }

  function refusalOf(request: IncomingMessage, pathname: string): Refusal | undefined {
    return findRefusal(request, hosts) ?? (pathname === LIVE_EVENTS ? findForeignOrigin(request) : undefined);
  }

  /** The headers of the site, whose pages also load the files of this server. */
  function headersOf(request: IncomingMessage): readonly Header[] {
    const { host = "" } = request.headers;
    return headersAt(addressOf(request), site).map(([name, value]) => [
      name,
      name === POLICY_HEADER ? allowLive(value, host) : value,
    ]);
  }

  async function makeFirst(address: string): Promise<Uint8Array | undefined> {
    const bytes = await makeFile(address);
    if (bytes !== undefined) sentBefore.set(address, bytes);
    return bytes;
  }

  /** Whether pages that were sent before the site are pages of the site. The project's own transforms change them, if there are any. */
  function areAsBefore(): boolean {
    return last === undefined && [...sentBefore].every(([address, bytes]) => hasFile(folder, address, bytes));
  }

  function decorate(html: string): string {
    return makeLive(html, last, buildName(), words);
  }

  function sendEvents(response: ServerResponse): void {
    const write = () => response.write(`retry: 500\ndata: ${buildName()}\n\n`);
    response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
    write();
    events.on("show", write);
    response.on("close", () => events.off("show", write));
  }

  /** Unique over several runs of the server, so that a page of an earlier run reloads too. */
  function buildName(): string {
    return `${process.pid}-${builds}`;
  }

  return {
    answer: (request, response) => {
      answer(request, response).catch((error: unknown) => send(response, 500, "text/plain", `${String(error)}\n`));
    },
    show: (outcome) => {
      if (outcome.result !== "built" || !areAsBefore()) builds += 1;
      sentBefore.clear();
      last = outcome;
      site = siteHeaders();
      events.emit("show");
    },
  };
}

/** Sets the headers of the site for every answer, which may set others. */
function setHeaders(response: ServerResponse, headers: readonly Header[]): void {
  for (const [name, value] of withoutTls(headers)) response.setHeader(name, value);
}

/** The requested address as written, from the root of the site. */
function pathOf({ url = "/" }: IncomingMessage): string {
  return url.split("?")[0] ?? "/";
}

/** The requested address as a host decodes it, without escapes. */
function addressOf(request: IncomingMessage): string {
  return decode(parseTarget(request.url ?? "/").pathname) ?? "/";
}

function send(response: ServerResponse, status: number, type: string, text: string): void {
  if (!response.headersSent) response.writeHead(status, { "content-type": type, "cache-control": "no-store" });
  response.end(text);
}

async function listen(answer: RequestListener, port: number, host: string): Promise<Server> {
  const server = createServer(answer).listen(port, host);
  await once(server, "listening");
  return server;
}

function portOf(server: Server): number {
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new TypeError("A server on a host has a port");
  return address.port;
}

async function closeAll(servers: readonly Server[]): Promise<void> {
  await Promise.all(
    servers.map((server) => {
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      return closed;
    }),
  );
}
