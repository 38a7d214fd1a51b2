/**
 * The functions of packages for the desk in a browser: `packages/desk/src/browser/desk/offered.ts` has the expected types. They are loaded
 * at their first use. To remove a package, delete its folder, its line here and its line in `index.ts`.
 */
export const OFFERED_IN_BROWSERS = {
  wordFiles: () => import("./import/src/browser/word-file.ts"),
  mail: () => import("./mail/src/browser/posts.ts"),
};
