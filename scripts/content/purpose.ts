/** Why content is checked: to publish it, while it is being written, or to show all of it including drafts. */
export type Purpose = "release" | "draft" | "preview";
