// Threads do not inherit the TypeScript loader of the process, so the entry of a thread is plain JavaScript.
import { register } from "tsx/esm/api";

register();
export const { load, finish } = await import("./worker.ts");
