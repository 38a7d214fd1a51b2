import type { AnyView } from "../../../../../scripts/cli/browser.ts";
import type { MessageLanguage } from "../../../../../scripts/diagnostics/browser.ts";
import type { BulletinView, HeadImage } from "../../../../../scripts/templates/browser.ts";

/** The functions of other packages for the desk. Without a package, its buttons are missing. */
export interface Offered {
  readonly wordFiles?: () => Promise<WordFileReader>;
  /** The package for posts also sends test mails: `Package.sendTestMail`. */
  readonly mail?: () => Promise<PostWriter>;
}

/** Reads Word files as the beginnings of items. */
export interface WordFileReader {
  /** In bytes. */
  readonly LARGEST_WORD: number;
  /**
   * Reads a file; otherwise returns the reason why it can't be read. `keep` stores a picture, by its `data:` URL and a name for its file,
   * and returns its path from the text, or undefined if it is refused.
   */
  readonly readWordFile: (
    file: File,
    language: MessageLanguage,
    keep: (url: string, name: string) => Promise<string | undefined>,
  ) => Promise<ReadWord | string>;
}

/** A Word file as the beginning of an item. */
interface ReadWord {
  readonly title: string;
  /** In Markdown. */
  readonly body: string;
  /** Descriptions of omitted and accepted parts. */
  readonly notes: readonly string[];
  /** How many pictures the file does not describe: the text does not have them. */
  readonly undescribed: number;
}

/** Writes the posts that announce an issue and its items. */
export interface PostWriter {
  readonly NETWORKS: readonly [Network, ...Network[]];
  readonly announceIssue: AnnounceIssue;
  readonly composePost: (announcement: Announcement, network: Network) => string;
  readonly wordsOfPosts: (language: MessageLanguage) => WordsOfPosts;
}

/** The announcements of an issue in a language, with the views of pages by their addresses. */
export type AnnounceIssue = (bulletin: BulletinView, find: (href: string) => AnyView | undefined) => LanguageOfIssue;

/** The words around a post: the button that copies it, the confirmation, and the hint that its picture goes with it. */
export type WordsOfPosts = Readonly<Record<"copy" | "copied" | "picture", string>>;

/** A network that an issue is announced in. */
export interface Network {
  readonly name: string;
  readonly title: string;
  /** The most that a post may weigh. */
  readonly most: number;
  readonly weigh: (text: string) => number;
  /** Whether readers can follow a hashtag there. */
  readonly hasHashtags: boolean;
}

/** An issue in one language. */
export interface LanguageOfIssue {
  /** BCP 47. */
  readonly lang: string;
  readonly dir: "ltr" | "rtl";
  /** The language, in itself. */
  readonly name: string;
  /** The issue, then its items in its order. */
  readonly announcements: readonly Announcement[];
}

/** A separate announcement: an issue, or one of its items. */
export interface Announcement {
  readonly title: string;
  readonly lines: readonly string[];
  readonly url: string;
  readonly hashtags: readonly string[];
  readonly picture?: HeadImage;
}
