/** A network that an issue is announced in. */
export interface Network {
  /** Its file in the folder of a language. */
  readonly name: string;
  readonly title: string;
  /** The most that a post may weigh, by {@link weigh}. */
  readonly most: number;
  /** The length of a post: its code points, or as the network counts them. */
  readonly weigh: (text: string) => number;
  /** Whether readers can follow a hashtag there. */
  readonly hasHashtags: boolean;
}

/** A link counts as so many characters at Mastodon and X, however long it is. */
const LINK = 23;

/** The networks, with their limits as of 2026. A code point never counts less than a character as people see it, so all posts fit. */
export const NETWORKS = [
  // The default limit of an instance: docs.joinmastodon.org/user/posting.
  { name: "mastodon", title: "Mastodon", most: 500, weigh: countShortLinks(countCodePoints), hasHashtags: true },
  // `maxGraphemes` of the lexicon app.bsky.feed.post, which counts links whole.
  { name: "bluesky", title: "Bluesky", most: 300, weigh: countCodePoints, hasHashtags: true },
  { name: "linkedin", title: "LinkedIn", most: 3000, weigh: countCodePoints, hasHashtags: true },
  // Configuration 3 of twitter-text.
  { name: "x", title: "X", most: 280, weigh: countShortLinks(countWide), hasHashtags: true },
  { name: "whatsapp", title: "WhatsApp", most: 4096, weigh: countCodePoints, hasHashtags: false },
  // As long as the caption of a picture may be (Bot API, sendPhoto).
  { name: "telegram", title: "Telegram", most: 1024, weigh: countCodePoints, hasHashtags: true },
] as const satisfies readonly Network[];

function countCodePoints(text: string): number {
  return [...text].length;
}

/** Code points of Latin, Cyrillic, Arabic and other alphabets, and of usual punctuation, count once; all others count twice. */
const NARROW = [
  [0x0000, 0x10ff],
  [0x2000, 0x200d],
  [0x2010, 0x201f],
  [0x2032, 0x2037],
] as const;

function countWide(text: string): number {
  const points = [...text.normalize("NFC")].map((character) => character.codePointAt(0) ?? 0);
  return points.reduce((sum, point) => sum + (NARROW.some(([from, to]) => point >= from && point <= to) ? 1 : 2), 0);
}

function countShortLinks(count: (text: string) => number): (text: string) => number {
  return (text) => {
    const parts = text.split(/https?:\/\/\S+/);
    return parts.reduce((sum, part) => sum + count(part), 0) + (parts.length - 1) * LINK;
  };
}
