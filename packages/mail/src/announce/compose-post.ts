import type { Network } from "./networks.ts";

/** The parts of a post. */
export interface PostParts {
  readonly title: string;
  /** The most important first: the sentence of an item, or the headlines of an issue. */
  readonly lines: readonly string[];
  readonly url: string;
  /** With their `#`, the main topic's first. */
  readonly hashtags: readonly string[];
}

/**
 * The text of a post, within the limit of its network. First come title, link and main hashtag, then as many lines as fit, then the other
 * hashtags. A title that is too long, and a first line, are truncated at a word; the link never is, even if it alone exceeds the limit.
 */
export function composePost({ title, lines, url, hashtags }: PostParts, network: Network): string {
  const [main, ...others] = network.hasHashtags ? hashtags : [];
  const withLine = (post: PostParts, line: string) => ({ ...post, lines: [...post.lines, line] });
  const withHashtag = (post: PostParts, hashtag: string) => ({ ...post, hashtags: [...post.hashtags, hashtag] });
  const fits: Fits = (post) => network.weigh(formatPost(post)) <= network.most;

  const link: PostParts = { title: "", lines: [], url, hashtags: [] };
  const titled = addCut(link, title, (post, text) => ({ ...post, title: text }), fits);
  const tagged = addAll(titled, main === undefined ? [] : [main], withHashtag, fits);
  const told = addAll(tagged, lines, withLine, fits);
  const [first = ""] = lines;
  return formatPost(addAll(told === tagged ? addCut(tagged, first, withLine, fits) : told, others, withHashtag, fits));
}

type Fits = (post: PostParts) => boolean;
type Add = (post: PostParts, text: string) => PostParts;

/** The post with the texts, up to the first that does not fit. */
function addAll(post: PostParts, texts: readonly string[], add: Add, fits: Fits): PostParts {
  const [text, ...rest] = texts;
  if (text === undefined || !fits(add(post, text))) return post;
  return addAll(add(post, text), rest, add, fits);
}

/** The post with a text, or with as many of its words as fit. */
function addCut(post: PostParts, text: string, add: Add, fits: Fits): PostParts {
  const words = text.split(" ");
  const shorter = words.map(
    (_, left) =>
      `${words
        .slice(0, -1 - left)
        .join(" ")
        .replace(/[\s,;:.–—-]+$/u, "")}…`,
  );
  const longest = [text, ...shorter.slice(0, -1)].find((each) => fits(add(post, each)));
  return longest === undefined || longest === "" ? post : add(post, longest);
}

function formatPost({ title, lines, url, hashtags }: PostParts): string {
  return [title, lines.join("\n"), url, hashtags.join(" ")].filter((part) => part !== "").join("\n\n");
}

/** The hashtag of a topic's name: its words without spaces and marks, each with a capital; undefined if no letter is left. */
export function hashtagOf(name: string): string | undefined {
  const words = name.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const joined = words.map((word) => word.replace(/^./u, (letter) => letter.toUpperCase())).join("");
  return /\p{L}/u.test(joined) ? `#${joined}` : undefined;
}
