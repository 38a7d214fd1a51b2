import * as z from "zod/mini";
import { remedy } from "./remedy.ts";

const REUSE = ["allow", "no-training", "none"] as const;

/**
 * Permitted uses of the publication by programs: all, all except training models of artificial intelligence, or none without permission.
 */
export const reuse = z.enum(REUSE, { error: remedy("write-one-of", { names: REUSE }) });

export type Reuse = (typeof REUSE)[number];
