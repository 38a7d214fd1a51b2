import { mediaNameLike } from "../../content/media-name.ts";
import type { MessageId } from "../message.ts";
import type { Fix } from "./fix.ts";

const MENDED: ReadonlySet<string> = new Set<MessageId>(["image-target-unknown", "link-target-unknown"]);

/** `![The quay](img/Quay.PNG)` → `![The quay](media/quay.png)`: the bulletin has a file of that name. */
export const mediaFolder: Fix = ({ message: { id }, suggestion, ...mistake }) => {
  if (!MENDED.has(id) || suggestion === undefined || mistake.field !== undefined) return undefined;
  const { line, column, written } = mistake;
  const [path = ""] = written.split("#");
  if (suggestion.split("#")[0] !== `media/${mediaNameLike(path)}`) return undefined;
  return { kind: "characters", line, column, length: written.length, text: suggestion };
};
