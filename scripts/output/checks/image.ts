import { finding, type OutputCheck, pagesOf } from "../check.ts";

/** Every image has `alt`, empty where it only decorates, and the size that keeps its place while it loads. */
export const image: OutputCheck = {
  id: "image",
  *check(output) {
    for (const { file, page } of pagesOf(output)) {
      for (const { src, lacks, ...spot } of page.images) {
        const expected = `${lacks.map((name) => `\`${name}\``).join(", ")} on the image`;
        yield finding("image", file, spot, { actual: `image \`${src}\` without ${lacks.join(", ")}`, expected });
      }
    }
  },
};
