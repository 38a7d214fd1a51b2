/*
 * What the desk needs in a browser: the posts that announce an issue.
 */
export type { Announcement, LanguageOfIssue } from "./announce/announcements.ts";
export { announceIssue } from "./announce/announcements.ts";
export { composePost } from "./announce/compose-post.ts";
export { message } from "./announce/message.ts";
export { ANNOUNCE_MESSAGES } from "./announce/messages.ts";
export type { Network } from "./announce/networks.ts";
export { NETWORKS } from "./announce/networks.ts";
