import { once } from "node:events";
import { cp } from "node:fs/promises";
import { createServer, type IncomingMessage } from "node:http";
import path from "node:path";
import { text } from "node:stream/consumers";
import type { BrowserContext } from "playwright-core";
import { isMapping } from "../../../scripts/content/schema/known-fields.ts";
import { type Cleanup, temporaryFolder } from "../folders.ts";
import { openPulls, type Pulls } from "./pulls.ts";
import { openRepository, type Repository } from "./repository.ts";

/** Where editors log in. */
export const LOGIN = "https://login.example.org";
const API = "https://api.github.com";
const REPO = "/repos/example/letter";

/** A server with a repository and an OAuth exchange. It answers as GitHub does what the web editor asks (REST API, 2022-11-28). */
export interface Github {
  readonly repository: Repository;
  readonly pulls: Pulls;
  /** What was asked, such as `GET /user`. */
  readonly requests: string[];
  /** Makes a browser take this server for GitHub and for the exchange. */
  standIn(context: BrowserContext): Promise<void>;
}

/** Serves a repository whose branch `main` has this content, until the test ends. */
export async function startGithub(t: Cleanup, contentDir: string): Promise<Github> {
  const folder = await temporaryFolder(t);
  await cp(contentDir, path.join(folder, "content"), { recursive: true });
  const repository = openRepository(folder);
  const pulls = openPulls(repository);
  const requests: string[] = [];
  const endpoints = endpointsOf(repository, pulls);
  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? "/", API);
    const asked = `${request.method} ${decodeURIComponent(pathname)}`;
    requests.push(asked);
    response.setHeader("access-control-allow-origin", "*");
    if (pathname === "/auth") return void response.setHeader("content-type", "text/html").end(LOGIN_PAGE);
    const body = await bodyOf(request);
    const answer = answerTo(endpoints, asked, searchParams, body);
    response.writeHead(answer === undefined ? 404 : "status" in answer ? Number(answer.status) : 200, {
      "content-type": "application/json",
    });
    response.end(JSON.stringify(answer ?? { message: "Not Found" }));
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  t.after(async () => {
    server.close();
    server.closeAllConnections();
  });
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  return {
    ...{ repository, pulls, requests },
    async standIn(context) {
      for (const host of [API, LOGIN])
        await context.route(`${host}/**`, async (route) => {
          const url = route.request().url().replace(host, `http://127.0.0.1:${port}`);
          await route.fulfill({ response: await route.fetch({ url }) });
        });
    },
  };
}

/** The window of the exchange after its visit to GitHub, as Decap expects it. */
const LOGIN_PAGE = `<!doctype html><title>Login</title><script>
addEventListener("message", ({ origin }) => {
  opener.postMessage('authorization:github:success:{"token":"t","provider":"github"}', origin);
});
opener.postMessage("authorizing:github", "*");
</script>`;

type Body = Readonly<Record<string, unknown>>;
type Answer = (names: readonly string[], query: URLSearchParams, body: Body) => object | undefined;
type Endpoint = readonly [pattern: RegExp, answer: Answer];

function answerTo(endpoints: readonly Endpoint[], asked: string, query: URLSearchParams, body: Body) {
  for (const [pattern, answer] of endpoints) {
    const found = pattern.exec(asked);
    if (found !== null) return answer(found.slice(1), query, body);
  }
  return undefined;
}

async function bodyOf(request: IncomingMessage): Promise<Body> {
  const json = await text(request);
  const body: unknown = json === "" ? {} : JSON.parse(json);
  return isMapping(body) ? body : {};
}

function endpointsOf(repository: Repository, pulls: Pulls): readonly Endpoint[] {
  const { has, shaOf } = repository;
  const at = (asked: string): RegExp => new RegExp(`^${asked.replace("REPO", REPO)}$`);
  const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
  const headOf = (name: string) => (name.includes(":") ? `refs/heads/${name.slice(name.indexOf(":") + 1)}` : name);
  return [
    [at("GET /user"), () => ({ login: "ana", name: "Ana" })],
    [at("GET /users/(.+)"), ([login]) => ({ login, name: "Ana" })],
    [at("GET /search/issues"), () => ({ items: [] })],
    [at("GET REPO"), () => ({ owner: { login: "example" }, permissions: { push: true } })],
    [at("GET REPO/commits/(.+)/status"), () => ({ statuses: [] })],
    [
      at("GET REPO/branches/(.+)"),
      ([name = ""]) => (has(`refs/heads/${name}`) ? { name, commit: { sha: shaOf(name) } } : undefined),
    ],
    [
      at("GET REPO/git/trees/(.+)"),
      ([place = ""], query) => (has(place) ? repository.tree(place, query.has("recursive")) : undefined),
    ],
    [at("GET REPO/git/blobs/(.+)"), ([sha = ""]) => repository.blob(sha)],
    [at("POST REPO/git/blobs"), (_, __, { content }) => repository.writeBlob(String(content))],
    [at("POST REPO/git/trees"), (_, __, { base_tree: base, tree }) => repository.writeTree(String(base), listOf(tree))],
    [
      at("POST REPO/git/commits"),
      (_, __, { tree, parents, message }) =>
        repository.commit(String(tree), listOf(parents).map(String), String(message)),
    ],
    [at("POST REPO/git/refs"), (_, __, { ref, sha }) => repository.setRef(String(ref), String(sha))],
    [
      at("PATCH REPO/git/refs/heads/(.+)"),
      ([name], _, { sha }) => repository.setRef(`refs/heads/${name}`, String(sha)),
    ],
    [at("DELETE REPO/git/refs/heads/(.+)"), () => ({})],
    [at("GET REPO/compare/(.+)\\.\\.\\.(.+)"), ([from = "", to = ""]) => repository.compare(headOf(from), headOf(to))],
    [at("GET REPO/pulls"), (_, query) => pulls.list(query.get("state"), query.get("head"))],
    [at("POST REPO/pulls"), (_, __, { title, head }) => pulls.open(String(title), String(head))],
    [
      at("PUT REPO/issues/(\\d+)/labels"),
      ([number], _, { labels }) => pulls.label(Number(number), listOf(labels).map(String)),
    ],
    [at("PUT REPO/pulls/(\\d+)/merge"), ([number]) => pulls.merge(Number(number))],
  ];
}
