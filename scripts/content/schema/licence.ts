import * as z from "zod";
import { findNearest } from "../../diagnostics/suggestion.ts";
import { LICENCES } from "../licences.ts";
import * as field from "./fields.ts";
import { parsed } from "./parsed.ts";
import { remedy } from "./remedy.ts";

const ERROR = remedy("write-licence");

const byIdentifier = z
  .string({ error: ERROR })
  .transform((id, context) =>
    parsed(id, LICENCES.get(id), context, ERROR, { suggestion: findNearest(id, LICENCES.keys()) }),
  );

/** A licence by its SPDX identifier, or by its name and its address. */
export const licence = z.union([byIdentifier, field.namedLink], { error: ERROR });
