/**
 * Marks what a page draws outside all tags as artifacts: borders, page numbers, what styles generate and what `aria-hidden` hides.
 * Chromium leaves it unmarked, and PDF/UA allows only what is tagged or an artifact (ISO 14289-1, section 7.1). Takes and returns the
 * operators of a page, one a line, as Chromium writes them (ISO 32000-1, section 14.8.2.2).
 */
export function markArtifacts(operators: string): string {
  const areTags: boolean[] = []; // One for each mark that is open: others say in which order letters are, or what a ligature is.
  return operators.replace(MARK_OR_DRAWN, (part) => {
    if (part === "EMC") areTags.pop();
    else if (BEGINS.test(part)) areTags.push(part.includes("/MCID "));
    else if (!areTags.includes(true) && !CLIPS.test(part)) return `/Artifact BMC\n${part}\nEMC`;
    return part;
  });
}

const BEGINS = /B[DM]C$/;
const MARK = /.*B[DM]C|EMC/;
const TEXTS = /.* Tj(?:\n.* Tj)*/;
/** A path and what paints it or clips with it. All of one is matched at once, since its parts would each be tried as the start of one. */
const PATH = /(?:.* (?:re|m|l|c|v|y)\n|h\n)+(?:[BFbfSs]\*?|W\*? n)/;
/** A path that only clips is not drawn. */
const CLIPS = /\nW\*? n$/;
const PICTURE_OR_SHADING = /\S+ (?:Do|sh)/;
const MARK_OR_DRAWN = new RegExp(
  `^(?:${[MARK, TEXTS, PATH, PICTURE_OR_SHADING].map(({ source }) => source).join("|")})$`,
  "gm",
);
