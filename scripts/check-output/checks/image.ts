import { message } from "../message.ts";
import type { OutputCheck } from "../output-check.ts";

/** Every image has `alt` (empty for decoration) and a size, so that the layout does not move while it loads. */
export const image: OutputCheck = {
  id: "image",
  *inFile({ page }) {
    for (const { src, missing, at } of page?.images ?? [])
      yield { at, message: message("image-without", { src, missing }) };
  },
};
