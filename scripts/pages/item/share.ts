/** Links by which a reader passes a page on: no script, and nobody is told before the link is opened. */
export interface Share {
  /** A message with the title as its subject (RFC 6068). */
  readonly mail: string;
  /** WhatsApp's address for a text to be sent; the reader chooses to whom. */
  readonly whatsApp: string;
  /** The page's own URL, in pieces that each end with a slash or at the end: narrow screens break it between them. */
  readonly permanentLink: readonly string[];
}

/** The links that share a page, by its title and its absolute URL. */
export function viewShare(title: string, url: string): Share {
  const [subject, body] = [title, url].map(encode);
  return {
    mail: `mailto:?subject=${subject}&body=${body}`,
    whatsApp: `https://wa.me/?text=${encode(`${title} ${url}`)}`,
    permanentLink: url.split(/(?<=[^/:]\/)/),
  };
}

/** A text in a query. YAML can write half a surrogate pair, which no URL has. */
function encode(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, "\uFFFD"));
}
