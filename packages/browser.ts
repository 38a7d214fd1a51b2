/**
 * What packages offer to the desk in a browser: `packages/desk/src/browser/desk/offered.ts` says what it expects. It is loaded when somebody
 * uses it. To remove a package, delete its folder, its line here and that in `index.ts`.
 */
export const OFFERED_IN_BROWSERS = {
  wordFiles: () => import("./import/src/browser/word-file.ts"),
  mail: () => import("./mail/src/browser/posts.ts"),
};
