import type { Period } from "../content/period.ts";
import type { UnlocatedDiagnostic } from "../diagnostics/diagnostic.ts";
import { memoizeWeakly } from "../memoize.ts";
import type { BulletinRecord, ItemRecord } from "../schema/record.ts";
import { type Content, type InLanguages, type TextRecord, textsOf } from "./content.ts";

/**
 * The content that may be published: without drafts, translations of drafts, and bulletins whose own file is a draft, including
 * all their items, since a bulletin is released as a whole.
 */
export function withoutDrafts(content: Content): Content {
  return withoutTexts(content, isDraft);
}

/**
 * All content except drafts that can't be shown, for previews with drafts. Records that depend on such a draft are left out too, as above.
 */
export function withoutFaultyDrafts(content: Content, faultyDrafts: ReadonlySet<string>): Content {
  return withoutTexts(content, ({ path }) => faultyDrafts.has(path.file));
}

/**
 * All content except texts with errors, for previews while other texts are written: an item stays if its bulletin's own file has errors.
 */
export function withoutFaultyTexts(content: Content, faulty: ReadonlySet<string>): Content {
  return withoutFiles(content, ({ path }) => faulty.has(path.file));
}

type IsLeftOut = (text: TextRecord) => boolean;

function withoutTexts(content: Content, isLeftOut: IsLeftOut): Content {
  const periods = new Set(content.bulletins.filter(({ original }) => isLeftOut(original)).map(periodOf));
  if (periods.size === 0) return withoutFiles(content, isLeftOut);
  return withoutFiles({ ...content, items: content.items.filter((item) => !periods.has(periodOf(item))) }, isLeftOut);
}

function withoutFiles(content: Content, isLeftOut: IsLeftOut): Content {
  if (!textsOf(content).some(isLeftOut)) return content;
  const ready = <Rec extends TextRecord>(text: InLanguages<Rec>) => readyTexts(text, isLeftOut);
  return {
    ...content,
    bulletins: content.bulletins.flatMap(ready),
    items: content.items.flatMap(ready),
    pages: content.pages.flatMap(ready),
  };
}

const NONE: ReadonlySet<string> = new Set();

/** The files that may not be published, as paths from the content folder. */
export const draftFiles: (content: Content) => ReadonlySet<string> = memoizeWeakly((content) => {
  const texts = textsOf(content);
  if (!texts.some(isDraft)) return NONE;
  const published = new Set<TextRecord>(textsOf(withoutDrafts(content)));
  return new Set(texts.flatMap((text) => (published.has(text) ? [] : [text.path.file])));
});

/** The diagnostics of content, and the drafts that can't be shown because of them, as paths from the content folder. */
export interface WeighedDiagnostics {
  readonly diagnostics: readonly UnlocatedDiagnostic[];
  readonly faultyDrafts: ReadonlySet<string>;
  /** Warnings that would be errors if the text were not a draft. */
  readonly forgiven: readonly UnlocatedDiagnostic[];
}

/** Makes warnings of the errors of drafts: nothing of them is published, so they stop no build. */
export function weighDiagnostics(content: Content, found: readonly UnlocatedDiagnostic[]): WeighedDiagnostics {
  const drafts = draftFiles(content);
  const isForgiven = ({ severity, ref }: UnlocatedDiagnostic) => severity === "error" && drafts.has(ref.file);
  const diagnostics = found.map(
    (each): UnlocatedDiagnostic => (isForgiven(each) ? { ...each, severity: "warning" } : each),
  );
  const forgiven = diagnostics.filter((each, index) => each !== found[index]);
  return { diagnostics, faultyDrafts: new Set(forgiven.map(({ ref }) => ref.file)), forgiven };
}

function readyTexts<Rec extends TextRecord>(
  { original, translations }: InLanguages<Rec>,
  isLeftOut: IsLeftOut,
): readonly InLanguages<Rec>[] {
  if (isLeftOut(original)) return [];
  return [{ original, translations: translations.filter((translation) => !isLeftOut(translation)) }];
}

function isDraft({ fields }: TextRecord): boolean {
  return fields.draft === true;
}

function periodOf({ original }: InLanguages<ItemRecord | BulletinRecord>): Period {
  return original.path.period;
}
