/**
 * Marks content that a page draws outside all tags as artifacts: borders, page numbers, generated content of styles and content that
 * `aria-hidden` hides. Chromium leaves it unmarked, and PDF/UA allows only tagged content and artifacts (ISO 14289-1, section 7.1). Takes
 * and returns the operators of a page, one per line, as Chromium writes them (ISO 32000-1, section 14.8.2.2).
 */
export function markArtifacts(operators: string): string {
  const areTags: boolean[] = []; // One for each open mark: other marks define the order of letters, or the text of a ligature.
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
/**
 * A path and the operator that paints it or clips with it. The whole path is matched at once, since each of its parts would be tried as a
 * start.
 */
const PATH = /(?:.* (?:re|m|l|c|v|y)\n|h\n)+(?:[BFbfSs]\*?|W\*? n)/;
/** A path that only clips is not drawn. */
const CLIPS = /\nW\*? n$/;
const PICTURE_OR_SHADING = /\S+ (?:Do|sh)/;
const MARK_OR_DRAWN = new RegExp(
  `^(?:${[MARK, TEXTS, PATH, PICTURE_OR_SHADING].map(({ source }) => source).join("|")})$`,
  "gm",
);
