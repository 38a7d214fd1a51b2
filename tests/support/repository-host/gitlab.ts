import { isMapping } from "../../../scripts/content/yaml/is-mapping.ts";
import type { Cleanup } from "../folders.ts";
import type { Pulls } from "./pulls.ts";
import type { Repository } from "./repository.ts";
import type { Runs } from "./runs.ts";
import { type Asked, type Endpoint, Page, type RepositoryHost, serveRepository } from "./server.ts";

/** A self-hosted GitLab. */
export const GITLAB = "https://gitlab.example.org";
const PROJECT = "/api/v4/projects/example/press/letter";

/** A stub of GitLab (REST API, version 4) with the project `example/press/letter`. */
export function startGitlab(t: Cleanup, contentDir: string): Promise<RepositoryHost> {
  return serveRepository(t, contentDir, [GITLAB], endpointsOf);
}

function endpointsOf(repository: Repository, pulls: Pulls, runs: Runs): readonly Endpoint[] {
  const { has, shaOf } = repository;
  const at = (asked: string): RegExp => new RegExp(`^${asked.replace("PROJECT", PROJECT)}$`);
  const blobOf = (file: string, query: URLSearchParams) => repository.find(`${query.get("ref")}:${file}`);
  return [
    [at("GET /oauth/authorize"), ({ query }) => new Page("text/html", loginPage(query))],
    [
      at("POST /oauth/token"),
      ({ body }) => (typeof body["code_verifier"] === "string" ? { access_token: "t" } : undefined),
    ],
    [at("GET /api/v4/user"), () => ({ username: "ana", name: "Ana" })],
    [at("GET PROJECT"), () => ({ permissions: { project_access: { access_level: 30 } } })],
    [
      at("GET PROJECT/repository/branches/(.+)"),
      ({ names: [name = ""] }) => (has(`refs/heads/${name}`) ? { name, commit: { id: shaOf(name) } } : undefined),
    ],
    [
      at("GET PROJECT/repository/branches"),
      ({ query }) => {
        const found = repository.branches(query.get("search")?.replace(/^\^/, "") ?? "");
        const told = found.map(({ name, sha: id }) => ({ name, commit: { id } }));
        return pageOf(told, `${PROJECT}/repository/branches`, query);
      },
    ],
    [
      at("GET PROJECT/repository/tree"),
      ({ query }) => {
        const [folder, place] = [query.get("path"), `${query.get("ref")}:${query.get("path")}`];
        if (!has(place)) return undefined;
        const entries = repository.tree(place, query.get("recursive") === "true");
        const found = entries.map(({ path, type, sha: id }) => ({ id, type, name: path, path: `${folder}/${path}` }));
        return pageOf(found, `${PROJECT}/repository/tree`, query);
      },
    ],
    [
      at("GET PROJECT/repository/blobs/(.+)/raw"),
      ({ names: [sha = ""] }) => (has(sha) ? new Page("text/plain; charset=utf-8", repository.bytes(sha)) : undefined),
    ],
    [
      at("GET PROJECT/repository/commits"),
      ({ query }) =>
        repository.history(query.get("ref_name") ?? "main", query.get("path") ?? "")?.map((each) => ({
          id: each.sha,
          title: each.subject,
          author_name: each.who,
          authored_date: each.when,
        })),
    ],
    [
      at("GET PROJECT/repository/files/(.+)/raw"),
      ({ names: [file = ""], query }) => {
        const sha = blobOf(file, query);
        return sha === undefined ? undefined : new Page("text/plain; charset=utf-8", repository.bytes(sha));
      },
    ],
    [
      at("HEAD PROJECT/repository/files/(.+)"),
      ({ names: [file = ""], query }) => {
        const sha = blobOf(file, query);
        if (sha === undefined) return undefined;
        const last = lastCommit(query.get("ref") ?? "", file) ?? "";
        return new Page("application/json", "", { "x-gitlab-blob-id": sha, "x-gitlab-last-commit-id": last });
      },
    ],
    [
      at("POST PROJECT/repository/commits"),
      ({ body: { branch, start_branch: start, start_sha: sha, force, actions: given, commit_message: message } }) => {
        const isTaken = (start ?? sha) !== undefined && force !== true && has(`refs/heads/${branch}`);
        if (isTaken) return refused("A branch already exists");
        const isGone = (start ?? sha) === undefined && !has(`refs/heads/${branch}`);
        if (isGone) return refused("You can only create or edit files when you are on a branch");
        const tipNow = () => (typeof sha === "string" ? sha : shaOf(String(start ?? branch)));
        const actions = (Array.isArray(given) ? given : []).filter(isMapping);
        const fault = actions.flatMap((action) => faultOf(action, tipNow()) ?? [])[0];
        if (fault !== undefined) return refused(fault);
        repository.actBeforeWrite();
        // Commits specified by the client are checked first; the present content is checked when it is written.
        const parent = tipNow();
        const late = actions.flatMap(({ last_commit_id: _, ...action }) => faultOf(action, parent) ?? [])[0];
        if (late !== undefined) return refused(late);
        const files = actions.map(({ action, file_path: path, content }) => ({
          path,
          sha: action === "delete" ? null : repository.writeBlob(String(content)),
        }));
        const id = repository.commit(repository.writeTree(parent, files), [parent], String(message));
        repository.setRef(`refs/heads/${branch}`, id);
        return { id, parent_ids: [parent] };
      },
    ],
    [
      at("POST PROJECT/repository/commits/(.+)/revert"),
      ({ names: [sha = ""], body: { branch } }) => {
        const tip = shaOf(String(branch));
        const parent = repository.parentOf(sha);
        const { files } = repository.compare(parent, sha);
        const isLater = files.some(
          ({ filename }) => repository.find(`${tip}:${filename}`) !== repository.find(`${sha}:${filename}`),
        );
        if (isLater) return refused("Sorry, we cannot revert this commit automatically.");
        const before = files.map(({ filename: path }) => ({ path, sha: repository.find(`${parent}:${path}`) ?? null }));
        const id = repository.commit(repository.writeTree(tip, before), [tip], "Revert");
        repository.setRef(`refs/heads/${branch}`, id);
        return { id };
      },
    ],
    [
      at("GET PROJECT/repository/merge_base"),
      ({ query }) => {
        const [one = "", other = ""] = query.getAll("refs[]");
        const missing = [one, other].find((ref) => !has(ref));
        return missing === undefined
          ? { id: repository.mergeBase(one, other) }
          : refused(`Could not find ref: ${missing}`);
      },
    ],
    [
      at("GET PROJECT/repository/compare"),
      ({ query }) => ({
        diffs: repository.compare(query.get("from") ?? "", query.get("to") ?? "").files.map(({ filename, status }) => ({
          old_path: filename,
          new_path: filename,
          new_file: status === "added",
          diff: "@@",
        })),
      }),
    ],
    [
      at("GET PROJECT/merge_requests"),
      ({ query }) => {
        const state = query.get("state") === "merged" ? "closed" : "open";
        const [source, target] = ["source_branch", "target_branch"].map((name) => query.get(name) ?? undefined);
        const found = pulls.list(state, source, target);
        return found.filter(({ merged }) => state === "open" || merged !== undefined).map(describe);
      },
    ],
    [
      at("POST PROJECT/merge_requests"),
      ({ query, body }) => {
        const given = (name: string) => query.get(name) ?? String(body[name] ?? "");
        const pull = pulls.open(given("title"), given("source_branch"));
        if (pull === undefined) return { status: 409, message: ["Another open merge request already exists"] };
        pulls.label(pull.number, [given("labels")]);
        return describe(pull);
      },
    ],
    [
      at("GET PROJECT/merge_requests/(\\d+)/approvals"),
      ({ names: [number] }) => ({
        approved_by: remarksOf(number, true).map(({ who, when }) => ({ user: { name: who }, approved_at: when })),
      }),
    ],
    [
      at("GET PROJECT/merge_requests/(\\d+)/notes"),
      ({ names: [number] }) => [
        ...remarksOf(number, false).map(({ who, when, text }) => ({
          body: text,
          created_at: when,
          author: { name: who },
          system: false,
        })),
        {
          body: "requested review from @berta",
          created_at: "2026-05-02T11:00:00Z",
          author: { name: "ana" },
          system: true,
        },
      ],
    ],
    [at("PUT PROJECT/merge_requests/(\\d+)/rebase"), () => ({ rebase_in_progress: false })],
    [
      at("PUT PROJECT/merge_requests/(\\d+)"),
      ({ names: [number], query }) => pulls.label(Number(number), [query.get("labels") ?? ""]),
    ],
    [
      at("PUT PROJECT/merge_requests/(\\d+)/merge"),
      ({ names: [number], body: { sha, squash } }) => {
        const pull = pulls.all[Number(number) - 1];
        const isOld =
          typeof sha === "string" && pull !== undefined && repository.find(`refs/heads/${pull.branch}`) !== sha;
        const lacks = pulls.lackOf(Number(number), squash === true ? "squash" : "merge");
        if (lacks.includes("not allowed")) return { status: 401, message: "401 Unauthorized" };
        if (isOld) return { status: 409, message: "SHA does not match HEAD of source branch" };
        if (lacks.includes("conflict")) return { status: 422, message: "Branch cannot be merged" };
        const merged = lacks.length > 0 ? undefined : pulls.merge(Number(number));
        return merged ?? { status: 405, message: "405 Method Not Allowed" };
      },
    ],
    [
      at("GET PROJECT/merge_requests/(\\d+)"),
      ({ names: [number] }) => {
        const pull = pulls.all[Number(number) - 1];
        const [lack] = pulls.lackOf(Number(number));
        const user = { can_merge: !pulls.lacks.includes("not allowed") };
        const state = lack === undefined ? "mergeable" : STATES[lack];
        return pull === undefined ? undefined : { ...describe(pull), user, detailed_merge_status: state };
      },
    ],
    [
      at("POST PROJECT/pipeline"),
      ({ body: { ref, variables } }) => {
        if (!has(`${ref}:.gitlab-ci.yml`)) return refused({ base: ["Missing CI config file"] });
        if (!runs.isAllowed) return refused({ base: ["Insufficient permissions to set pipeline variables"] });
        const given = (Array.isArray(variables) ? variables : []).filter(isMapping);
        runs.asked.push({
          ref: String(ref),
          given: Object.fromEntries(given.map(({ key, value }) => [String(key), String(value)])),
        });
        return { status: 201, id: runs.asked.length, ref };
      },
    ],
  ];

  function remarksOf(pull: string | undefined, isApproval: boolean) {
    return pulls.remarks.filter((each) => each.number === Number(pull) && (each.isApproval === true) === isApproval);
  }

  /** The commit that last changed a file. */
  function lastCommit(place: string, file: string): string | undefined {
    return repository.history(place, file)?.[0]?.sha;
  }

  /** The reason why GitLab refuses an action. The given commit must be the file's. */
  function faultOf({ action, file_path: file, last_commit_id: last }: Asked["body"], parent: string) {
    const isThere = has(`${parent}:${file}`);
    if (action === "create") return isThere ? "A file with this name already exists" : undefined;
    if (!isThere) return "A file with this name doesn't exist";
    return typeof last === "string" && last !== lastCommit(parent, String(file))
      ? "You are attempting to update a file that has changed since you started editing it."
      : undefined;
  }

  function describe({
    number: iid,
    title,
    branch,
    merged,
    mergeCommit,
    mergedAt,
    labels,
    isFromFork = false,
  }: Pulls["all"][number]) {
    const author = { name: "Ana" };
    return {
      iid,
      title,
      source_branch: branch,
      labels,
      source_project_id: isFromFork ? 2 : 1,
      target_project_id: 1,
      sha: merged ?? shaOf(isFromFork ? "main" : branch),
      merged_at: mergedAt ?? null,
      merge_commit_sha: null,
      squash_commit_sha: mergeCommit ?? null,
      web_url: `${GITLAB}/example/press/letter/-/merge_requests/${iid}`,
      created_at: "2026-05-02T11:00:00Z",
      updated_at: "2026-05-02T12:00:00Z",
      author,
    };
  }
}

/** GitLab's states of a merge request that lacks something. */
const STATES: Readonly<Partial<Record<ReturnType<Pulls["lackOf"]>[number], string>>> = {
  review: "not_approved",
  "changes wanted": "requested_changes",
  remarks: "discussions_not_resolved",
  checks: "ci_must_pass",
  behind: "need_rebase",
  conflict: "conflict",
};

function refused(message: string | object): object {
  return { status: 400, message };
}

/** A page of a list, with the links and the counts that lead to the others (REST API, Pagination). */
function pageOf(all: readonly object[], path: string, query: URLSearchParams): Page {
  const [size, page] = [Number(query.get("per_page") ?? 20), Number(query.get("page") ?? 1)];
  const pages = Math.max(1, Math.ceil(all.length / size));
  const next = new URLSearchParams([...query].filter(([name]) => name !== "page"));
  next.set("page", String(page + 1));
  const counts = { "x-page": page, "x-per-page": size, "x-total": all.length, "x-total-pages": pages };
  return new Page("application/json", JSON.stringify(all.slice((page - 1) * size, page * size)), {
    ...Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, String(count)])),
    ...(page < pages ? { link: `<${GITLAB}${path}?${next}>; rel="next"` } : {}),
  });
}

/** The sign-in page, which returns the user with a code (RFC 6749 §4.1.2). */
function loginPage(query: URLSearchParams): string {
  const back = new URL(query.get("redirect_uri") ?? "");
  back.searchParams.set("code", "c");
  back.searchParams.set("state", query.get("state") ?? "");
  return `<!doctype html><title>Login</title><a href="${back.href.replaceAll("&", "&amp;")}">Authorize</a>`;
}
