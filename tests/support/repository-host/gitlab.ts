import { isMapping } from "../../../scripts/content/schema/known-fields.ts";
import type { Cleanup } from "../folders.ts";
import type { Pulls } from "./pulls.ts";
import type { Repository } from "./repository.ts";
import type { Endpoint, RepositoryHost } from "./server.ts";
import { Page, serveRepository } from "./server.ts";

/** A GitLab of one's own. */
export const GITLAB = "https://gitlab.example.org";
const PROJECT = "/api/v4/projects/example/press/letter";

/** Stands for GitLab (REST API, version 4) with the project `example/press/letter`. */
export function startGitlab(t: Cleanup, contentDir: string): Promise<RepositoryHost> {
  return serveRepository(t, contentDir, [GITLAB], endpointsOf);
}

function endpointsOf(repository: Repository, pulls: Pulls): readonly Endpoint[] {
  const { has, shaOf, git } = repository;
  const at = (asked: string): RegExp => new RegExp(`^${asked.replace("PROJECT", PROJECT)}$`);
  const blobOf = (file: string, query: URLSearchParams) => {
    const name = `${query.get("ref")}:${file}`;
    return has(name) ? git("rev-parse", name) : undefined;
  };
  return [
    [at("GET /oauth/authorize"), ({ query }) => new Page("text/html", loginPage(query))],
    [
      at("POST /oauth/token"),
      ({ body }) => (typeof body["code_verifier"] === "string" ? { access_token: "t" } : undefined),
    ],
    [at("GET /api/v4/user"), () => ({ username: "ana", name: "Ana" })],
    [at("GET PROJECT"), () => ({ permissions: { project_access: { access_level: 30 } } })],
    [at("GET PROJECT/repository/branches/(.+)"), ({ names: [name = ""] }) => ({ name, commit: { id: shaOf(name) } })],
    [
      at("GET PROJECT/repository/tree"),
      ({ query }) => {
        const [folder, place] = [query.get("path"), `${query.get("ref")}:${query.get("path")}`];
        if (!has(place)) return undefined;
        const entries = repository.tree(place, query.get("recursive") === "true");
        return entries.map(({ path, type, sha: id }) => ({ id, type, name: path, path: `${folder}/${path}` }));
      },
    ],
    [
      at("GET PROJECT/repository/files/(.+)/raw"),
      ({ names: [file = ""], query }) => {
        const sha = blobOf(file, query);
        return sha === undefined ? undefined : new Page("text/plain; charset=utf-8", repository.blob(sha));
      },
    ],
    [
      at("HEAD PROJECT/repository/files/(.+)"),
      ({ names: [file = ""], query }) => {
        const sha = blobOf(file, query);
        return sha === undefined ? undefined : new Page("application/json", "", { "x-gitlab-blob-id": sha });
      },
    ],
    [
      at("POST PROJECT/repository/commits"),
      ({ body: { branch, start_branch: start, actions, commit_message: message } }) => {
        const parent = shaOf(String(start ?? branch));
        const files = (Array.isArray(actions) ? actions : []).filter(isMapping).map(({ file_path: path, content }) => ({
          ...{ path, sha: repository.writeBlob(String(content)) },
        }));
        const sha = repository.commit(repository.writeTree(parent, files), [parent], String(message));
        repository.setRef(`refs/heads/${branch}`, sha);
        return { id: sha };
      },
    ],
    [
      at("GET PROJECT/repository/compare"),
      ({ query }) => ({
        diffs: repository.compare(query.get("from") ?? "", query.get("to") ?? "").files.map(({ filename, status }) => ({
          ...{ old_path: filename, new_path: filename, new_file: status === "added", diff: "@@" },
        })),
      }),
    ],
    [
      at("GET PROJECT/merge_requests"),
      ({ query }) => pulls.list("open", query.get("source_branch") ?? undefined).map(describe),
    ],
    [
      at("POST PROJECT/merge_requests"),
      ({ query }) => {
        const pull = pulls.open(query.get("title") ?? "", query.get("source_branch") ?? "");
        pulls.label(pull.number, [query.get("labels") ?? ""]);
        return describe(pull);
      },
    ],
    [at("PUT PROJECT/merge_requests/(\\d+)/rebase"), () => ({ rebase_in_progress: false })],
    [
      at("PUT PROJECT/merge_requests/(\\d+)"),
      ({ names: [number], query }) => pulls.label(Number(number), [query.get("labels") ?? ""]),
    ],
    [at("PUT PROJECT/merge_requests/(\\d+)/merge"), ({ names: [number] }) => pulls.merge(Number(number))],
  ];

  function describe({ number: iid, title, branch, labels }: Pulls["all"][number]) {
    const author = { name: "Ana" };
    return {
      iid,
      title,
      source_branch: branch,
      labels,
      sha: shaOf(branch),
      updated_at: "2026-05-02T12:00:00Z",
      author,
    };
  }
}

/** The page on which somebody agrees, and from which they come back with a code (RFC 6749 §4.1.2). */
function loginPage(query: URLSearchParams): string {
  const back = new URL(query.get("redirect_uri") ?? "");
  back.searchParams.set("code", "c");
  back.searchParams.set("state", query.get("state") ?? "");
  return `<!doctype html><title>Login</title><a href="${back.href.replaceAll("&", "&amp;")}">Authorize</a>`;
}
