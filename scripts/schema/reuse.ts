import * as z from "zod/mini";
import { remedy } from "./remedy.ts";

const REUSE = ["allow", "no-training", "none"] as const;

/** What programs may do with what is published: anything, anything but train models of artificial intelligence, or nothing unasked. */
export const reuse = z.enum(REUSE, { error: remedy("write-one-of", { names: REUSE }) });

export type Reuse = (typeof REUSE)[number];
