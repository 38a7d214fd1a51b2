/**
 * Whether a text is one email address, without anything else that a mail program would interpret: names, comments, lists (RFC 5322, section
 * 3.4).
 */
export function isMailAddress(text: string): boolean {
  return text.length <= LONGEST_ADDRESS && /^[^\s\p{Cc}@<>(),;:"\\]+@[^\s\p{Cc}@<>(),;:"\\]+$/u.test(text);
}

/** In characters (RFC 5321, section 4.5.3.1, with its angle brackets). */
const LONGEST_ADDRESS = 254;
