import type { UnlocatedDiagnostic } from "../../../../scripts/diagnostics/index.ts";
import type { LanguageTag } from "../../../../scripts/i18n/index.ts";

/*
 * What readers will notice when the content is published as it is now, in plain data: the groups of the screen on which a bulletin is
 * published. Every entry is there once, in the first group that it belongs to.
 */

/** A text that readers know, or will. */
export interface ComparedText {
  /** `shared`: what all pages share, the publication's own file or an entry of topics, places or another vocabulary. */
  readonly kind: "item" | "bulletin" | "page" | "event" | "shared";
  /** The original's file as it is now; as it was, if it is gone. */
  readonly file: string;
  /** By language, the original's first; none of a bulletin that has no title of its own, nor of the publication's own file. */
  readonly titles: Readonly<Record<string, string>>;
  readonly languages: readonly LanguageTag[];
}

/** A field of a text that says something else than before. */
export interface ComparedChange {
  /** Undefined for what is the same in all languages, such as a date. */
  readonly language?: LanguageTag;
  /** `body` is the text under the fields. */
  readonly field: string;
  /** The order of a bulletin is that of its page. */
  readonly before: unknown;
  readonly now: unknown;
  /** Of the items, events and topics that they name, by language. */
  readonly titles?: Readonly<Record<string, ComparedText["titles"]>>;
}

export interface Comparison {
  /** Was not online, and will be. */
  readonly goesOut: readonly ComparedText[];
  /** Comes later, by itself. */
  readonly waits: readonly (ComparedText & { readonly from: string })[];
  /** Is online and says something else. */
  readonly changes: readonly (ComparedText & {
    readonly changes: readonly ComparedChange[];
    /** Whether a fact is another and no correction tells readers so. */
    readonly asksForCorrection: boolean;
  })[];
  /** Gets another address, to which the former one leads. */
  readonly moves: readonly (ComparedText & { readonly from: string; readonly to: string })[];
  /** Is online and will not be: with its reason in its place, after its last day, or without a word. */
  readonly withdrawn: readonly (ComparedText & { readonly how: "withdrawn" | "expired" | "draft" | "gone" })[];
  /** Is not published, since it is a draft. */
  readonly leftOut: readonly ComparedText[];
  readonly warnings: readonly UnlocatedDiagnostic[];
}
