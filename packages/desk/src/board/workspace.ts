import { editFile } from "../../../../scripts/change/browser.ts";
import { readFields } from "../../../../scripts/content/browser.ts";
import { groupBy, memoizeLast, type UnlocatedDiagnostic } from "../../../../scripts/diagnostics/browser.ts";
import type { Content } from "../../../../scripts/model/browser.ts";
import type { MediaImage, View } from "../../../../scripts/templates/browser.ts";
import type { KnownFile } from "../home/home.ts";
import { editTexts, type OpenTexts } from "../preview/open-texts.ts";
import { type Preview, previewTexts } from "../preview/preview.ts";
import { messagesFrom } from "../preview/preview-pages.ts";
import type { PreviewContext } from "../preview/preview-slice.ts";
import type { Board } from "./board.ts";
import { buildBoard } from "./build-board.ts";
import type { Reach } from "./truth.ts";

/**
 * The open texts of the desk, in their present state with all typed words. It runs the code of a build in the browser: nothing here sends
 * requests to the home.
 */
export interface Workspace {
  /** The present text of a file; undefined if there is none. */
  text(file: string): string | undefined;
  /** Sets the text of a file, or removes it. */
  edit(file: string, text: string | undefined): void;
  /** Sets or removes several at once. */
  editAll(texts: Iterable<readonly [file: string, text: string | undefined]>): void;
  /** Shows a picture that is in no file yet, at the path that it will have. */
  addPicture(file: string, picture: MediaImage): void;
  /** Receives the home's data of files: their authors, and whether they are online or in review. Data of other files are kept. */
  learn(files: readonly KnownFile[]): void;
  /** The diagnostics of a file, and the pages that show it. */
  show(file: string): Preview;
  /** The diagnostics of each open file, as in a build: errors of drafts are warnings. */
  diagnostics(): ReadonlyMap<string, readonly UnlocatedDiagnostic[]>;
  /** The diagnostics of a file for its writers: an error is one, whether its text is a draft or not. */
  faults(file: string): readonly UnlocatedDiagnostic[];
  /** The content of all texts, with the last versions of shared files without errors: the input for planning a change of several files. */
  content(): Content;
  /** The content of all texts as typed. */
  typed(): Content;
  /** The shared files with errors: until these are fixed, all other files use the earlier versions. */
  waiting(): readonly string[];
  /** How far a file has got on its way to readers; undefined if nobody knows. */
  reach(file: string): Reach | undefined;
  /** The bulletin of a period, with its texts in a language where they have it. */
  board(period: string, language: string): Board | undefined;
  /** The text of the bulletin's file in which the items have this order, by their slugs; the first is the lead. */
  reordered(period: string, slugs: readonly string[]): { readonly file: string; readonly text: string };
}

/** Opens the texts of a context. `render` makes a page of its view. */
export function openWorkspace(
  context: PreviewContext,
  render: (view: View) => string,
  files: readonly KnownFile[] = [],
): Workspace {
  const preview = previewTexts(context, render);
  const messages = messagesFrom(context);
  const known = new Map<string, Omit<KnownFile, "hash">>(files.map((each) => [each.file, each]));
  const opened = new Set([...context.files, ...known.keys()]);
  // Files that were missing when it was opened were created here.
  const knownOf = (file: string) =>
    opened.has(file) ? known.get(file) : { reach: { at: "here" as const }, ...known.get(file), file };
  const diagnosticsOf = memoizeLast((texts: OpenTexts) => groupBy(preview.find(texts), ({ ref }) => ref.file));
  const faultsIn = memoizeLast((texts: OpenTexts) => groupBy(preview.told(texts), ({ ref }) => ref.file));
  const faults: Workspace["faults"] = (file) => faultsIn(open).get(file) ?? [];
  let open = preview.opened;
  const edit: Workspace["editAll"] = (texts) => {
    open = editTexts(open, { texts });
  };
  return {
    text: (file) => open.texts.get(file),
    edit: (file, text) => edit([[file, text]]),
    editAll: edit,
    addPicture: (file, picture) => {
      open = editTexts(open, { pictures: [[file, picture]] });
    },
    learn: (changed) => {
      for (const each of changed) known.set(each.file, { ...known.get(each.file), ...each });
    },
    show: (file) => preview.show(open, file),
    diagnostics: () => diagnosticsOf(open),
    faults,
    content: () => preview.steady(open).content(),
    typed: () => open.content(),
    waiting: () => preview.waiting(open),
    reach: (file) => knownOf(file)?.reach,
    board(period, language) {
      const words = [...messages].find(([tag]) => tag === language)?.[1] ?? [...messages.values()][0];
      if (words === undefined) return undefined;
      return buildBoard(preview.steady(open).content(), period, language, {
        asOf: context.asOf,
        diagnosticsOf: faults,
        knownOf,
        isReadable: (file) => isReadable(open, file),
        messages: words.messages,
      });
    },
    reordered: (period, slugs) => reorder(preview.steady(open), period, slugs),
  };
}

/** Whether the fields of a file can be read, which only something that is wrong with the file by itself prevents. */
function isReadable({ texts, checked }: OpenTexts, file: string): boolean {
  const text = texts.get(file);
  return (
    text === undefined || (checked.get(file)?.diagnostics ?? []).length === 0 || readFields(file, text) !== undefined
  );
}

/**
 * The bulletin's own file with another order. If it specifies a lead, the lead becomes the first item; otherwise the first item is the lead
 * anyway. An unreadable file is not changed.
 */
function reorder(open: OpenTexts, period: string, slugs: readonly string[]) {
  const content = open.content();
  const bulletin = content.bulletins.find(({ original }) => original.path.period === period)?.original;
  const file =
    bulletin?.path.file ?? `bulletins/${period}/bulletin.${content.publication?.fields.languages?.[0] ?? "en"}.md`;
  const text = open.texts.get(file) ?? "";
  const before = readFields(file, text);
  if (before === undefined && text !== "") return { file, text };
  const [lead] = slugs;
  const fields = {
    ...before?.fields,
    ...(before?.fields["lead"] === undefined || lead === undefined ? {} : { lead }),
    order: slugs,
  };
  return { file, text: editFile(file, text, { fields, body: before?.body ?? "", order: ["number", "lead", "order"] }) };
}
