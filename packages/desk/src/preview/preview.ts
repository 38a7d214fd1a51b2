import { kindOfContent } from "../../../../scripts/content/browser.ts";
import { memoizeLast, type UnlocatedDiagnostic } from "../../../../scripts/diagnostics/browser.ts";
import {
  buildPublication,
  type Content,
  deskContent,
  type SayWithdrawn,
  withoutFaultyTexts,
  withWithdrawalNotices,
} from "../../../../scripts/model/browser.ts";
import { type LocalizedSite, sayWithdrawnIn, type View } from "../../../../scripts/templates/browser.ts";
import { editTexts, findAll, keyOf, type OpenTexts, openTexts } from "./open-texts.ts";
import { inputsFrom, messagesFrom, type PreviewPage, pagesOf, sitesIn } from "./preview-pages.ts";
import type { PreviewContext } from "./preview-slice.ts";

/** The preview of a text while it is written. */
export interface Preview {
  /** Diagnostics of this file, and of other files that it affects. */
  readonly diagnostics: readonly UnlocatedDiagnostic[];
  /** Warnings, of this file and of others, that would be errors if their texts were not drafts. */
  readonly forgiven: readonly UnlocatedDiagnostic[];
  /** The pages that show it; undefined while it or shared files have errors. */
  readonly pages?: readonly PreviewPage[];
}

/** The preview of a publication. */
export interface PreviewEngine {
  /** Texts of content at the time when the preview was opened, by their path from the content folder. Not all may be known. */
  readonly texts: ReadonlyMap<string, string>;
  /** Shows a text at a path from the content folder, with pictures that are chosen in the form and not saved yet. */
  readonly show: (file: string, text: string, uploads?: PreviewContext["media"]) => Preview;
}

/**
 * Opens the preview of a publication. It reads, checks and renders with the modules of a build, so a page has the bytes that it will have
 * when the site is built with drafts.
 */
export function openPreview(context: PreviewContext, render: (view: View) => string): PreviewEngine {
  const { opened, show } = previewTexts(context, render);
  return {
    texts: opened.texts,
    show: (file, text, pictures = []) => show(editTexts(opened, { texts: [[file, text]], pictures }), file),
  };
}

/** Previews of any number of changing texts. */
export interface TextsPreview {
  /** The texts of the context. */
  readonly opened: OpenTexts;
  /** Shows a text. */
  readonly show: (open: OpenTexts, file: string) => Preview;
  /** The diagnostics of the files, except the initial ones in files that a slice contains only in part. */
  readonly find: (open: OpenTexts) => readonly UnlocatedDiagnostic[];
  /** The diagnostics with errors of drafts as errors. */
  readonly told: (open: OpenTexts) => readonly UnlocatedDiagnostic[];
  /** The texts with the last versions of shared files without errors. */
  readonly steady: (open: OpenTexts) => OpenTexts;
  /** The shared files with errors, from the content folder. */
  readonly waiting: (open: OpenTexts) => readonly string[];
}

/**
 * Opens a preview of changing texts. A text waits only for its own errors: other texts with errors are left out, and block nobody. Only
 * their new errors are reported. Shared files, such as the publication's own file, have their last version without errors for all
 * others.
 */
export function previewTexts(context: PreviewContext, render: (view: View) => string): TextsPreview {
  const opened = openTexts(context);
  const sayWithdrawn = sayWithdrawnIn(messagesFrom(context));
  const { former = [] } = context;
  /** All texts at the time when shared files had no errors. */
  let sound = editTexts(opened, { texts: former.map(([file, text]) => [file, text ?? undefined]) });
  const foundFirst = [opened, ...(former.length === 0 ? [] : [sound])].flatMap(({ found }) => found().diagnostics);
  const before = new Set(foundFirst.map(keyOf));
  const isNew = (each: UnlocatedDiagnostic) => !before.has(keyOf(each));
  const isWhole = wholeIn(context);

  /** The sites of content, without texts that have errors; undefined if shared files have errors. */
  function buildSites(content: Content, { found, pictures }: Pick<OpenTexts, "found" | "pictures">) {
    const { diagnostics, faultyDrafts } = found();
    const errors = diagnostics.filter((each) => isError(each) && isWhole(each.ref.file));
    if (errors.some((each) => isShared(each) && each.rule !== UNSHOWN)) return undefined;
    const faulty = new Set([...faultyDrafts].filter(isWhole));
    for (const { ref } of errors) faulty.add(ref.file);
    const shown = deskContent(withoutFaultyTexts(content, faulty), sayWithdrawn);
    const publication = buildPublication(shown, context.asOf);
    const media = [...context.media, ...pictures];
    return sitesIn(inputsFrom({ ...context, media }, publication), context);
  }
  const sitesOf = memoizeLast((open: OpenTexts): readonly LocalizedSite[] | undefined =>
    buildSites(open.content(), open),
  );

  function waiting({ found }: OpenTexts): readonly string[] {
    const faulty = found().diagnostics.filter((each) => isError(each) && isShared(each));
    return [...new Set(faulty.map(({ ref }) => ref.file))];
  }

  const steady = memoizeLast((open: OpenTexts): OpenTexts => {
    const faulty = waiting(open);
    if (faulty.length > 0) return editTexts(open, { texts: faulty.map((file) => [file, sound.texts.get(file)]) });
    sound = open;
    return open;
  });

  /** The texts for the diagnostics of a file: a shared file in its typed version, other files with the last versions without errors. */
  function around(open: OpenTexts, file: string): OpenTexts {
    const others = steady(open);
    return others.texts.get(file) === open.texts.get(file) ? others : open;
  }

  function find(open: OpenTexts): readonly UnlocatedDiagnostic[] {
    const others = steady(open);
    const isTyped = (file: string) => around(open, file) === open;
    const found = [
      ...open.found().diagnostics.filter(({ ref }) => isTyped(ref.file)),
      ...others.found().diagnostics.filter(({ ref }) => !isTyped(ref.file)),
    ];
    return found.filter((each) => isWhole(each.ref.file) || isNew(each));
  }

  function told(open: OpenTexts): readonly UnlocatedDiagnostic[] {
    const forgiven = new Set([open, steady(open)].flatMap(({ found }) => found().forgiven));
    return find(open).map((each) => (forgiven.has(each) ? { ...each, severity: "error" } : each));
  }

  function show(typed: OpenTexts, file: string): Preview {
    const open = around(typed, file);
    const content = withoutLostParts(open.content(), file, sayWithdrawn);
    const isSame = content === open.content();
    const found = isSame ? open.found() : findAll(content, open);
    const diagnostics = found.diagnostics.filter((each) => each.ref.file === file || isNew(each));
    const shown = { diagnostics, forgiven: found.forgiven };
    const isFaulty = diagnostics.some((each) => each.ref.file === file && isError(each));
    if (isFaulty || found.faultyDrafts.has(file)) return shown;
    const sites = isSame ? sitesOf(open) : buildSites(content, { ...open, found: () => found });
    return sites === undefined ? shown : { ...shown, pages: pagesOf(sites, file, render) };
  }
  return { opened, show, find, told, steady, waiting };
}

/** Whether all dependencies of a file are known, so that its errors are its own: a slice has one bulletin, and the shared files. */
function wholeIn({ slice }: PreviewContext): (file: string) => boolean {
  return (file) => slice === undefined || !file.startsWith("bulletins/") || file.startsWith(`bulletins/${slice}/`);
}

/** The rule of unknown fields: no page shows such a field, and an error in another file may hide its declaration. */
const UNSHOWN = "known-field";

/** Whether it is about a shared file. */
function isShared({ ref }: UnlocatedDiagnostic): boolean {
  return !["item", "bulletin", "page"].includes(kindOfContent(ref.file));
}

function isError({ severity }: UnlocatedDiagnostic): boolean {
  return severity === "error";
}

/** A translation of a withdrawn text, without its parts that refer to removed parts of the original. */
function withoutLostParts(content: Content, file: string, sayWithdrawn: SayWithdrawn): Content {
  const isLost = content.items.some(
    ({ original, translations }) =>
      original.fields.withdrawn !== undefined && translations.some(({ path }) => path.file === file),
  );
  return isLost ? withWithdrawalNotices(content, sayWithdrawn) : content;
}
