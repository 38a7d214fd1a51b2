import fc from "fast-check";

/* Properties draw their cases from the seed `FC_SEED`, if there is one. */

const seed = process.env["FC_SEED"];
if (seed !== undefined) fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(seed) });
