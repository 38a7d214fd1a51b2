import type { Remark } from "../diagnostics/finding.ts";
import { checkImage } from "../files/image.ts";
import type { ListedFile } from "../files/list.ts";
import { readContentFile } from "../files/read.ts";
import type { MeasuredImage } from "../images/plan.ts";

/** An image, or what is wrong with it. */
export interface LoadedImage {
  readonly image?: MeasuredImage;
  readonly remarks: readonly Remark[];
}

/** Reads, checks and measures images. The encoder is loaded only where there are some. */
export async function loadImages(contentDir: string, files: readonly ListedFile[]): Promise<readonly LoadedImage[]> {
  if (files.length === 0) return [];
  const { measureImage } = await import("../images/image.ts");
  return Promise.all(
    files.map(async (listed): Promise<LoadedImage> => {
      const file = readContentFile(contentDir, listed);
      if ("rule" in file) return { remarks: [file] };
      const remarks = checkImage(listed.path.file, file.bytes);
      if (remarks.length > 0) return { remarks };
      const measured = await measureImage(listed.path.file, file.bytes);
      return "rule" in measured ? { remarks: [measured] } : { image: measured, remarks: [] };
    }),
  );
}
