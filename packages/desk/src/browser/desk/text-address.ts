import { formatPlace } from "../../board/place.ts";
import { itemAddress } from "./board/introduction.ts";

/** The address of a text on the desk by its file; undefined for a file without its own screen. */
export function addressOf(file: string): string | undefined {
  const [, period, slug, language] = /^bulletins\/([^/]+)\/([^/]+)\.([^.]+)\.md$/.exec(file) ?? [];
  if (period !== undefined && slug !== undefined && language !== undefined)
    return itemAddress(period, { slug }, language);
  if (file === "publication.yaml") return formatPlace({ screen: "masthead" });
  const [, key] = /^events\/(.+)\.yaml$/.exec(file) ?? [];
  return key === undefined ? undefined : formatPlace({ screen: "events", key });
}
