import { formatMessage, type MessageLanguage, wordsOf } from "../../../../scripts/diagnostics/browser.ts";
import { message } from "../announce/message.ts";
import { ANNOUNCE_MESSAGES } from "../announce/messages.ts";

/* The functions of this package for the desk in a browser: the posts that announce an issue. */
export { announceIssue } from "../announce/announcements.ts";
export { composePost } from "../announce/compose-post.ts";
export { NETWORKS } from "../announce/networks.ts";

/** The words of `npm run announce` around a post. */
export function wordsOfPosts(language: MessageLanguage): Readonly<Record<"copy" | "copied" | "picture", string>> {
  const words = wordsOf(language, ANNOUNCE_MESSAGES);
  return {
    copy: formatMessage(message("announce-copy"), words),
    copied: formatMessage(message("announce-copied"), words),
    picture: formatMessage(message("announce-picture"), words),
  };
}
