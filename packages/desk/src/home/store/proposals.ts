import type { PreviewContext } from "../../preview/preview-slice.ts";
import type { PublishOutcome, Review } from "../home.ts";
import { periodIn } from "../text-files.ts";
import type { ChangeSubjects } from "./change-subjects.ts";
import { onlineIn } from "./published-texts.ts";
import type { Point, Rounds } from "./rounds.ts";
import type { Proposal, Store } from "./store.ts";

/** The dependencies of the proposals of a repository. */
export interface ProposalParts {
  readonly store: Store;
  readonly rounds: Rounds;
  readonly published: () => Promise<PreviewContext>;
  readonly subjects: Pick<ChangeSubjects, "ofNew" | "ofChanges">;
}

/** Changes go into one proposal for each bulletin, until it is merged. */
export class Proposals {
  readonly #parts: ProposalParts;

  constructor(parts: ProposalParts) {
    this.#parts = parts;
  }

  /** The open proposal of a point. */
  async find({ branch, branchIs }: Point): Promise<Proposal | undefined> {
    return branchIs === "going on" ? this.#parts.store.proposal(branch) : undefined;
  }

  /** Opens the proposal of a branch, unless it is open, or was merged with this commit in the same moment. */
  async propose(period: string | undefined, branch: string, commit: string): Promise<void> {
    const { store, rounds } = this.#parts;
    if ((await store.proposal(branch)) !== undefined || (await rounds.isMerged(branch, commit))) return;
    const title = await this.#titleOf(period);
    try {
      await store.propose(branch, title);
    } catch (error) {
      if (!(await rounds.isMerged(branch, commit))) throw error;
    }
  }

  async review(period: string): Promise<Review | undefined> {
    const { store, rounds } = this.#parts;
    const proposal = await this.find(await rounds.pointOf(period));
    if (proposal === undefined) return undefined;
    const { url, since } = proposal;
    return { url, since, remarks: await store.remarks(proposal) };
  }

  async publish(period: string): Promise<PublishOutcome> {
    const { store, rounds } = this.#parts;
    const proposal = await this.find(await rounds.pointOf(period));
    if (proposal === undefined) return { outcome: "nothing new" };
    const merged = await store.merge(proposal);
    return merged === "merged" ? { outcome: "published" } : { outcome: "held back", by: merged };
  }

  async #titleOf(period: string | undefined): Promise<string> {
    const { published, subjects } = this.#parts;
    const isNew = period !== undefined && ![...onlineIn(await published())].some((file) => periodIn(file) === period);
    return isNew ? subjects.ofNew(period) : subjects.ofChanges(period);
  }
}
