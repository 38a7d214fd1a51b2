import * as z from "zod/mini";
import { listOf } from "./fields.ts";
import { parseFormer } from "./former/former-names.ts";
import { remedy } from "./remedy.ts";

const NAME_ERROR = remedy("write-former-name");
const ITEM_ERROR = remedy("write-former-item");

/** The former names and addresses of a record outside bulletins, the oldest first. */
export const formerly = entries(NAME_ERROR, (text) => !/^[^/]+\//.test(text));

/** The former names and addresses of an item. */
export const itemFormerly = entries(ITEM_ERROR, () => true);

function entries(error: string, isAllowed: (text: string) => boolean) {
  return listOf(
    z.string({ error }).check(
      z.trim(),
      z.refine((text) => isAllowed(text) && parseFormer(text) !== undefined, { error }),
    ),
    100,
  );
}
