import * as z from "zod/mini";
import { line } from "../fields.ts";
import { parseOldAddress } from "../former/former-names.ts";
import { remedy } from "../remedy.ts";

const ERROR = remedy("write-withdrawn");

/** Why something was withdrawn: `rights`, `error`, `request`, or a sentence. */
export const withdrawal = line(300);

/** Addresses without a file, with the reasons for their withdrawal. */
export const withdrawnAddresses = z.readonly(
  z.record(z.string().check(z.refine((key) => parseOldAddress(key) !== undefined, { error: ERROR })), withdrawal, {
    error: ERROR,
  }),
);
