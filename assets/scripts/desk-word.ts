/*
 * What reads Word files, with the code of `import`. The desk loads it with the first that is dropped on the board.
 */
export { beginItems } from "./desk/board/begin-items.ts";
