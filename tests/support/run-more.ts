import { register } from "node:module";

/* Loaded before a test (`node --import`), it gives the test `more-runs.ts` for fast-check. */
register("./more-runs-hooks.ts", import.meta.url);
