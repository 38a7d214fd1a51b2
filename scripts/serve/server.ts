import { EventEmitter, once } from "node:events";
import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from "node:http";
import { answerFromFolder } from "./answer.ts";
import { LIVE_EVENTS, LIVE_FILES, makeLive } from "./live.ts";
import type { BuildOutcome } from "./rebuild.ts";

/** A server of the site that is being worked on, for this machine alone. */
export interface LiveServer {
  /** E.g. `http://localhost:8080/`. */
  readonly address: string;
  /** Takes in what became of a build and has every open page load again. Requests wait until the first call. */
  show(outcome: BuildOutcome): void;
  /** Stops listening and ends every connection. */
  close(): Promise<void>;
}

/**
 * Serves a folder at a port of localhost, over IPv4 and, where the machine has it, IPv6; port 0 takes a free one. Rejects with
 * the system's error when it can't, such as EADDRINUSE.
 */
export async function openLiveServer(folder: string, port: number): Promise<LiveServer> {
  const desk = openDesk(folder);
  const server = await listen(desk.answer, port, "127.0.0.1");
  const taken = portOf(server);
  const servers = [server];
  try {
    servers.push(await listen(desk.answer, taken, "::1"));
  } catch (error) {
    if (!isAbout(error, "EADDRNOTAVAIL", "EAFNOSUPPORT")) {
      await closeAll(servers);
      throw error;
    }
  }
  return { address: `http://localhost:${taken}/`, show: desk.show, close: () => closeAll(servers) };
}

/** Whether an error is the system's and has one of these codes. */
export function isAbout(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof Error && "code" in error && codes.some((code) => code === error.code);
}

interface Desk {
  readonly answer: RequestListener;
  show(outcome: BuildOutcome): void;
}

/** Answers requests from the folder and the last outcome. */
function openDesk(folder: string): Desk {
  const shows = new EventEmitter().setMaxListeners(0);
  let builds = 0;
  let last: BuildOutcome | undefined;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const pathname = request.url?.split("?")[0] ?? "/";
    const own = LIVE_FILES.get(pathname);
    if (own !== undefined) return send(response, 200, own.type, own.text);
    if (last === undefined) await once(shows, "show");
    if (pathname === LIVE_EVENTS) return tell(response);
    await answerFromFolder(folder, request, response, decorate);
  }

  function decorate(html: string): string {
    return last === undefined ? html : makeLive(html, last, nameOfBuild());
  }

  function tell(response: ServerResponse): void {
    const write = () => response.write(`retry: 500\ndata: ${nameOfBuild()}\n\n`);
    response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
    write();
    shows.on("show", write);
    response.on("close", () => shows.off("show", write));
  }

  /** A page of an earlier run of the server must not take this one's build for its own. */
  function nameOfBuild(): string {
    return `${process.pid}-${builds}`;
  }

  return {
    answer: (request, response) => {
      answer(request, response).catch((error: unknown) => send(response, 500, "text/plain", `${String(error)}\n`));
    },
    show: (outcome) => {
      builds += 1;
      last = outcome;
      shows.emit("show");
    },
  };
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
