import type { Cleanup } from "../folders.ts";
import type { Pulls } from "./pulls.ts";
import type { Repository } from "./repository.ts";
import type { Endpoint, RepositoryHost } from "./server.ts";
import { Page, serveRepository } from "./server.ts";

/** Where editors log in. */
export const LOGIN = "https://login.example.org";
const API = "https://api.github.com";
const REPO = "/repos/example/letter";

/** Stands for GitHub (REST API, 2022-11-28) with the repository `example/letter`, and for an OAuth exchange. */
export function startGithub(t: Cleanup, contentDir: string): Promise<RepositoryHost> {
  return serveRepository(t, contentDir, [API, LOGIN], endpointsOf);
}

/** The window of the exchange after its visit to GitHub, as those made for Netlify and Decap do. */
const LOGIN_PAGE = `<!doctype html><title>Login</title><script>
addEventListener("message", ({ origin }) => {
  opener.postMessage('authorization:github:success:{"token":"t","provider":"github"}', origin);
});
opener.postMessage("authorizing:github", "*");
</script>`;

/** The first page of a list, as long as it is asked for. */
function firstOf<Member>(all: readonly Member[], query: URLSearchParams): readonly Member[] {
  return all.slice(0, Number(query.get("per_page") ?? 30));
}

function endpointsOf(repository: Repository, pulls: Pulls): readonly Endpoint[] {
  const { has, shaOf } = repository;
  const at = (asked: string): RegExp => new RegExp(`^${asked.replace("REPO", REPO)}$`);
  const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
  const headOf = (name: string) => (name.includes(":") ? `refs/heads/${name.slice(name.indexOf(":") + 1)}` : name);
  return [
    [at("GET /auth"), () => new Page("text/html", LOGIN_PAGE)],
    [at("GET /user"), () => ({ login: "ana", name: "Ana" })],
    [at("GET /users/(.+)"), ({ names: [login] }) => ({ login, name: "Ana" })],
    [at("GET /search/issues"), () => ({ items: [] })],
    [at("GET REPO"), () => ({ owner: { login: "example" }, permissions: { push: true } })],
    [at("GET REPO/commits/(.+)/status"), () => ({ statuses: [] })],
    [
      at("GET REPO/branches/(.+)"),
      ({ names: [name = ""] }) => (has(`refs/heads/${name}`) ? { name, commit: { sha: shaOf(name) } } : undefined),
    ],
    [
      at("GET REPO/git/trees/(.+)"),
      ({ names: [place = ""], query }) =>
        has(place) ? { tree: repository.tree(place, query.has("recursive")) } : undefined,
    ],
    [at("GET REPO/git/blobs/(.+)"), ({ names: [sha = ""] }) => ({ content: repository.bytes(sha).toString("base64") })],
    [at("POST REPO/git/blobs"), ({ body }) => ({ sha: repository.writeBlob(String(body["content"])) })],
    [
      at("POST REPO/git/trees"),
      ({ body }) => ({ sha: repository.writeTree(String(body["base_tree"]), listOf(body["tree"])) }),
    ],
    [
      at("POST REPO/git/commits"),
      ({ body: { tree, parents, message } }) => ({
        sha: repository.commit(String(tree), listOf(parents).map(String), String(message)),
      }),
    ],
    [
      at("GET REPO/git/ref/heads/(.+)"),
      ({ names: [name = ""] }) => (has(`refs/heads/${name}`) ? { object: { sha: shaOf(name) } } : undefined),
    ],
    [
      at("GET REPO/git/matching-refs/heads/(.+)"),
      ({ names: [start = ""] }) =>
        repository.branches(start).map(({ name, sha }) => ({ ref: `refs/heads/${name}`, object: { sha } })),
    ],
    [
      at("GET REPO/git/commits/(.+)"),
      ({ names: [sha = ""] }) => ({ sha, tree: { sha: repository.find(`${sha}^{tree}`) } }),
    ],
    [
      at("GET REPO/commits"),
      ({ query }) => {
        const commits = repository.history(query.get("sha") ?? "main", query.get("path") ?? "");
        return commits === undefined
          ? undefined
          : firstOf(commits, query).map(({ sha, when, who, subject }) => ({
              ...{ sha, commit: { message: subject, author: { name: who, date: when } } },
            }));
      },
    ],
    [
      at("GET REPO/contents/(.+)"),
      ({ names: [file = ""], query }) => {
        const sha = repository.find(`${query.get("ref")}:${file}`);
        return sha === undefined ? undefined : { sha };
      },
    ],
    [
      at("POST REPO/git/refs"),
      ({ body: { ref, sha } }) =>
        has(String(ref)) ? { status: 422, message: "Reference already exists" } : moveTo(String(ref), String(sha)),
    ],
    [
      at("PATCH REPO/git/refs/heads/(.+)"),
      ({ names: [name = ""], body: { sha, force } }) =>
        !has(`refs/heads/${name}`)
          ? { status: 422, message: "Reference does not exist" }
          : force === true || repository.isBefore(shaOf(name), String(sha))
            ? moveTo(`refs/heads/${name}`, String(sha))
            : { status: 422, message: "Update is not a fast forward" },
    ],
    [at("DELETE REPO/git/refs/heads/(.+)"), () => ({})],
    [
      at("GET REPO/compare/(.+)\\.\\.\\.(.+)"),
      ({ names: [from = "", to = ""] }) => repository.compare(headOf(from), headOf(to)),
    ],
    [
      at("GET REPO/pulls"),
      ({ query }) =>
        pulls
          .list(query.get("state"), query.get("head")?.replace(/^.*:/, ""), query.get("base") ?? undefined)
          .map(describe),
    ],
    [
      at("POST REPO/pulls"),
      ({ body: { title, head } }) => {
        const pull = pulls.open(String(title), String(head).replace(/^.*:/, ""));
        return pull === undefined ? { status: 422, message: "A pull request already exists" } : describe(pull);
      },
    ],
    [
      at("GET REPO/pulls/(\\d+)/reviews"),
      ({ names: [number] }) =>
        remarksOf(number, true).map(({ who, when, text }) => ({
          ...{ state: "APPROVED", body: text, submitted_at: when, user: { login: who } },
        })),
    ],
    [
      at("GET REPO/issues/(\\d+)/comments"),
      ({ names: [number] }) =>
        remarksOf(number, false).map(({ who, when, text }) => ({
          ...{ body: text, created_at: when, user: { login: who } },
        })),
    ],
    [
      at("PUT REPO/issues/(\\d+)/labels"),
      ({ names: [number], body: { labels } }) => pulls.label(Number(number), listOf(labels).map(String)),
    ],
    [
      at("PUT REPO/pulls/(\\d+)/merge"),
      ({ names: [number], body: { sha } }) => {
        const pull = pulls.all[Number(number) - 1];
        const isOld = typeof sha === "string" && pull !== undefined && shaOf(pull.branch) !== sha;
        return isOld ? { status: 409, message: "Head branch was modified" } : pulls.merge(Number(number));
      },
    ],
  ];

  function remarksOf(pull: string | undefined, isApproval: boolean) {
    return pulls.remarks.filter((each) => each.number === Number(pull) && (each.isApproval === true) === isApproval);
  }

  function moveTo(ref: string, sha: string): object {
    repository.setRef(ref, sha);
    return { ref, object: { sha } };
  }

  function describe({
    number,
    title,
    branch,
    state,
    merged,
    labels,
    isFromFork = false,
    ...pull
  }: Pulls["all"][number]) {
    return {
      ...{ number, title, state, html_url: `https://github.com/example/letter/pull/${number}` },
      ...{ created_at: "2026-05-02T11:00:00Z", updated_at: "2026-05-02T12:00:00Z", user: { login: "ana" } },
      merged_at: merged === undefined ? null : "2026-05-02T13:00:00Z",
      head: {
        ref: branch,
        sha: merged ?? shaOf(isFromFork ? "main" : branch),
        repo: { id: isFromFork ? 2 : 1, fork: isFromFork },
      },
      base: { ref: pull.base ?? "main", sha: shaOf("main"), repo: { id: 1 } },
      labels: labels.map((name) => ({ name })),
    };
  }
}
