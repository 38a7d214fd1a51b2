import { defined } from "../../../../../scripts/defined.ts";
import { toBase64 } from "../base64.ts";
import { HomeError, type Obstacle, type Remark } from "../home.ts";
import {
  askFor,
  askForAll,
  blobIn,
  findText,
  inOrder,
  listIn,
  numberIn,
  openAsk,
  requireSuccess,
  sentenceIn,
  textIn,
  valueIn,
} from "./ask.ts";
import type { CommitRequest, MergedProposal, Proposal, Store, StorePlace, StoreVersion } from "./store.ts";

/** A project on a GitLab (REST API, version 4). */
export function openGitlab(place: StorePlace, fetchIt?: typeof fetch): Store {
  const { repo, branch: base, contentDir } = place;
  const ask = openAsk(place, {}, fetchIt);
  const at = (path: string) => `/projects/${encodeURIComponent(repo)}/${path}`;
  const inRepository = (path: string) => at(`repository/${path}`);

  /** The commit that last changed a file: GitLab refuses to write over a later one. */
  async function lastCommit(path: string, commit: string): Promise<string> {
    const answer = await ask("HEAD", inRepository(`files/${encodeURIComponent(path)}?ref=${commit}`));
    const found = answer.header("x-gitlab-last-commit-id");
    if (answer.status !== 200 || found === undefined) throw new HomeError("failed", path);
    return found;
  }

  async function actionOf({ path, isThere, bytes }: CommitRequest["changes"][number], from: string): Promise<object> {
    const known = isThere ? { last_commit_id: await lastCommit(path, from) } : {};
    if (bytes === undefined) return { action: "delete", file_path: path, ...known };
    const action = isThere ? "update" : "create";
    return { action, file_path: path, content: toBase64(bytes), encoding: "base64", ...known };
  }

  /** Whether somebody wrote one of these files: GitLab looks at commits that are named before it begins to write, and not as it writes. */
  async function hasChanged(changes: CommitRequest["changes"], from: string, to: string): Promise<boolean> {
    for (const { path, isThere } of changes)
      if (isThere && (await lastCommit(path, from)) !== (await lastCommit(path, to))) return true;
    return false;
  }

  /** Merge requests into the published branch, from branches of the project: anybody may open one from a fork of it. */
  async function mergeRequests(state: "opened" | "merged", branch?: string): Promise<readonly unknown[]> {
    const source = branch === undefined ? "" : `&source_branch=${encodeURIComponent(branch)}`;
    const query = `state=${state}&target_branch=${encodeURIComponent(base)}${source}&per_page=100`;
    const found = await askForAll(ask, at(`merge_requests?${query}`));
    return found.filter((each) => valueIn(each, "source_project_id") === numberIn(each, "target_project_id"));
  }

  async function readAt(path: string, commit: string): Promise<Uint8Array | undefined> {
    const answer = await ask("GET", inRepository(`files/${encodeURIComponent(path)}/raw?ref=${commit}`));
    return answer.status === 404 ? undefined : requireSuccess(answer).bytes;
  }

  async function head(branch: string): Promise<string | undefined> {
    const answer = await ask("GET", inRepository(`branches/${encodeURIComponent(branch)}`));
    return answer.status === 404 ? undefined : textIn(requireSuccess(answer).json, "commit", "id");
  }

  return {
    head,
    async branches(start) {
      const found = await askForAll(
        ask,
        inRepository(`branches?search=${encodeURIComponent(`^${start}`)}&per_page=100`),
      );
      return new Map(found.map((each) => [textIn(each, "name"), textIn(each, "commit", "id")]));
    },
    async tree(commit) {
      const query = `path=${encodeURIComponent(contentDir)}&ref=${commit}&recursive=true&per_page=100&pagination=keyset`;
      const entries = await askForAll(ask, inRepository(`tree?${query}`));
      const blobs = entries.filter((entry) => valueIn(entry, "type") === "blob");
      return new Map(blobs.map((entry) => [textIn(entry, "path"), blobIn(entry, "id")]));
    },
    read: async (blob) => (await askFor(ask, "GET", inRepository(`blobs/${blob}/raw`))).bytes,
    async commit({ branch, from, branchIs, message, changes }) {
      const actions: object[] = [];
      for (const change of changes) actions.push(await actionOf(change, from));
      const answer = await ask("POST", inRepository("commits"), {
        branch,
        ...(branchIs === "going on" ? {} : { start_sha: from }),
        commit_message: message,
        actions,
      });
      // It says so of a file that has changed, of one or a branch that is there already, and of what is against a rule.
      if (answer.status === 400 && (await head(branch)) !== (branchIs === "new" ? undefined : from)) return "moved";
      const { json } = requireSuccess(answer);
      const made = textIn(json, "id");
      const [parent = from] = listIn(json, "parent_ids");
      const isOver = typeof parent === "string" && parent !== from && (await hasChanged(changes, from, parent));
      // Undone, it is written again after what it was written over, as if that had been there in time.
      const isUndone = isOver && (await ask("POST", inRepository(`commits/${made}/revert`), { branch })).status < 300;
      return isUndone ? "moved" : { commit: made };
    },
    async history(path, branch, most = 100) {
      const query = `path=${encodeURIComponent(path)}&ref_name=${encodeURIComponent(branch)}&per_page=${most}`;
      const { json } = await askFor(ask, "GET", inRepository(`commits?${query}`));
      return listIn(json).map(versionIn);
    },
    readAt,
    async proposals() {
      return (await mergeRequests("opened")).map(proposalIn);
    },
    async proposal(branch) {
      const [found] = await mergeRequests("opened", branch);
      return found === undefined ? undefined : proposalIn(found);
    },
    async propose(branch, title) {
      const query = { source_branch: branch, target_branch: base, title, remove_source_branch: true };
      const answer = await ask("POST", at("merge_requests"), query);
      // It says so of a branch that has an open one.
      if (answer.status !== 409) requireSuccess(answer);
    },
    async remarks({ number }) {
      const [{ json: approvals }, notes] = await Promise.all([
        askFor(ask, "GET", at(`merge_requests/${number}/approvals`)),
        askForAll(ask, at(`merge_requests/${number}/notes?sort=asc&per_page=100`)),
      ]);
      const approved = listIn(approvals, "approved_by").map((entry): Remark => {
        const when = findText(entry, "approved_at");
        return { who: textIn(entry, "user", "name"), text: "", verdict: "approved", ...defined({ when }) };
      });
      return inOrder([...notes.filter((note) => valueIn(note, "system") !== true).map(remarkIn), ...approved]);
    },
    async merged(branch) {
      return (await mergeRequests("merged", branch)).map(mergedIn);
    },
    async isBefore(first, commit) {
      const answer = await ask("GET", inRepository(`merge_base?refs[]=${first}&refs[]=${commit}`));
      // 400: there is no such commit; 404: they have nothing in common.
      if (answer.status === 400 || answer.status === 404) return false;
      return textIn(requireSuccess(answer).json, "id") === first;
    },
    async merge({ number, head }) {
      const path = at(`merge_requests/${number}`);
      const { json: before } = await askFor(ask, "GET", path);
      // To whoever may not merge, GitLab answers as if nobody had signed in.
      if (valueIn(before, "user", "can_merge") === false) return ["not allowed"];
      const mergeIt = async (change: object) => (await ask("PUT", `${path}/merge`, { sha: head, ...change })).status;
      const status = await mergeIt({ squash: true });
      if (status === 200) return "merged";
      if (status === 403) return ["not allowed"];
      if (status === 409) return ["changed"];
      const { json: after } = await askFor(ask, "GET", path);
      const state = findText(after, "detailed_merge_status") ?? "";
      // A project may forbid that commits are squashed.
      if (state === "mergeable" && (await mergeIt({ squash: false })) === 200) return "merged";
      return STATES.get(state) ?? [];
    },
    async sendTest({ period, language, to, branch = "" }) {
      // Jobs that do not know these variables would publish the site, and send nothing.
      const jobs = await readAt(".gitlab-ci.yml", base);
      if (jobs === undefined || !new TextDecoder().decode(jobs).includes("TEST_MAIL_TO")) return "no workflow";
      const values = { TO: to, BULLETIN: period, LANGUAGE: language, BRANCH: branch };
      const variables = Object.entries(values).map(([name, value]) => ({ key: `TEST_MAIL_${name}`, value }));
      const answer = await ask("POST", at("pipeline"), { ref: base, variables });
      if (answer.status === 400) return /permission/i.test(sentenceIn(answer.json)) ? "not allowed" : "no workflow";
      if (answer.status === 403) return "not allowed";
      requireSuccess(answer);
      return "asked";
    },
  };
}

/** What a merge request lacks, by its `detailed_merge_status`. */
const STATES: ReadonlyMap<string, readonly Obstacle[]> = new Map([
  ["not_approved", ["review"]],
  ["approvals_syncing", ["review"]],
  ["requested_changes", ["changes wanted"]],
  ["discussions_not_resolved", ["remarks"]],
  ["ci_must_pass", ["checks"]],
  ["ci_still_running", ["checks"]],
  ["status_checks_must_pass", ["checks"]],
  ["checking", ["checks"]],
  ["unchecked", ["checks"]],
  ["preparing", ["checks"]],
  ["conflict", ["conflict"]],
  ["need_rebase", ["behind"]],
]);

function proposalIn(json: unknown): Proposal {
  return {
    number: numberIn(json, "iid"),
    branch: textIn(json, "source_branch"),
    head: textIn(json, "sha"),
    url: textIn(json, "web_url"),
    since: textIn(json, "created_at"),
  };
}

/** A merge request without a commit of its own was merged by moving the published branch to its head. */
function mergedIn(json: unknown): MergedProposal {
  const proposal = proposalIn(json);
  const mergeCommit = findText(json, "merge_commit_sha") ?? findText(json, "squash_commit_sha") ?? proposal.head;
  return { ...proposal, mergeCommit, mergedAt: findText(json, "merged_at") ?? proposal.since };
}

function remarkIn(note: unknown): Remark {
  return { who: textIn(note, "author", "name"), when: textIn(note, "created_at"), text: textIn(note, "body") };
}

function versionIn(entry: unknown): StoreVersion {
  return {
    commit: textIn(entry, "id"),
    subject: textIn(entry, "title"),
    who: textIn(entry, "author_name"),
    when: textIn(entry, "authored_date"),
  };
}
