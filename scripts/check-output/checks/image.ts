import type { OutputCheck } from "../check.ts";

/** Every image has `alt`, empty where it only decorates, and the size that keeps its place while it loads. */
export const image: OutputCheck = {
  id: "image",
  *inFile({ page }) {
    for (const { src, lacks, at } of page?.images ?? []) {
      const expected = `${lacks.map((name) => `\`${name}\``).join(", ")} on the image`;
      yield { at, actual: `image \`${src}\` without ${lacks.join(", ")}`, expected };
    }
  },
};
