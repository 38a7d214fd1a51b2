/** The content folder, from the root of a project. */
export const CONTENT_DIR = "content";
