import { loadMessages } from "../../../../scripts/cli/index.ts";
import { formatTime } from "../../../../scripts/i18n/index.ts";
import { buildBoard, periodsInOrder } from "../board/build-board.ts";
import type { FirstList } from "../home/home.ts";
import type { Desk } from "./desk.ts";
import { issueToOpen } from "./desk-open.ts";

/**
 * The list of the issue that a desk opens, from the records of the content alone: no text, no rule over all content and no repository is
 * read for it. It has neither errors nor states of texts, which are not known yet. Null where there is no choice among issues, as at
 * the beginning of a publication.
 */
export function listFirst(
  { readTexts, themeDirs, asOf, now }: Pick<Desk, "readTexts" | "themeDirs" | "asOf" | "now">,
  wanted: string | undefined,
  language: string,
): FirstList | null {
  const content = readTexts().content();
  const period = issueToOpen(content, wanted, asOf);
  if (period === undefined || periodsInOrder(content).length < 2) return null;
  const { languages = [], fallbackLanguages = {} } = content.publication?.fields ?? {};
  const { messagesByLanguage } = loadMessages(themeDirs, { languages, fallbackLanguages });
  const words = [...messagesByLanguage].find(([tag]) => tag === language)?.[1] ?? [...messagesByLanguage.values()][0];
  const board =
    words &&
    buildBoard(content, period, language, {
      asOf,
      diagnosticsOf: () => [],
      knownOf: () => undefined,
      isReadable: () => true,
      messages: words.messages,
    });
  return board === undefined ? null : { board, now: formatTime(now()) };
}
