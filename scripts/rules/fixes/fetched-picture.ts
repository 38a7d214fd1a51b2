import type { MessageId } from "../message.ts";
import type { Fix, Mistake } from "./fix.ts";

const MENDED: MessageId = "image-elsewhere";

/** The address of a picture of another site, if that is the mistake. */
export function pictureElsewhereIn({ message: { id }, written, field }: Mistake): string | undefined {
  if (id !== MENDED || field !== undefined || !/^https?:/i.test(written)) return undefined;
  return written.replaceAll(/\\([!-/:-@[-`{-~])/g, "$1").replaceAll("&amp;", "&");
}

/** A picture of another site that was fetched is shown from the bulletin: `![A quay](https://a.org/b.png)` → `![A quay](media/b.png)`. */
export function fetchedPicture(find: (address: string) => string | undefined): Fix {
  return (mistake) => {
    const address = pictureElsewhereIn(mistake);
    const text = address === undefined ? undefined : find(address);
    if (text === undefined || mistake.field !== undefined) return undefined;
    const { line, column, written } = mistake;
    return { kind: "characters", line, column, length: written.length, text };
  };
}
