/** A word joiner. It has no width, and no line breaks at it. */
const JOINER = "\u{2060}";
const URLS = /(?:https?|mailto|webcal):[^\s"'<>]*/g;

/**
 * Breaks the template syntax of a mailing service in a text, HTML or plain, so that the service shows the text and runs nothing.
 * In URLs the first character of the syntax is percent-encoded, which changes no address (RFC 3986 §2.1); elsewhere a word joiner
 * follows it. Character references would not do: services parse HTML and write it again before they look for their tags.
 */
export function neutralise(text: string, opener: RegExp): string {
  const inUrls = text.replace(URLS, (url) => url.replace(opener, percentEncoded));
  return inUrls.replace(opener, `$&${JOINER}`);
}

function percentEncoded(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
