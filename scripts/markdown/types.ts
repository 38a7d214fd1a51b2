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
  /** Links and images in order, without refused ones. */
  readonly links: readonly BodyLink[];
  /** What is not allowed. `parts` does not contain it, so a body with refusals must not be published. */
  readonly refused: readonly Refusal[];
}

/** Finished HTML, or a placeholder: the start of a link, or an image. `href` is relative to the file of the text. */
export type BodyPart =
  | Html
  | { readonly kind: "link"; readonly href: string; readonly title?: string }
  | { readonly kind: "image"; readonly href: string; readonly alt: string; readonly title?: string };

/** Some characters on one line of the text: line and column from 1, length at least 1, in UTF-16 code units. */
export interface BodyLocation {
  readonly line: number;
  readonly column: number;
  readonly length: number;
}

/** A link or image. Its location is that of the destination; for a reference link, in the definition. */
export interface BodyLink extends BodyLocation {
  /** A path relative to the file, whose fragment is a heading's id (`quito.en.md#s-background`); or `#…`; or a URL. */
  readonly href: string;
  readonly kind: LinkKind;
  readonly role: LinkRole;
}

/** `absolute` includes mailto and tel. */
export type LinkKind = "relative" | "fragment" | "absolute";

export type LinkRole = "link" | "image";

/** Something that is not allowed, in the parts of a diagnostic. */
export interface Refusal extends BodyLocation {
  readonly rule: "body-link" | "body-image" | "body-shape" | "visible-characters";
  readonly actual: string;
  readonly expected: string;
}
