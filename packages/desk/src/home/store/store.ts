import type { Obstacle, Remark, TestMail } from "../home.ts";

/**
 * A repository at a service, as the desk needs it. Each service has one of these; all that the desk does is made of them. Every call
 * rejects with a `HomeError` if the service gives no answer, or does not let somebody in.
 */
export interface Store {
  /** The commit at the tip of a branch; undefined if there is no such branch. */
  head(branch: string): Promise<string | undefined>;
  /** The branches whose names begin so, with the commits at their tips. */
  branches(start: string): Promise<ReadonlyMap<string, string>>;
  /** The files of the content folder at a commit: their names in git, by their paths from the root. */
  tree(commit: string): Promise<ReadonlyMap<string, BlobId>>;
  read(blob: BlobId): Promise<Uint8Array>;
  /** Writes several files as one commit; nothing is written if somebody else was faster. */
  commit(request: CommitRequest): Promise<Committed>;
  /** The commits of a branch that changed a file, newest first; at most so many, and a hundred if nothing is said. */
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
  /** Whether a commit is before another one, or the same; false for a commit that is not there. */
  isBefore(first: string, commit: string): Promise<boolean>;
  /** What has been said of a proposal, oldest first. */
  remarks(proposal: Proposal): Promise<readonly Remark[]>;
  /**
   * Merges a proposal, as one commit if that is allowed, if it still ends in the commit that was looked at and the service lets it in.
   * Otherwise tells what is known of the reasons.
   */
  merge(proposal: Proposal): Promise<"merged" | readonly Obstacle[]>;
  /** Asks for the email of a bulletin, which a workflow of the repository sends (`starter/all`). */
  sendTest(test: TestOfBranch): Promise<"asked" | "no workflow" | "not allowed">;
}

/** The email of a bulletin as its branch has it; without one, as it is published. */
export interface TestOfBranch extends TestMail {
  readonly branch?: string;
}

/** The name of a file's bytes in git: SHA-1 or SHA-256, in hexadecimal digits. */
export type BlobId = string & { readonly blobId: never };

export interface CommitRequest {
  readonly branch: string;
  /** The commit that the changes were made from: the tip of the branch, or of the one that a new branch starts from. */
  readonly from: string;
  /** Whether the branch begins with this commit, or goes on with it. None is ever forced: what somebody else has put there stays. */
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
  /** The commit of the published branch with what it says. */
  readonly mergeCommit: string;
  /** RFC 3339. */
  readonly mergedAt: string;
}

/** The repository, and who asks. */
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
  /** Says in the language of the desk what keeps a service from doing what it is asked. */
  readonly tell: (trouble: Trouble) => string;
  /** The time, in milliseconds since 1970 (UTC). */
  readonly clock: () => number;
}

/** What keeps a service from doing what it is asked. */
export type Trouble =
  /** It was asked too often, and takes no more requests before this moment of the clock. */
  | { readonly kind: "busy"; readonly until: number }
  | { readonly kind: "down" }
  /** Whoever asks has no right to it. */
  | { readonly kind: "forbidden" }
  /** It says why in its own words. */
  | { readonly kind: "refused"; readonly said: string }
  | { readonly kind: "no branch"; readonly branch: string };

/** The access token of whoever is in front of the desk. It stays in the page. */
export interface Tokens {
  /** Asks for one if there is none. */
  get(): Promise<string>;
  /** Forgets one that the service has not let in. */
  refuse(token: string): void;
}
