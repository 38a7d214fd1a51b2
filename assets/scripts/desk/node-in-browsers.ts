/** The same as in the editor that was here before. */
export { Buffer, createHash, isUtf8, readFileSync } from "../editor/node-in-browsers.ts";
