import { defined } from "../../../../../scripts/diagnostics/browser.ts";
import { fromBase64, toBase64 } from "../base64.ts";
import type { Obstacle, Remark } from "../home.ts";
import {
  type Answer,
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

/** A repository on GitHub (REST API, version 2022-11-28). */
export function openGithub(place: StorePlace, fetchIt?: typeof fetch): Store {
  return new GithubStore(place, fetchIt);
}

const HEADERS = {
  accept: "application/vnd.github+json",
  "x-github-api-version": "2022-11-28",
};

class GithubStore implements Store {
  readonly #place: StorePlace;
  readonly #ask: Ask;

  constructor(place: StorePlace, fetchIt?: typeof fetch) {
    this.#place = place;
    this.#ask = openAsk(place, HEADERS, fetchIt);
  }

  async head(branch: string): Promise<string | undefined> {
    const answer = await this.#ask("GET", this.#at(`git/ref/heads/${inAddress(branch)}`));
    return answer.status === 404 ? undefined : textIn(requireSuccess(answer).json, "object", "sha");
  }

  async branches(start: string): Promise<ReadonlyMap<string, string>> {
    const refs = await askForAll(this.#ask, this.#at(`git/matching-refs/heads/${start}?per_page=100`));
    return new Map(
      refs.map((each) => [textIn(each, "ref").slice("refs/heads/".length), textIn(each, "object", "sha")]),
    );
  }

  async tree(commit: string): Promise<ReadonlyMap<string, BlobId>> {
    const { contentDir } = this.#place;
    const { json } = await askFor(this.#ask, "GET", this.#at(`git/trees/${commit}`));
    const folder = listIn(json, "tree").find(
      (entry) => valueIn(entry, "path") === contentDir && valueIn(entry, "type") === "tree",
    );
    return folder === undefined ? new Map() : this.#subtree(textIn(folder, "sha"), contentDir);
  }

  async read(blob: string): Promise<Uint8Array> {
    const { json } = await askFor(this.#ask, "GET", this.#at(`git/blobs/${blob}`));
    return fromBase64(textIn(json, "content"));
  }

  async commit(request: CommitRequest): Promise<Committed> {
    const { branch, branchIs, from } = request;
    const answer = await this.#moveBranch(request, await this.#makeCommit(request));
    // Services have many messages for a refusal. If nobody was faster, it is forbidden, or against a rule.
    const isRefused = answer.status === 422 || answer.status === 409;
    if (isRefused && (await this.head(branch)) !== (branchIs === "new" ? undefined : from)) return "moved";
    return { commit: textIn(requireSuccess(answer).json, "object", "sha") };
  }

  async history(path: string, branch: string, most = 100): Promise<readonly StoreVersion[]> {
    const query = `path=${encodeURIComponent(path)}&sha=${encodeURIComponent(branch)}&per_page=${most}`;
    const { json } = await askFor(this.#ask, "GET", this.#at(`commits?${query}`));
    return listIn(json).map(versionIn);
  }

  async readAt(path: string, commit: string): Promise<Uint8Array | undefined> {
    const answer = await this.#ask("GET", this.#at(`contents/${inAddress(path)}?ref=${commit}`));
    return answer.status === 404 ? undefined : this.read(textIn(requireSuccess(answer).json, "sha"));
  }

  async proposals(): Promise<readonly Proposal[]> {
    return (await this.#pulls("open")).map(proposalIn);
  }

  async proposal(branch: string): Promise<Proposal | undefined> {
    const [found] = await this.#pulls("open", branch);
    return found === undefined ? undefined : proposalIn(found);
  }

  async propose(branch: string, title: string): Promise<void> {
    const answer = await this.#ask("POST", this.#at("pulls"), { title, head: branch, base: this.#place.branch });
    // The same status is returned for a branch with an open pull request.
    if (answer.status !== 422 || (await this.proposal(branch)) === undefined) requireSuccess(answer);
  }

  async remarks({ number }: Proposal): Promise<readonly Remark[]> {
    const [reviews, comments] = await Promise.all([
      askForAll(this.#ask, this.#at(`pulls/${number}/reviews?per_page=100`)),
      askForAll(this.#ask, this.#at(`issues/${number}/comments?per_page=100`)),
    ]);
    return inOrder([...reviews, ...comments].flatMap(remarkIn));
  }

  async merged(branch: string): Promise<readonly MergedProposal[]> {
    return (await this.#pulls("closed", branch)).flatMap(mergedIn);
  }

  async isBefore(first: string, commit: string): Promise<boolean> {
    const answer = await this.#ask("GET", this.#at(`compare/${first}...${commit}?per_page=1`));
    return answer.status !== 404 && ["ahead", "identical"].includes(textIn(requireSuccess(answer).json, "status"));
  }

  async merge({ number, head }: Proposal): Promise<"merged" | readonly Obstacle[]> {
    const { status, json } = await this.#mergeAsAllowed(number, head);
    if (status === 200) return "merged";
    if (status === 403 || status === 404) return ["not allowed"];
    if (status === 409) return ["changed"];
    const told = OBSTACLES.filter(([, pattern]) => pattern.test(sentenceIn(json))).map(([obstacle]) => obstacle);
    if (told.length > 0) return told;
    const { json: pull } = await askFor(this.#ask, "GET", this.#at(`pulls/${number}`));
    return STATES.get(findText(pull, "mergeable_state") ?? "") ?? [];
  }

  async sendTest({ period, language, to, branch }: TestOfBranch): Promise<"asked" | "no workflow" | "not allowed"> {
    const inputs = { bulletin: period, language, to, ...defined({ branch }) };
    const path = this.#at("actions/workflows/test-mail.yml/dispatches");
    const answer = await this.#ask("POST", path, { ref: this.#place.branch, inputs });
    if (answer.status === 403) return "not allowed";
    // 422: it has other inputs, is started by something else alone, or is switched off.
    if (answer.status === 404 || answer.status === 422) return "no workflow";
    requireSuccess(answer);
    return "asked";
  }

  async #subtree(sha: string, folder: string): Promise<ReadonlyMap<string, BlobId>> {
    const { json } = await askFor(this.#ask, "GET", this.#at(`git/trees/${sha}?recursive=1`));
    if (valueIn(json, "truncated") !== true) return blobsIn(listIn(json, "tree"), folder);
    // GitHub truncates a very large tree: its folders are requested one by one.
    const { json: top } = await askFor(this.#ask, "GET", this.#at(`git/trees/${sha}`));
    const entries = listIn(top, "tree");
    const folders = entries.filter((entry) => valueIn(entry, "type") === "tree");
    const below = await inTurn(folders, (entry) =>
      this.#subtree(textIn(entry, "sha"), `${folder}/${textIn(entry, "path")}`),
    );
    return new Map([...blobsIn(entries, folder), ...below.flatMap((each) => [...each])]);
  }

  /** Makes a commit that no branch has yet, of a tree with its blobs. Returns its name. */
  async #makeCommit({ from, message, changes }: CommitRequest): Promise<string> {
    const { json: parent } = await askFor(this.#ask, "GET", this.#at(`git/commits/${from}`));
    const entries = await inTurn(changes, (change) => this.#entryOf(change));
    const { json: tree } = await askFor(this.#ask, "POST", this.#at("git/trees"), {
      base_tree: textIn(parent, "tree", "sha"),
      tree: entries,
    });
    const { json: made } = await askFor(this.#ask, "POST", this.#at("git/commits"), {
      message,
      tree: textIn(tree, "sha"),
      parents: [from],
    });
    return textIn(made, "sha");
  }

  async #entryOf({ path, bytes }: StoreChange): Promise<object> {
    const entry = { path, mode: "100644", type: "blob" };
    if (bytes === undefined) return { ...entry, sha: null };
    const body = { content: toBase64(bytes), encoding: "base64" };
    const { json } = await askFor(this.#ask, "POST", this.#at("git/blobs"), body);
    return { ...entry, sha: textIn(json, "sha") };
  }

  /** Moves a branch to a commit, or begins it there. GitHub refuses that if it is not a fast-forward. */
  #moveBranch({ branch, branchIs }: CommitRequest, sha: string): Promise<Answer> {
    return branchIs === "new"
      ? this.#ask("POST", this.#at("git/refs"), { ref: `refs/heads/${branch}`, sha })
      : this.#ask("PATCH", this.#at(`git/refs/heads/${inAddress(branch)}`), { sha, force: false });
  }

  /** Pull requests into the published branch, from branches of the repository: anybody may open one from a fork of it. */
  async #pulls(state: "open" | "closed", branch?: string): Promise<readonly unknown[]> {
    const { repo, branch: base } = this.#place;
    const [owner = ""] = repo.split("/");
    const head = branch === undefined ? "" : `&head=${owner}:${encodeURIComponent(branch)}`;
    const query = `state=${state}&base=${encodeURIComponent(base)}${head}&per_page=100`;
    const found = await askForAll(this.#ask, this.#at(`pulls?${query}`));
    return found.filter((each) => valueIn(each, "head", "repo", "id") === numberIn(each, "base", "repo", "id"));
  }

  /** Merges in the first way that the repository allows. */
  async #mergeAsAllowed(number: number, head: string): Promise<Answer> {
    const path = this.#at(`pulls/${number}/merge`);
    const mergeBy = (way: string) => this.#ask("PUT", path, { sha: head, merge_method: way });
    let answer = await mergeBy("squash");
    for (const way of ["merge", "rebase"])
      if (/ not allowed on this repository/.test(sentenceIn(answer.json))) answer = await mergeBy(way);
    return answer;
  }

  #at(path: string): string {
    return `/repos/${this.#place.repo}/${path}`;
  }
}

function proposalIn(json: unknown): Proposal {
  return {
    number: numberIn(json, "number"),
    branch: textIn(json, "head", "ref"),
    head: textIn(json, "head", "sha"),
    url: textIn(json, "html_url"),
    since: textIn(json, "created_at"),
  };
}

/** A closed pull request as a merged proposal; nothing if it was not merged. */
function mergedIn(json: unknown): readonly MergedProposal[] {
  const [proposal, mergedAt] = [proposalIn(json), findText(json, "merged_at")];
  const mergeCommit = findText(json, "merge_commit_sha") ?? proposal.head;
  return mergedAt === undefined ? [] : [{ ...proposal, mergeCommit, mergedAt }];
}

/** A review or a comment. A review without text has comments on single lines, which are read on the service. */
function remarkIn(entry: unknown): readonly Remark[] {
  const verdict = VERDICTS.get(findText(entry, "state") ?? "");
  const text = findText(entry, "body") ?? "";
  if (text === "" && verdict === undefined) return [];
  const when = findText(entry, "submitted_at") ?? findText(entry, "created_at");
  // Deleted accounts of GitHub have no name.
  return [{ who: findText(entry, "user", "login") ?? "", text, ...defined({ when, verdict }) }];
}

/** The missing requirements, in the words of GitHub's refusals to merge. A refusal may list several. */
const OBSTACLES: readonly (readonly [Obstacle, RegExp])[] = [
  ["review", /approving review|code owner review|review is required/i],
  ["changes wanted", /changes (?:have been |were )?requested|requested changes/i],
  ["remarks", /must be resolved|unresolved/i],
  ["checks", /status check/i],
  ["conflict", /conflict/i],
];

/** The missing requirements of a pull request, by its `mergeable_state`. */
const STATES: ReadonlyMap<string, readonly Obstacle[]> = new Map([
  ["dirty", ["conflict"]],
  ["behind", ["behind"]],
]);

const VERDICTS: ReadonlyMap<string, NonNullable<Remark["verdict"]>> = new Map([
  ["APPROVED", "approved"],
  ["CHANGES_REQUESTED", "changes wanted"],
]);

function blobsIn(entries: readonly unknown[], folder: string): ReadonlyMap<string, BlobId> {
  const blobs = entries.filter((entry) => valueIn(entry, "type") === "blob");
  return new Map(blobs.map((entry) => [`${folder}/${textIn(entry, "path")}`, blobIn(entry, "sha")]));
}

function versionIn(entry: unknown): StoreVersion {
  return {
    commit: textIn(entry, "sha"),
    subject: textIn(entry, "commit", "message").split("\n")[0] ?? "",
    who: textIn(entry, "commit", "author", "name"),
    when: textIn(entry, "commit", "author", "date"),
  };
}

/** GitHub requires that requests are made one after the other. */
async function inTurn<Given, Made>(
  given: readonly Given[],
  make: (each: Given) => Promise<Made>,
): Promise<readonly Made[]> {
  const made: Made[] = [];
  for (const each of given) made.push(await make(each));
  return made;
}

function inAddress(path: string): string {
  return path.split("/").map(encodeURIComponent).join("/");
}
