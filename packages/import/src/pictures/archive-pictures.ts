import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { decodePercent, groupBy, once } from "../../../../scripts/diagnostics/index.ts";
import { message } from "../message.ts";
import { listFiles } from "../read-source-file.ts";
import { ImportError, type Note } from "../source.ts";

/** The pictures of an archive that are in its folder, though texts name them by the address where they once were. */
export interface ArchivePictures {
  /** The file of a picture of the web: a `file:` URL. */
  readonly find: (url: string) => string | undefined;
  /** Which addresses were taken from which folders. */
  readonly notes: () => readonly Note[];
}

/** More steps in common than two sites would have by chance: `uploads/2020/crane.jpg`. */
const FEWEST_STEPS = 3;

/**
 * Finds pictures by the end of their path: `//old.example/wp-content/uploads/2020/crane.jpg` in `static/uploads/2020/crane.jpg`. A whole path
 * counts with two steps.
 */
export function openArchivePictures(folder: string | undefined): ArchivePictures {
  const filesByName = once(() => groupBy(picturesIn(folder), (file) => file.slice(file.lastIndexOf("/") + 1)));
  const taken = new Map<string, Set<string>>();
  return {
    find(url) {
      if (folder === undefined || !/^https?:/.test(url) || !URL.canParse(url)) return undefined;
      const { origin, pathname } = new URL(url);
      const steps = decodePercent(pathname).split("/").slice(1);
      const found = (filesByName().get(steps.at(-1) ?? "") ?? []).map((file) => ({
        file,
        count: stepsInCommon(steps, file),
      }));
      const most = Math.max(0, ...found.map(({ count }) => count));
      const [best, ...others] = found.filter(({ count }) => count === most);
      const isEnough = most >= FEWEST_STEPS || (most > 1 && most === steps.length);
      if (best === undefined || others.length > 0 || !isEnough) return undefined;
      const from = [origin, ...steps.slice(0, steps.length - most), ""].join("/");
      const to = best.file.split("/").slice(0, -most).join("/");
      const key = JSON.stringify([from, to]);
      taken.set(key, (taken.get(key) ?? new Set()).add(url));
      return pathToFileURL(join(folder, best.file)).href;
    },
    notes: () =>
      [...taken].map(([key, urls]) => {
        const [address = "", place = ""]: readonly string[] = JSON.parse(key);
        return [
          message("import-pictures-moved", { count: urls.size, address, folder: place === "" ? "./" : `${place}/` }),
        ];
      }),
  };
}

function picturesIn(folder: string | undefined): readonly string[] {
  if (folder === undefined) return [];
  try {
    return listFiles(folder, /\.(?:avif|gif|jpe?g|png|webp|tiff?)$/i, (name) =>
      /^(?:\..*|node_modules|_site)$/.test(name),
    );
  } catch (error) {
    if (error instanceof ImportError) return [];
    throw error;
  }
}

/** How many steps two paths have in common at their ends. */
function stepsInCommon(steps: readonly string[], file: string): number {
  const others = file.split("/").toReversed();
  const own = steps.toReversed();
  const first = own.findIndex((step, index) => step !== others[index]);
  return first < 0 ? own.length : first;
}
