import { defined } from "../../../../../scripts/diagnostics/browser.ts";
import { toBase64 } from "../base64.ts";
import { HomeError, type Obstacle, type Remark } from "../home.ts";
import {
  type Ask,
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
import type {
  BlobId,
  CommitRequest,
  Committed,
  MergedProposal,
  Proposal,
  Store,
  StoreChange,
  StorePlace,
  StoreVersion,
  TestOfBranch,
} from "./store.ts";

/** A project on a GitLab (REST API, version 4). */
export function openGitlab(place: StorePlace, fetchIt?: typeof fetch): Store {
  return new GitlabStore(place, fetchIt);
}

class GitlabStore implements Store {
  readonly #place: StorePlace;
  readonly #ask: Ask;

  constructor(place: StorePlace, fetchIt?: typeof fetch) {
    this.#place = place;
    this.#ask = openAsk(place, {}, fetchIt);
  }

  async head(branch: string): Promise<string | undefined> {
    const answer = await this.#ask("GET", this.#inRepository(`branches/${encodeURIComponent(branch)}`));
    return answer.status === 404 ? undefined : textIn(requireSuccess(answer).json, "commit", "id");
  }

  async branches(start: string): Promise<ReadonlyMap<string, string>> {
    const query = `search=${encodeURIComponent(`^${start}`)}&per_page=100`;
    const found = await askForAll(this.#ask, this.#inRepository(`branches?${query}`));
    return new Map(found.map((each) => [textIn(each, "name"), textIn(each, "commit", "id")]));
  }

  async tree(commit: string): Promise<ReadonlyMap<string, BlobId>> {
    const folder = encodeURIComponent(this.#place.contentDir);
    const query = `path=${folder}&ref=${commit}&recursive=true&per_page=100&pagination=keyset`;
    const entries = await askForAll(this.#ask, this.#inRepository(`tree?${query}`));
    const blobs = entries.filter((entry) => valueIn(entry, "type") === "blob");
    return new Map(blobs.map((entry) => [textIn(entry, "path"), blobIn(entry, "id")]));
  }

  async read(blob: BlobId): Promise<Uint8Array> {
    return (await askFor(this.#ask, "GET", this.#inRepository(`blobs/${blob}/raw`))).bytes;
  }

  async commit({ branch, from, branchIs, message, changes }: CommitRequest): Promise<Committed> {
    const actions: object[] = [];
    for (const change of changes) actions.push(await this.#actionOf(change, from));
    const answer = await this.#ask("POST", this.#inRepository("commits"), {
      branch,
      ...(branchIs === "going on" ? {} : { start_sha: from }),
      commit_message: message,
      actions,
    });
    // The status for a changed file, for an existing file or branch, and for a violated rule.
    if (answer.status === 400 && (await this.head(branch)) !== (branchIs === "new" ? undefined : from)) return "moved";
    const { json } = requireSuccess(answer);
    const commit = textIn(json, "id");
    const [parent = from] = listIn(json, "parent_ids");
    const isOver = typeof parent === "string" && parent !== from && (await this.#hasChanged(changes, from, parent));
    // The commit is reverted and written again on top of the other change, as if that had been first.
    return isOver && (await this.#revert(commit, branch)) ? "moved" : { commit };
  }

  async history(path: string, branch: string, most = 100): Promise<readonly StoreVersion[]> {
    const query = `path=${encodeURIComponent(path)}&ref_name=${encodeURIComponent(branch)}&per_page=${most}`;
    const { json } = await askFor(this.#ask, "GET", this.#inRepository(`commits?${query}`));
    return listIn(json).map(versionIn);
  }

  async readAt(path: string, commit: string): Promise<Uint8Array | undefined> {
    const answer = await this.#ask("GET", this.#inRepository(`files/${encodeURIComponent(path)}/raw?ref=${commit}`));
    return answer.status === 404 ? undefined : requireSuccess(answer).bytes;
  }

  async proposals(): Promise<readonly Proposal[]> {
    return (await this.#mergeRequests("opened")).map(proposalIn);
  }

  async proposal(branch: string): Promise<Proposal | undefined> {
    const [found] = await this.#mergeRequests("opened", branch);
    return found === undefined ? undefined : proposalIn(found);
  }

  async propose(branch: string, title: string): Promise<void> {
    const target = this.#place.branch;
    const query = { source_branch: branch, target_branch: target, title, remove_source_branch: true };
    const answer = await this.#ask("POST", this.#at("merge_requests"), query);
    // The status for a branch with an open merge request.
    if (answer.status !== 409) requireSuccess(answer);
  }

  async remarks({ number }: Proposal): Promise<readonly Remark[]> {
    const [{ json: approvals }, notes] = await Promise.all([
      askFor(this.#ask, "GET", this.#at(`merge_requests/${number}/approvals`)),
      askForAll(this.#ask, this.#at(`merge_requests/${number}/notes?sort=asc&per_page=100`)),
    ]);
    const approved = listIn(approvals, "approved_by").map(approvalIn);
    return inOrder([...notes.filter((note) => valueIn(note, "system") !== true).map(remarkIn), ...approved]);
  }

  async merged(branch: string): Promise<readonly MergedProposal[]> {
    return (await this.#mergeRequests("merged", branch)).map(mergedIn);
  }

  async isBefore(first: string, commit: string): Promise<boolean> {
    const answer = await this.#ask("GET", this.#inRepository(`merge_base?refs[]=${first}&refs[]=${commit}`));
    // 400: there is no such commit; 404: they have no common ancestor.
    if (answer.status === 400 || answer.status === 404) return false;
    return textIn(requireSuccess(answer).json, "id") === first;
  }

  async merge({ number, head }: Proposal): Promise<"merged" | readonly Obstacle[]> {
    const path = this.#at(`merge_requests/${number}`);
    const { json: before } = await askFor(this.#ask, "GET", path);
    // Without permission to merge, GitLab answers as if nobody had signed in.
    if (valueIn(before, "user", "can_merge") === false) return ["not allowed"];
    const mergeIt = async (how: { readonly squash: boolean }) =>
      (await this.#ask("PUT", `${path}/merge`, { sha: head, ...how })).status;
    const status = await mergeIt({ squash: true });
    if (status === 200) return "merged";
    if (status === 403) return ["not allowed"];
    if (status === 409) return ["changed"];
    const { json: after } = await askFor(this.#ask, "GET", path);
    const state = findText(after, "detailed_merge_status") ?? "";
    // A project may forbid that commits are squashed.
    if (state === "mergeable" && (await mergeIt({ squash: false })) === 200) return "merged";
    return STATES.get(state) ?? [];
  }

  async sendTest({
    period,
    language,
    to,
    branch = "",
  }: TestOfBranch): Promise<"asked" | "no workflow" | "not allowed"> {
    const { branch: ref } = this.#place;
    // Jobs that do not know these variables would publish the site, and send nothing.
    const jobs = await this.readAt(".gitlab-ci.yml", ref);
    if (jobs === undefined || !new TextDecoder().decode(jobs).includes("TEST_MAIL_TO")) return "no workflow";
    const values = { TO: to, BULLETIN: period, LANGUAGE: language, BRANCH: branch };
    const variables = Object.entries(values).map(([name, value]) => ({ key: `TEST_MAIL_${name}`, value }));
    const answer = await this.#ask("POST", this.#at("pipeline"), { ref, variables });
    if (answer.status === 400) return /permission/i.test(sentenceIn(answer.json)) ? "not allowed" : "no workflow";
    if (answer.status === 403) return "not allowed";
    requireSuccess(answer);
    return "asked";
  }

  async #actionOf({ path, isThere, bytes }: StoreChange, from: string): Promise<object> {
    const known = isThere ? { last_commit_id: await this.#lastCommit(path, from) } : {};
    if (bytes === undefined) return { action: "delete", file_path: path, ...known };
    const action = isThere ? "update" : "create";
    return { action, file_path: path, content: toBase64(bytes), encoding: "base64", ...known };
  }

  /** Whether somebody wrote one of these files: GitLab checks the given commits before it begins to write, and not while it writes. */
  async #hasChanged(changes: readonly StoreChange[], from: string, to: string): Promise<boolean> {
    for (const { path, isThere } of changes)
      if (isThere && (await this.#lastCommit(path, from)) !== (await this.#lastCommit(path, to))) return true;
    return false;
  }

  /** The commit that last changed a file: GitLab refuses to write over a later one. */
  async #lastCommit(path: string, commit: string): Promise<string> {
    const answer = await this.#ask("HEAD", this.#inRepository(`files/${encodeURIComponent(path)}?ref=${commit}`));
    const found = answer.header("x-gitlab-last-commit-id");
    if (answer.status !== 200 || found === undefined) throw new HomeError("failed", path);
    return found;
  }

  async #revert(commit: string, branch: string): Promise<boolean> {
    return (await this.#ask("POST", this.#inRepository(`commits/${commit}/revert`), { branch })).status < 300;
  }

  /** Merge requests into the published branch, from branches of the project: anybody may open one from a fork of it. */
  async #mergeRequests(state: "opened" | "merged", branch?: string): Promise<readonly unknown[]> {
    const source = branch === undefined ? "" : `&source_branch=${encodeURIComponent(branch)}`;
    const query = `state=${state}&target_branch=${encodeURIComponent(this.#place.branch)}${source}&per_page=100`;
    const found = await askForAll(this.#ask, this.#at(`merge_requests?${query}`));
    return found.filter((each) => valueIn(each, "source_project_id") === numberIn(each, "target_project_id"));
  }

  #inRepository(path: string): string {
    return this.#at(`repository/${path}`);
  }

  #at(path: string): string {
    return `/projects/${encodeURIComponent(this.#place.repo)}/${path}`;
  }
}

/** The missing requirements of a merge request, by its `detailed_merge_status`. */
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

/** A merge request without a merge commit was merged by moving the published branch to its head. */
function mergedIn(json: unknown): MergedProposal {
  const proposal = proposalIn(json);
  const mergeCommit = findText(json, "merge_commit_sha") ?? findText(json, "squash_commit_sha") ?? proposal.head;
  return { ...proposal, mergeCommit, mergedAt: findText(json, "merged_at") ?? proposal.since };
}

function remarkIn(note: unknown): Remark {
  return { who: textIn(note, "author", "name"), when: textIn(note, "created_at"), text: textIn(note, "body") };
}

function approvalIn(approval: unknown): Remark {
  const when = findText(approval, "approved_at");
  return { who: textIn(approval, "user", "name"), text: "", verdict: "approved", ...defined({ when }) };
}

function versionIn(entry: unknown): StoreVersion {
  return {
    commit: textIn(entry, "id"),
    subject: textIn(entry, "title"),
    who: textIn(entry, "author_name"),
    when: textIn(entry, "authored_date"),
  };
}
