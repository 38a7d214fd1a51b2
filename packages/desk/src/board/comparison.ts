import type { UnlocatedDiagnostic } from "../../../../scripts/diagnostics/index.ts";
import type { LanguageTag } from "../../../../scripts/i18n/index.ts";

/*
 * The differences that readers will notice when the present content is published, in plain data: the groups of the screen on which a
 * bulletin is published. Every entry is listed once, in the first group that it belongs to.
 */

/** A text that is or will be public. */
export interface ComparedText {
  /** `shared`: content that all pages share, the publication's own file or an entry of topics, places or another vocabulary. */
  readonly kind: "item" | "bulletin" | "page" | "event" | "shared";
  /** The original's present file; its former file, if it was deleted. */
  readonly file: string;
  /** By language, the original's first; none for a bulletin without its own title, and for the publication's own file. */
  readonly titles: Readonly<Record<string, string>>;
  readonly languages: readonly LanguageTag[];
}

/** A field of a text with a changed value. */
export interface ComparedChange {
  /** Undefined for a value that is the same in all languages, such as a date. */
  readonly language?: LanguageTag;
  /** `body` is the text under the fields. */
  readonly field: string;
  /** The order of a bulletin is the order of its page. */
  readonly before: unknown;
  readonly now: unknown;
  /** Titles of the items, events and topics in the values, by language. */
  readonly titles?: Readonly<Record<string, ComparedText["titles"]>>;
}

export interface Comparison {
  /** Was not online, and will be. */
  readonly goesOut: readonly ComparedText[];
  /** Comes later, by itself. */
  readonly waits: readonly (ComparedText & { readonly from: string })[];
  /** Online texts with changes. */
  readonly changes: readonly (ComparedText & {
    readonly changes: readonly ComparedChange[];
    /** Whether a fact has changed and no correction announces it to readers. */
    readonly asksForCorrection: boolean;
  })[];
  /** Texts with a new address, to which the former one redirects. */
  readonly moves: readonly (ComparedText & { readonly from: string; readonly to: string })[];
  /** Is online and will not be: withdrawn with a reason, expired, or removed without a notice. */
  readonly withdrawn: readonly (ComparedText & { readonly how: "withdrawn" | "expired" | "draft" | "gone" })[];
  /** Is not published, since it is a draft. */
  readonly leftOut: readonly ComparedText[];
  readonly warnings: readonly UnlocatedDiagnostic[];
}
