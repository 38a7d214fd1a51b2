import { defined } from "../defined.ts";
import { type Authorship, type MachineWork, machineWorkOf, type PictureMaker } from "../model/authorship.ts";
import type { ItemText } from "../model/publication.ts";
import { hasFeature } from "./features.ts";
import type { Labelled, PictureMaking } from "./parts.ts";
import type { SiteContext } from "./site-inputs.ts";

/** The disclosure of a text that a machine made or changed, and that nobody has reviewed. */
export interface Disclosure {
  /**
   * For readers (Regulation (EU) 2024/1689, article 50(4)): "This text was translated by artificial intelligence. …" Absent if a person
   * wrote it and a machine helped.
   */
  readonly text?: string;
  /** For programs: the value of the attribute `ai-disclosure`. */
  readonly value: DisclosureValue;
}

/**
 * Values of the attribute `ai-disclosure` (W3C AI Content Disclosure Community Group, "AI Content Disclosure for HTML", draft of 11 May
 * 2026, "Disclosure values"). A translation that nobody reviewed is `ai-autonomous`, as the group decided on that day.
 */
type DisclosureValue = "ai-autonomous" | "ai-generated" | "ai-assisted";

const VALUES: Readonly<Record<MachineWork, DisclosureValue>> = {
  translated: "ai-autonomous",
  written: "ai-generated",
  assisted: "ai-assisted",
};

/** The disclosure of a text; undefined if it was reviewed, or no machine was used. */
export function viewDisclosure(site: SiteContext, authorship: Authorship | undefined): Disclosure | undefined {
  const work = workShown(site, authorship);
  if (work === undefined) return undefined;
  const { translated, written } = site.messages.disclosure;
  return { value: VALUES[work], ...defined({ text: { translated, written, assisted: undefined }[work] }) };
}

/** The disclosure in a word, beside a title: "Translated by AI". */
export function machineNoteOf(site: SiteContext, { authorship }: Pick<ItemText, "authorship">): Labelled {
  const work = workShown(site, authorship);
  if (work === undefined) return {};
  const { translatedNote, writtenNote } = site.messages.disclosure;
  return defined({ machineNote: { translated: translatedNote, written: writtenNote, assisted: undefined }[work] });
}

function workShown(site: SiteContext, authorship: Authorship | undefined): MachineWork | undefined {
  return hasFeature(site, "ai-disclosure") ? machineWorkOf(authorship) : undefined;
}

/** The disclosure under a picture; undefined if no machine was used for it. */
export function viewMaking(site: SiteContext, madeBy: PictureMaker | undefined): PictureMaking | undefined {
  if (madeBy === undefined || !hasFeature(site, "ai-disclosure")) return undefined;
  const { generated, changed } = site.messages.disclosure;
  return { madeBy, text: madeBy === "machine" ? generated : changed };
}
