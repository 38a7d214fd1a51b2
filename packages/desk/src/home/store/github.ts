import { defined } from "../../../../../scripts/defined.ts";
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
import type { BlobId, CommitRequest, Proposal, Store, StoreChange, StorePlace, StoreVersion } from "./store.ts";

/** A repository on GitHub (REST API, version 2022-11-28). */
export function openGithub(place: StorePlace, fetchIt?: typeof fetch): Store {
  const { repo, branch: base, contentDir } = place;
  const headers = {
    accept: "application/vnd.github+json",
    "x-github-api-version": "2022-11-28",
  };
  const ask = openAsk(place, headers, fetchIt);
  const at = (path: string) => `/repos/${repo}/${path}`;
  const [owner = ""] = repo.split("/");

  async function subtree(sha: string, folder: string): Promise<ReadonlyMap<string, BlobId>> {
    const { json } = await askFor(ask, "GET", at(`git/trees/${sha}?recursive=1`));
    if (valueIn(json, "truncated") !== true) return blobsIn(listIn(json, "tree"), folder);
    // GitHub leaves out the rest of a very large tree: its folders are asked for one by one.
    const { json: top } = await askFor(ask, "GET", at(`git/trees/${sha}`));
    const entries = listIn(top, "tree");
    const folders = entries.filter((entry) => valueIn(entry, "type") === "tree");
    const below = await inTurn(folders, (entry) => subtree(textIn(entry, "sha"), `${folder}/${textIn(entry, "path")}`));
    return new Map([...blobsIn(entries, folder), ...below.flatMap((each) => [...each])]);
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

  /** Pull requests into the published branch, from branches of the repository: anybody may open one from a fork of it. */
  async function pulls(state: "open" | "closed", branch?: string): Promise<readonly unknown[]> {
    const head = branch === undefined ? "" : `&head=${owner}:${encodeURIComponent(branch)}`;
    const query = `state=${state}&base=${encodeURIComponent(base)}${head}&per_page=100`;
    const found = await askForAll(ask, at(`pulls?${query}`));
    return found.filter((each) => valueIn(each, "head", "repo", "id") === numberIn(each, "base", "repo", "id"));
  }

  async function proposal(branch: string): Promise<Proposal | undefined> {
    const [found] = await pulls("open", branch);
    return found === undefined ? undefined : proposalIn(found);
  }

  async function head(branch: string): Promise<string | undefined> {
    const answer = await ask("GET", at(`git/ref/heads/${inAddress(branch)}`));
    return answer.status === 404 ? undefined : textIn(requireSuccess(answer).json, "object", "sha");
  }

  return {
    head,
    async branches(start) {
      const refs = await askForAll(ask, at(`git/matching-refs/heads/${start}?per_page=100`));
      return new Map(
        refs.map((each) => [textIn(each, "ref").slice("refs/heads/".length), textIn(each, "object", "sha")]),
      );
    },
    async tree(commit) {
      const { json } = await askFor(ask, "GET", at(`git/trees/${commit}`));
      const folder = listIn(json, "tree").find(
        (entry) => valueIn(entry, "path") === contentDir && valueIn(entry, "type") === "tree",
      );
      return folder === undefined ? new Map() : subtree(textIn(folder, "sha"), contentDir);
    },
    async read(blob) {
      const { json } = await askFor(ask, "GET", at(`git/blobs/${blob}`));
      return fromBase64(textIn(json, "content"));
    },
    async commit(request) {
      const { branch, branchIs, from } = request;
      const answer = await commit(ask, at, request);
      // Services say in many words why they refuse it. Where nobody was faster, it is forbidden, or against a rule.
      const isRefused = answer.status === 422 || answer.status === 409;
      if (isRefused && (await head(branch)) !== (branchIs === "new" ? undefined : from)) return "moved";
      return { commit: textIn(requireSuccess(answer).json, "object", "sha") };
    },
    async history(path, branch, most = 100) {
      const query = `path=${encodeURIComponent(path)}&sha=${encodeURIComponent(branch)}&per_page=${most}`;
      const { json } = await askFor(ask, "GET", at(`commits?${query}`));
      return listIn(json).map(versionIn);
    },
    async readAt(path, commit) {
      const answer = await ask("GET", at(`contents/${inAddress(path)}?ref=${commit}`));
      if (answer.status === 404) return undefined;
      const { json } = await askFor(ask, "GET", at(`git/blobs/${textIn(requireSuccess(answer).json, "sha")}`));
      return fromBase64(textIn(json, "content"));
    },
    async proposals() {
      return (await pulls("open")).map(proposalIn);
    },
    proposal,
    async propose(branch, title) {
      const answer = await ask("POST", at("pulls"), { title, head: branch, base });
      // It says so of a branch that has an open one, too.
      if (answer.status !== 422 || (await proposal(branch)) === undefined) requireSuccess(answer);
    },
    async remarks({ number }) {
      const [reviews, comments] = await Promise.all([
        askForAll(ask, at(`pulls/${number}/reviews?per_page=100`)),
        askForAll(ask, at(`issues/${number}/comments?per_page=100`)),
      ]);
      return inOrder([...reviews, ...comments].flatMap(remarkIn));
    },
    async merged(branch) {
      const closed = await pulls("closed", branch);
      return closed.flatMap((each) => {
        const [proposal, mergedAt] = [proposalIn(each), findText(each, "merged_at")];
        const mergeCommit = findText(each, "merge_commit_sha") ?? proposal.head;
        return mergedAt === undefined ? [] : [{ ...proposal, mergeCommit, mergedAt }];
      });
    },
    async isBefore(first, commit) {
      const answer = await ask("GET", at(`compare/${first}...${commit}?per_page=1`));
      return answer.status !== 404 && ["ahead", "identical"].includes(textIn(requireSuccess(answer).json, "status"));
    },
    merge: (proposal) => merge(ask, at, proposal),
    async sendTest({ period, language, to, branch }) {
      const inputs = { bulletin: period, language, to, ...defined({ branch }) };
      const answer = await ask("POST", at("actions/workflows/test-mail.yml/dispatches"), { ref: base, inputs });
      if (answer.status === 403) return "not allowed";
      // 422: it has other inputs, is started by something else alone, or is switched off.
      if (answer.status === 404 || answer.status === 422) return "no workflow";
      requireSuccess(answer);
      return "asked";
    },
  };
}

async function merge(
  ask: Ask,
  at: (path: string) => string,
  { number, head }: Proposal,
): Promise<"merged" | readonly Obstacle[]> {
  const mergeBy = (way: string) => ask("PUT", at(`pulls/${number}/merge`), { sha: head, merge_method: way });
  let answer = await mergeBy("squash");
  for (const way of ["merge", "rebase"])
    if (/ not allowed on this repository/.test(sentenceIn(answer.json))) answer = await mergeBy(way);
  const { status, json } = answer;
  if (status === 200) return "merged";
  if (status === 403 || status === 404) return ["not allowed"];
  if (status === 409) return ["changed"];
  const told = OBSTACLES.filter(([, pattern]) => pattern.test(sentenceIn(json))).map(([obstacle]) => obstacle);
  if (told.length > 0) return told;
  const { json: pull } = await askFor(ask, "GET", at(`pulls/${number}`));
  return STATES.get(findText(pull, "mergeable_state") ?? "") ?? [];
}

/** A review or a comment. A review that says nothing was given with remarks on single lines, which are read at the service. */
function remarkIn(entry: unknown): readonly Remark[] {
  const verdict = VERDICTS.get(findText(entry, "state") ?? "");
  const text = findText(entry, "body") ?? "";
  if (text === "" && verdict === undefined) return [];
  const when = findText(entry, "submitted_at") ?? findText(entry, "created_at");
  // Whoever has left GitHub has no name there any more.
  return [{ who: findText(entry, "user", "login") ?? "", text, ...defined({ when, verdict }) }];
}

/** What is missing, in the words with which GitHub refuses a merge. It may name several. */
const OBSTACLES: readonly (readonly [Obstacle, RegExp])[] = [
  ["review", /approving review|code owner review|review is required/i],
  ["changes wanted", /changes (?:have been |were )?requested|requested changes/i],
  ["remarks", /must be resolved|unresolved/i],
  ["checks", /status check/i],
  ["conflict", /conflict/i],
];

/** What a pull request lacks, by its `mergeable_state`. */
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

/** A commit is a tree with its blobs, a commit of it, and the move of the branch, which GitHub refuses if that is not a fast-forward. */
async function commit(
  ask: Ask,
  at: (path: string) => string,
  { branch, from, branchIs, message, changes }: CommitRequest,
): Promise<Answer> {
  const { json: parent } = await askFor(ask, "GET", at(`git/commits/${from}`));
  const entries = await inTurn(changes, (change) => entryOf(ask, at, change));
  const { json: tree } = await askFor(ask, "POST", at("git/trees"), {
    base_tree: textIn(parent, "tree", "sha"),
    tree: entries,
  });
  const { json: made } = await askFor(ask, "POST", at("git/commits"), {
    message,
    tree: textIn(tree, "sha"),
    parents: [from],
  });
  const sha = textIn(made, "sha");
  return branchIs === "new"
    ? ask("POST", at("git/refs"), { ref: `refs/heads/${branch}`, sha })
    : ask("PATCH", at(`git/refs/heads/${inAddress(branch)}`), { sha, force: false });
}

async function entryOf(ask: Ask, at: (path: string) => string, { path, bytes }: StoreChange): Promise<object> {
  const entry = { path, mode: "100644", type: "blob" };
  if (bytes === undefined) return { ...entry, sha: null };
  const { json } = await askFor(ask, "POST", at("git/blobs"), { content: toBase64(bytes), encoding: "base64" });
  return { ...entry, sha: textIn(json, "sha") };
}

/** GitHub asks that requests be made one after the other. */
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
