import { parse } from "yaml";
import { isMapping } from "../../../scripts/content/yaml/is-mapping.ts";
import type { Cleanup } from "../folders.ts";
import type { Pulls } from "./pulls.ts";
import type { Repository } from "./repository.ts";
import type { Runs } from "./runs.ts";
import { type Endpoint, Page, type RepositoryHost, serveRepository } from "./server.ts";

/** Where editors log in. */
export const LOGIN = "https://login.example.org";
const API = "https://api.github.com";
const REPO = "/repos/example/letter";

/** A stub of GitHub (REST API, 2022-11-28) with the repository `example/letter`, and of an OAuth proxy. */
export function startGithub(t: Cleanup, contentDir: string): Promise<RepositoryHost> {
  return serveRepository(t, contentDir, [API, LOGIN], endpointsOf);
}

/** The window of the OAuth proxy after its visit to GitHub, as proxies for Netlify and Decap write it. */
const LOGIN_PAGE = `<!doctype html><title>Login</title><script>
addEventListener("message", ({ origin }) => {
  opener.postMessage('authorization:github:success:{"token":"t","provider":"github"}', origin);
});
opener.postMessage("authorizing:github", "*");
</script>`;

/** GitHub's messages for refused merges; the last one is for a refusal without a reason. */
const REFUSALS: Readonly<Partial<Record<ReturnType<Pulls["lackOf"]>[number], string>>> = {
  review: "At least 1 approving review is required by reviewers with write access.",
  "changes wanted": "Changes have been requested by reviewers.",
  remarks: "All comments must be resolved.",
  checks: 'Required status check "build" is expected.',
  squash: "Squash merges are not allowed on this repository.",
};
const NOT_MERGEABLE = "Pull Request is not mergeable";

/** The first page of a list, with the requested length. */
function firstOf<Member>(all: readonly Member[], query: URLSearchParams): readonly Member[] {
  return all.slice(0, Number(query.get("per_page") ?? 30));
}

function endpointsOf(repository: Repository, pulls: Pulls, runs: Runs): readonly Endpoint[] {
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
              sha,
              commit: { message: subject, author: { name: who, date: when } },
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
      ({ names: [from = "", to = ""] }) =>
        has(headOf(from)) && has(headOf(to)) ? repository.compare(headOf(from), headOf(to)) : undefined,
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
          state: "APPROVED",
          body: text,
          submitted_at: when,
          user: { login: who },
        })),
    ],
    [
      at("GET REPO/issues/(\\d+)/comments"),
      ({ names: [number] }) =>
        remarksOf(number, false).map(({ who, when, text }) => ({
          body: text,
          created_at: when,
          user: { login: who },
        })),
    ],
    [
      at("PUT REPO/issues/(\\d+)/labels"),
      ({ names: [number], body: { labels } }) => pulls.label(Number(number), listOf(labels).map(String)),
    ],
    [
      at("PUT REPO/pulls/(\\d+)/merge"),
      ({ names: [number], body: { sha, merge_method: way } }) => {
        const pull = pulls.all[Number(number) - 1];
        const isOld =
          typeof sha === "string" && pull !== undefined && repository.find(`refs/heads/${pull.branch}`) !== sha;
        if (isOld) return { status: 409, message: "Head branch was modified. Review and try the merge again." };
        const lacks = pulls.lackOf(Number(number), String(way));
        if (lacks.includes("not allowed")) return { status: 403, message: "Resource not accessible by integration" };
        if (lacks.length > 0)
          return { status: 405, message: lacks.map((lack) => REFUSALS[lack] ?? NOT_MERGEABLE).join("\n\n") };
        return pulls.merge(Number(number)) ?? { status: 405, message: NOT_MERGEABLE };
      },
    ],
    [
      at("GET REPO/pulls/(\\d+)"),
      ({ names: [number] }) => {
        const pull = pulls.all[Number(number) - 1];
        const lacks = pulls.lackOf(Number(number));
        const state = lacks.includes("conflict") ? "dirty" : lacks.includes("behind") ? "behind" : "blocked";
        return pull === undefined ? undefined : { ...describe(pull), mergeable_state: state };
      },
    ],
    [
      at("POST REPO/actions/workflows/([^/]+)/dispatches"),
      ({ names: [file], body: { ref, inputs = {} } }) => {
        const name = `${ref}:.github/workflows/${file}`;
        // Only a workflow of the default branch can be started.
        if (!has(`main:.github/workflows/${file}`)) return undefined;
        if (!runs.isAllowed) return { status: 403, message: "Resource not accessible by personal access token" };
        if (!has(name)) return { status: 422, message: `No ref found for: ${ref}` };
        const fault = faultOfInputs(parse(repository.bytes(name).toString("utf8")), inputs);
        if (fault !== undefined) return { status: 422, message: fault };
        runs.asked.push({ ref: String(ref), given: textsIn(inputs) });
        return { status: 204 };
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
    mergeCommit,
    mergedAt,
    labels,
    isFromFork = false,
    ...pull
  }: Pulls["all"][number]) {
    return {
      number,
      title,
      state,
      html_url: `https://github.com/example/letter/pull/${number}`,
      created_at: "2026-05-02T11:00:00Z",
      updated_at: "2026-05-02T12:00:00Z",
      user: { login: "ana" },
      merged_at: mergedAt ?? null,
      merge_commit_sha: mergeCommit ?? null,
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

/** Why GitHub does not start a workflow with these inputs. */
function faultOfInputs(workflow: unknown, inputs: unknown): string | undefined {
  const started = valueAt(workflow, "on");
  if (!isMapping(started) || !("workflow_dispatch" in started))
    return "Workflow does not have 'workflow_dispatch' trigger";
  const declared = valueAt(valueAt(started, "workflow_dispatch"), "inputs");
  const known = isMapping(declared) ? declared : {};
  const given = textsIn(inputs);
  const unexpected = Object.keys(given).filter((name) => !(name in known));
  if (unexpected.length > 0) return `Unexpected inputs provided: ${JSON.stringify(unexpected)}`;
  const missing = Object.keys(known).find((name) => valueAt(known[name], "required") === true && !given[name]);
  return missing === undefined ? undefined : `Required input '${missing}' not provided`;
}

function textsIn(inputs: unknown): Readonly<Record<string, string>> {
  if (!isMapping(inputs)) return {};
  return Object.fromEntries(Object.entries(inputs).map(([name, value]) => [name, String(value)]));
}

function valueAt(value: unknown, name: string): unknown {
  return isMapping(value) ? value[name] : undefined;
}
