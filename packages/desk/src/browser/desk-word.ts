/*
 * What reads Word files, with the code of `import`. The desk loads it with the first that is dropped on the board.
 */
// As in `home/repository.ts`: what both have stays in one file.
import "./desk-engine.ts";

export { beginItems } from "./desk/board/begin-items.ts";
