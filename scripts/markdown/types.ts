import type { Message } from "../diagnostics/message.ts";

declare const brand: unique symbol;

/** HTML from our Markdown renderer: the only markup that a template writes without escaping it. */
export type Html = string & { readonly [brand]: "Html" };

/**
 * A parsed Markdown text. Only links to other content files are still missing: `resolveLinks` fills them in. Plain JSON, so
 * that it can be cached and sent between threads.
 */
export interface Body {
  /** HTML in order, with a placeholder for each link and image that leads to another content file. */
  readonly parts: readonly BodyPart[];
  /** The plain text, only if it can't be derived from `parts` because of images or refused links. Use `textOf` to get it. */
  readonly text?: string;
  /** How many words it has; of scripts without spaces, how many characters. */
  readonly words: number;
  /** Bare addresses, and then links and images in order, without faulty ones. */
  readonly links: readonly BodyLink[];
  /** The ids of its headings, to which other texts may link; absent if it has none. */
  readonly headings?: readonly string[];
  /** Errors and probable mistakes. `parts` has no link for them. A body with an error must not be published. */
  readonly faults: readonly BodyFault[];
}

/** Finished HTML, or a placeholder: the start of a link, or an image. `href` is relative to the file of the text. */
export type BodyPart =
  | Html
  | { readonly kind: "link"; readonly href: string; readonly title?: string }
  | { readonly kind: "image"; readonly href: string; readonly alt: string; readonly title?: string }
  | NotePart;

/** A part of a footnote, whose markup depends on the page: a reference, the start of all notes or of one, and the way back. */
export type NotePart =
  | { readonly kind: "notes" }
  | { readonly kind: "note-reference" | "note" | "note-return"; readonly note: number; readonly use: number };

/** Some characters on one line of the text: line and column from 1, length at least 1, in UTF-16 code units. */
export interface BodyLocation {
  readonly line: number;
  readonly column: number;
  readonly length: number;
}

/** A link or image. Its location is the location of the destination; for a reference link, in the definition. */
export interface BodyLink extends BodyLocation {
  /**
   * A path relative to the file, whose fragment is a heading's id (`quito.en.md#s-background`), or as written for a document; or `#…`; or a
   * URL.
   */
  readonly href: string;
  readonly kind: LinkKind;
  readonly role: LinkRole;
}

/** `absolute` includes mailto and tel; `root` is an address without a host, which is valid only if the publication declares its site. */
export type LinkKind = "relative" | "fragment" | "absolute" | "root";

export type LinkRole = "link" | "image";

/** An error, or a probable mistake that is shown as text, in the parts of a diagnostic. */
export interface BodyFault extends BodyLocation {
  readonly rule: "body-link" | "body-image" | "body-footnote" | "body-shape" | "body-leftover" | "visible-characters";
  readonly severity: "error" | "warning";
  readonly message: Message;
  readonly remedy?: Message;
  /** The suggested replacement, if known. */
  readonly suggestion?: string;
}
