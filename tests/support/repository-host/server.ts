import { once } from "node:events";
import { cp } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import path from "node:path";
import { text } from "node:stream/consumers";
import type { BrowserContext } from "playwright-core";
import { isMapping } from "../../../scripts/content/yaml/is-mapping.ts";
import { type Cleanup, ROOT, temporaryFolder } from "../folders.ts";
import { openPulls, type Pulls } from "./pulls.ts";
import { openRepository, type Repository } from "./repository.ts";
import type { Runs } from "./runs.ts";

/** A server with a repository. It answers the desk's requests like the host that it replaces. */
export interface RepositoryHost {
  readonly repository: Repository;
  readonly pulls: Pulls;
  readonly runs: Runs;
  /** The requests, such as `GET /user`. */
  readonly requests: string[];
  /** Makes a browser take this server for the host. */
  standIn(context: BrowserContext): Promise<void>;
  /** Sends requests to this server instead of the host, without a browser. */
  readonly fetch: typeof fetch;
}

/** A request: the groups of the endpoint's pattern, the query, and the JSON of the body. */
export interface Asked {
  readonly names: readonly string[];
  readonly query: URLSearchParams;
  readonly body: Readonly<Record<string, unknown>>;
}

/** An answer that is not JSON. */
export class Page {
  readonly type: string;
  readonly body: string | Uint8Array;
  readonly headers: Readonly<Record<string, string>>;

  constructor(type: string, body: string | Uint8Array, headers: Readonly<Record<string, string>> = {}) {
    this.type = type;
    this.body = body;
    this.headers = headers;
  }
}

/** The pattern of method and path, and the answer: JSON, with a number as its `status` if it is not 200; undefined for 404. */
export type Endpoint = readonly [asked: RegExp, answer: (asked: Asked) => object | undefined];

/**
 * Serves a repository whose branch `main` has this content and the workflows that `init` writes, until the test ends. `hosts` are the
 * origins that it replaces.
 */
export async function serveRepository(
  t: Cleanup,
  contentDir: string,
  hosts: readonly string[],
  endpointsOf: (repository: Repository, pulls: Pulls, runs: Runs) => readonly Endpoint[],
): Promise<RepositoryHost> {
  const folder = await temporaryFolder(t);
  await cp(contentDir, path.join(folder, "content"), { recursive: true });
  const starter = path.join(ROOT, "starter/all");
  await cp(path.join(starter, ".github"), path.join(folder, ".github"), { recursive: true });
  await cp(path.join(starter, "gitlab-ci.yml"), path.join(folder, ".gitlab-ci.yml"));
  const repository = openRepository(folder);
  const pulls = openPulls(repository);
  const runs: Runs = { isAllowed: true, asked: [] };
  const endpoints = endpointsOf(repository, pulls, runs);
  const requests: string[] = [];
  const server = createServer(async (request, response) => {
    const { pathname, searchParams: query } = new URL(request.url ?? "/", "http://localhost");
    const asked = `${request.method} ${decodeURIComponent(pathname)}`;
    requests.push(asked);
    const [pattern, answer] = endpoints.find(([each]) => each.test(asked)) ?? [];
    const names = pattern?.exec(asked)?.slice(1) ?? [];
    send(response, answer?.({ names, query, body: await bodyOf(request) }));
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  t.after(async () => {
    server.close();
    server.closeAllConnections();
  });
  const address = server.address();
  const own = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
  return {
    repository,
    pulls,
    runs,
    requests,
    fetch(asked, init) {
      const url = String(asked);
      const host = hosts.find((each) => url.startsWith(`${each}/`));
      return host === undefined ? Promise.reject(new Error(url)) : fetch(url.replace(host, own), init);
    },
    async standIn(context) {
      for (const host of hosts)
        await context.route(`${host}/**`, async (route) => {
          const url = route.request().url().replace(host, own);
          await route.fulfill({ response: await route.fetch({ url }) });
        });
    },
  };
}

function send(response: ServerResponse, answer: object | undefined): void {
  const headers = { "access-control-allow-origin": "*", "access-control-expose-headers": "*" };
  if (answer instanceof Page) {
    response.writeHead(200, { ...headers, ...answer.headers, "content-type": answer.type }).end(answer.body);
    return;
  }
  const status =
    answer === undefined ? 404 : "status" in answer && typeof answer.status === "number" ? answer.status : 200;
  response.writeHead(status, { ...headers, "content-type": "application/json" });
  response.end(JSON.stringify(answer ?? { message: "Not Found" }));
}

async function bodyOf(request: IncomingMessage): Promise<Asked["body"]> {
  const sent = await text(request);
  const isForm = request.headers["content-type"]?.startsWith("application/x-www-form-urlencoded") === true;
  if (isForm) return Object.fromEntries(new URLSearchParams(sent));
  const body: unknown = sent === "" ? {} : JSON.parse(sent);
  return isMapping(body) ? body : {};
}
