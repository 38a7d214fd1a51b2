declare const brand: unique symbol;

/** HTML that our own Markdown renderer made: the only markup that a template may print without escaping. */
export type Html = string & { readonly [brand]: "Html" };

/**
 * What a Markdown text says, ready for a page but for the links to other content, which {@link resolveLinks} fills in.
 * Plain JSON, so that it can be kept on disk and handed between threads.
 */
export interface Body {
  /** HTML in order, with a gap wherever an address or a picture of another content file belongs. */
  readonly parts: readonly BodyPart[];
  /** The words alone, where `parts` can't give them: a picture's are not all in its HTML. `textOf` gives them for every body. */
  readonly text?: string;
  /** Where the text leads, in order; what is refused is not among them. */
  readonly links: readonly BodyLink[];
  /** What may not be printed. A body with refusals is for reports alone: what was refused is not in `parts`. */
  readonly refused: readonly Refusal[];
}

/** Finished HTML, or a gap: the start of a link, or an image. `href` is relative to the file the text stands in. */
export type BodyPart =
  | Html
  | { readonly kind: "link"; readonly href: string; readonly title?: string }
  | { readonly kind: "image"; readonly href: string; readonly alt: string; readonly title?: string };

/** A stretch of the text: line and column from 1, length at least 1, in UTF-16 code units and on one line. */
export interface BodyLocation {
  readonly line: number;
  readonly column: number;
  readonly length: number;
}

/** One destination. The place is that of the destination itself, in its definition for a reference link. */
export interface BodyLink extends BodyLocation {
  /** Relative to the file, with its fragment as our headings have it (`quito.en.md#s-background`); or `#…`; or a URL. */
  readonly href: string;
  readonly kind: LinkKind;
  readonly role: LinkRole;
}

/** `absolute` includes mailto and tel. */
export type LinkKind = "relative" | "fragment" | "absolute";

export type LinkRole = "link" | "image";

/** Something that may not be printed, in the words of a finding. */
export interface Refusal extends BodyLocation {
  readonly rule: "body-link" | "body-image" | "body-shape";
  readonly actual: string;
  readonly expected: string;
}
