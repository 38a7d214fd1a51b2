import type { TestMail } from "../../../../../scripts/cli/browser.ts";
import type { Obstacle, Remark } from "../home.ts";

/**
 * A repository at a service, as the desk needs it. Each service has one implementation; the desk uses only this interface. Every call
 * rejects with a `HomeError` if the service gives no answer, or refuses access.
 */
export interface Store {
  /** The commit at the tip of a branch; undefined if there is no such branch. */
  head(branch: string): Promise<string | undefined>;
  /** The branches with this prefix, with the commits at their tips. */
  branches(start: string): Promise<ReadonlyMap<string, string>>;
  /** The files of the content folder at a commit: their names in git, by their paths from the root. */
  tree(commit: string): Promise<ReadonlyMap<string, BlobId>>;
  read(blob: BlobId): Promise<Uint8Array>;
  /** Writes several files as one commit; nothing is written if somebody else was faster. */
  commit(request: CommitRequest): Promise<Committed>;
  /** The commits of a branch that changed a file, newest first; at most this many, a hundred by default. */
  history(path: string, branch: string, most?: number): Promise<readonly StoreVersion[]>;
  /** The file as it was at a commit; undefined if it was not there. */
  readAt(path: string, commit: string): Promise<Uint8Array | undefined>;
  /** All open proposals. */
  proposals(): Promise<readonly Proposal[]>;
  /** The open proposal of a branch. */
  proposal(branch: string): Promise<Proposal | undefined>;
  /** Opens a proposal of a branch, unless it has one. */
  propose(branch: string, title: string): Promise<void>;
  /** The merged proposals of a branch, which may be there still. */
  merged(branch: string): Promise<readonly MergedProposal[]>;
  /** Whether a commit is an ancestor of another one, or the same; false for a commit that does not exist. */
  isBefore(first: string, commit: string): Promise<boolean>;
  /** The comments on a proposal, oldest first. */
  remarks(proposal: Proposal): Promise<readonly Remark[]>;
  /**
   * Merges a proposal, as one commit if that is allowed, if its head is still the checked commit and the service permits it. Otherwise
   * returns the known reasons.
   */
  merge(proposal: Proposal): Promise<"merged" | readonly Obstacle[]>;
  /** Requests the email of a bulletin, which a workflow of the repository sends (`starter/all`). */
  sendTest(test: TestOfBranch): Promise<"asked" | "no workflow" | "not allowed">;
}

/** The email of a bulletin from its branch; without one, as published. */
export interface TestOfBranch extends TestMail {
  readonly branch?: string;
}

/** The name of a file's bytes in git: SHA-1 or SHA-256, in hexadecimal digits. */
export type BlobId = string & { readonly blobId: never };

export interface CommitRequest {
  readonly branch: string;
  /** The commit that the changes were made from: the tip of the branch, or of the branch that a new branch starts from. */
  readonly from: string;
  /** Whether this commit creates the branch, or is added to it. No branch is ever forced: commits of others stay. */
  readonly branchIs: "new" | "going on";
  readonly message: string;
  readonly changes: readonly StoreChange[];
}

/** A file to write, or to remove if it has no bytes. */
export interface StoreChange {
  /** From the root of the repository. */
  readonly path: string;
  /** Whether the file is there at the commit that the change was made from. */
  readonly isThere: boolean;
  readonly bytes?: Uint8Array;
}

export type Committed =
  | { readonly commit: string }
  /** Somebody else has written since. */
  | "moved";

export interface StoreVersion {
  readonly commit: string;
  readonly subject: string;
  readonly who: string;
  /** RFC 3339. */
  readonly when: string;
}

/** A pull request, as GitHub calls it, or merge request, as GitLab does. */
export interface Proposal {
  readonly number: number;
  readonly branch: string;
  /** The commit that it ends in. */
  readonly head: string;
  /** Its page at the service. */
  readonly url: string;
  /** Since when it is open (RFC 3339). */
  readonly since: string;
}

export interface MergedProposal extends Proposal {
  /** The merge commit of the published branch with its content. */
  readonly mergeCommit: string;
  /** RFC 3339. */
  readonly mergedAt: string;
}

/** The repository, and the user's access. */
export interface StorePlace {
  /** `https://api.github.com`, or `https://gitlab.example.org/api/v4`. */
  readonly api: string;
  /** `owner/name`, at GitLab with all groups. */
  readonly repo: string;
  /** The branch that is published. */
  readonly branch: string;
  /** The folder of content, from the root of the repository. */
  readonly contentDir: string;
  readonly tokens: Tokens;
  /** The message for a problem of a service, in the language of the desk. */
  readonly tell: (trouble: Trouble) => string;
  /** The time, in milliseconds since 1970 (UTC). */
  readonly clock: () => number;
}

/** The reasons why a service does not answer a request. */
export type Trouble =
  /** The rate limit is exceeded, and no requests are accepted before this moment. */
  | { readonly kind: "busy"; readonly until: number }
  | { readonly kind: "down" }
  /** The user has no permission. */
  | { readonly kind: "forbidden" }
  /** The service's own message. */
  | { readonly kind: "refused"; readonly said: string }
  | { readonly kind: "no branch"; readonly branch: string };

/** The access token of the user. It stays in the page. */
export interface Tokens {
  /** Opens the sign-in dialog if there is none. */
  get(): Promise<string>;
  /** Removes a token that the service has refused. */
  refuse(token: string): void;
}
