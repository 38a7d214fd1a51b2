import { endOf, isLater, type Moment } from "../../../../scripts/i18n/browser.ts";
import type { EverOnline } from "../home/ever-online.ts";

/*
 * The state of a text: how far it is on its way to readers, and the actions that are allowed. No other part of the desk decides that.
 * Rows, bars, panels, lists and the save line show these states, each with one phrase, and nothing for an unknown state.
 */

/**
 * How far a file has got, according to its home: it is in no version for readers, in a version that was handed over to be published, or
 * online. A commit on this computer is handed over; this computer does not know whether the site was built from it.
 */
export type Reach =
  /** `wasOut` where readers had it before. */
  | { readonly at: "here"; readonly wasOut?: true }
  /** The moment of the version that was handed over, where that is known (RFC 3339). */
  | { readonly at: "handedOver"; readonly since?: string }
  | { readonly at: "online" };

/** How a text stands in one language. */
export type Standing =
  /** It is unknown how far it has got: the desk shows no state. */
  | { readonly is: "unknown" }
  /** Nobody has written it yet. */
  | { readonly is: "missing" }
  | { readonly is: "unreadable" }
  /** Is not published, even if readers have an earlier version. */
  | { readonly is: "draft" }
  /** No draft, and readers get it when its errors are mended. */
  | { readonly is: "faulty" }
  /** Readers get it with the next publication. */
  | { readonly is: "ready" }
  /** Waits for somebody who is to read it before. */
  | { readonly is: "inReview" }
  | { readonly is: "scheduled"; readonly from: Moment }
  | { readonly is: "handedOver"; readonly since?: string }
  | { readonly is: "online" }
  /** Its page shows a notice instead of the text. */
  | { readonly is: "withdrawn" }
  | { readonly is: "expired"; readonly on: Moment };

/** The facts that the state of a text follows from. */
export interface TextFacts {
  /** The content of its file; undefined if there is none. */
  readonly fields: TextFields | undefined;
  readonly isReadable: boolean;
  /** How many errors it has. */
  readonly errors: number;
  /** Undefined if nobody knows. */
  readonly reach: Reach | undefined;
  readonly isInReview: boolean;
  readonly asOf: Moment;
  /** The standing of the original of a translation: nobody reads a translation without its original. */
  readonly original?: Standing;
  /** The standing of the issue of an item. */
  readonly issue?: Standing;
}

/** The fields of an item or an issue of which its standing follows. */
interface TextFields {
  readonly draft?: boolean | undefined;
  readonly publishFrom?: Moment | undefined;
  readonly expires?: Moment | undefined;
  readonly withdrawn?: unknown;
}

/** Tells how a text stands in one language. */
export function tellText({ fields, isReadable, original, ...facts }: TextFacts): Standing {
  if (fields === undefined) return { is: "missing" };
  if (!isReadable) return { is: "unreadable" };
  if (original !== undefined && fields.draft === true) return { is: "draft" };
  if (original !== undefined && FOLLOWED.has(original.is)) return original;
  return tellOwn(fields, facts);
}

/** How an original stands where its translations stand like it: they say nothing of that themselves. */
const FOLLOWED: ReadonlySet<Standing["is"]> = new Set(["draft", "withdrawn", "scheduled", "expired"]);

function tellOwn(
  { withdrawn, draft, publishFrom, expires }: TextFields,
  { reach, issue, asOf, ...facts }: Omit<TextFacts, "fields" | "isReadable" | "original">,
): Standing {
  if (withdrawn !== undefined) return { is: "withdrawn" };
  if (draft === true) return { is: "draft" };
  if (publishFrom !== undefined && isLater(publishFrom, asOf)) return { is: "scheduled", from: publishFrom };
  if (expires !== undefined && !isLater(endOf(expires), asOf)) return { is: "expired", on: expires };
  if (reach?.at === "online") return { is: "online" };
  if (issue?.is === "scheduled") return issue;
  // Texts that were handed over with an issue that is a draft stay here.
  if (reach?.at === "handedOver" && issue?.is !== "draft") return { ...reachedSince(reach), is: "handedOver" };
  return tellHere(reach, facts);
}

function reachedSince({ since }: Extract<Reach, { readonly at: "handedOver" }>): { readonly since?: string } {
  return since === undefined ? {} : { since };
}

/** How a text stands that no reader has. */
function tellHere(
  reach: Reach | undefined,
  { errors, isInReview }: Pick<TextFacts, "errors" | "isInReview">,
): Standing {
  if (errors > 0) return { is: "faulty" };
  if (isInReview) return { is: "inReview" };
  return { is: reach === undefined ? "unknown" : "ready" };
}

/** Tells how a text stands as a whole: as its original, which nobody gets while a translation that goes with it has errors. */
export function tellWhole(original: Standing, holding: number): Standing {
  return holding > 0 && (original.is === "ready" || original.is === "inReview") ? { is: "faulty" } : original;
}

/** Tells how an issue stands: as its own file or, if nobody has written that, as far as its items have got. */
export function tellIssue(own: Standing, items: readonly Standing[]): Standing {
  if (own.is !== "missing") return own;
  return items.find(({ is }) => is === "online") ?? items.find(({ is }) => is === "handedOver") ?? { is: "unknown" };
}

/** Whether readers have a text, or may have it soon: a change here reaches them only when it is published, too. */
export function isOut({ is }: Standing): boolean {
  return OUT.has(is);
}

const OUT: ReadonlySet<Standing["is"]> = new Set(["handedOver", "online", "withdrawn", "expired"]);

/** Whether readers have a file, or may have had it. */
export function mayBeKnown(reach: Reach | undefined): boolean {
  return reach !== undefined && (reach.at !== "here" || reach.wasOut === true);
}

/** Whether nothing but its publication is left to do for a text, or that is done. */
export function isDone(standing: Standing): boolean {
  return isOut(standing) || standing.is === "ready" || standing.is === "inReview" || standing.is === "scheduled";
}

/** Why an item is not deleted; undefined if it may be. `asked` is the current answer of the home, undefined before it answers. */
export function whyKept(
  { is }: Standing,
  asked: EverOnline | "no answer" | undefined,
): Exclude<EverOnline, "never"> | "no answer" | "asking" | "withdrawn" | undefined {
  if (asked === "never") return undefined;
  if (asked === "was" && is === "withdrawn") return "withdrawn";
  return asked ?? "asking";
}

/** The state once words are saved: readers have some of them, nobody has, or nobody knows. */
export function tellSaved(
  reaches: readonly (Reach | undefined)[],
  isDraft: boolean,
): "onlineStays" | "handedOverStays" | "draft" | "notOnline" | "saved" {
  const isAt = (at: Reach["at"]) => reaches.some((reach) => reach?.at === at);
  if (isAt("online")) return "onlineStays";
  if (isAt("handedOver")) return "handedOverStays";
  if (isDraft) return "draft";
  return reaches.length > 0 && reaches.every((reach) => reach?.at === "here") ? "notOnline" : "saved";
}
