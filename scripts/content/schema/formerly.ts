import * as z from "zod";
import { parseFormer } from "../former/former.ts";
import { listOf } from "./fields.ts";

const ADDRESS = "an address such as `/news/quito.html`";
const NAME_ERROR = `a former name, such as \`quito\`; or ${ADDRESS}`;
const ITEM_ERROR = `a former name, such as \`quito\`; one in another bulletin, \`2021-09/quito\`; or ${ADDRESS}`;

/** The former names and addresses of something that is in no bulletin, the oldest first. */
export const formerly = entries(NAME_ERROR, (text) => !/^[^/]+\//.test(text));

/** Those of an item. */
export const itemFormerly = entries(ITEM_ERROR, () => true);

function entries(error: string, isAllowed: (text: string) => boolean) {
  return listOf(
    z
      .string({ error })
      .trim()
      .refine((text) => isAllowed(text) && parseFormer(text) !== undefined, { error }),
    100,
  );
}
