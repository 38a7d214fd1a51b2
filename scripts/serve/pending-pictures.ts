import { type ImageWriter, openImageWriter } from "../assets/images/encode.ts";
import type { BuildContext } from "../pipeline/open-build.ts";
import type { SitePlan } from "../pipeline/plan-site.ts";

/** The pictures of the served site, which are encoded after its pages are served: first the pictures that a browser requests. */
export interface PendingPictures {
  /** Begins to write the pictures of a site. Calls `onWritten` when all are there. */
  readonly begin: (
    plan: Pick<SitePlan, "siteAssets">,
    context: Pick<BuildContext, "options" | "cache">,
    onWritten: () => void,
  ) => void;
  /** Whether all pictures are there that were begun. */
  readonly areWritten: () => boolean;
  /** Resolves when the picture at an address exists; at once if there is no such picture. */
  readonly write: (address: string) => Promise<void>;
}

/** Opens the pictures of one site, which is built again and again. An error goes to `report`; the site then lacks that picture. */
export function openPendingPictures(report: (message: string) => void): PendingPictures {
  let writer: ImageWriter | undefined;
  const reportError = (error: unknown) => report(error instanceof Error ? error.message : String(error));
  return {
    begin({ siteAssets: { images } }, { options, cache }, onWritten) {
      const current = openImageWriter(images, options.outputDir, cache.images);
      writer = current;
      const finish = () => {
        if (writer !== current) return; // Another build has begun the pictures of another site.
        writer = undefined;
        onWritten();
      };
      current
        .writeAll()
        .then(finish)
        .catch((error: unknown) => {
          if (writer === current) reportError(error);
        });
    },
    areWritten: () => writer === undefined,
    write: async (address) => writer?.write(address).catch(reportError),
  };
}
