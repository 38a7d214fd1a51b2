import type { LanguageFace } from "../assets/faces.ts";
import { defined } from "../defined.ts";
import type { FieldPath, UnlocatedDiagnostic } from "../diagnostics/diagnostic.ts";
import { htmlLang, type LanguageTag } from "../i18n/language-tag.ts";
import { type Content, recordsOf } from "../model/content.ts";
import { bulletinsInOrder } from "../model/publication-order.ts";
import { BULLETINS_WITH_ITEM_POSTERS } from "../site/poster-of-page.ts";
import { message } from "./message.ts";

/** Letters that the fonts of posters may lack: letters outside Latin-1, Latin Extended-A, Romanian and Arabic. */
const DOUBTFUL = /(?![A-Za-z\u00aa-\u0148\u014a-\u017e\u0218-\u021b\u0621-\u063a\u0641-\u064a])\p{L}|[a-z]\p{M}/iu;

/** Enough words for an example. */
const MOST_WORDS = 8;

/** A text that is drawn on posters. */
interface DrawnText {
  readonly language: LanguageTag;
  readonly text: string;
  readonly file: string;
  readonly field: FieldPath;
}

/**
 * Warns once about the words that posters leave out because their fonts lack a letter, at the first text that contains one. The font
 * library is loaded only for letters that are not in every font.
 */
export async function checkPosterLetters(
  content: Content,
  { themeDirs, faces }: { readonly themeDirs: readonly string[]; readonly faces: readonly LanguageFace[] },
): Promise<readonly UnlocatedDiagnostic[]> {
  const doubtful = [...drawnTexts(content)].filter(({ text }) => DOUBTFUL.test(text.normalize("NFC")));
  if (doubtful.length === 0) return [];
  const { readPosterFonts } = await import("../assets/posters/poster-fonts.ts");
  const missing = doubtful.flatMap((drawn) => {
    const named = faces.flatMap(({ lang, file }) => (lang === htmlLang(drawn.language) ? file : []));
    const { display } = readPosterFonts(themeDirs, named);
    const words = drawn.text.normalize("NFC").split(/\s+/);
    return words.filter((word) => /\p{L}/u.test(word) && !display.has(word)).map((word) => ({ ...drawn, word }));
  });
  const [first] = missing;
  if (first === undefined) return [];
  const words = [...new Set(missing.map(({ word }) => word))];
  return [
    {
      rule: "poster-letters",
      severity: "warning",
      ref: { file: first.file, field: first.field, part: "value" },
      message: message("poster-letters", { count: words.length, words: words.slice(0, MOST_WORDS) }),
      remedy: message("add-font", { line: `fonts: { ${first.language}: noto-serif.woff2 }` }),
    },
  ];
}

/** The texts of posters: the publication, its topics, and the titles of the newest items without a picture. */
function* drawnTexts(content: Content): Iterable<DrawnText> {
  const { publication, topics } = content;
  const languages = publication?.fields.languages ?? [];
  if (publication === undefined) return;
  const { title, tagline, description } = publication.fields;
  yield* textsIn(publication.path.file, [], defined({ title, tagline, description }), languages);
  for (const { key, fields } of topics?.entries ?? []) {
    const { label, description: about } = fields;
    yield* textsIn(topics?.path.file ?? "", [key], defined({ label, description: about }), languages);
  }
  const newest = new Set(
    bulletinsInOrder(content)
      .slice(-BULLETINS_WITH_ITEM_POSTERS)
      .map(({ path }) => path.period),
  );
  for (const item of content.items) {
    if (!newest.has(item.original.path.period) || item.original.fields.image !== undefined) continue;
    for (const { path, fields } of recordsOf(item))
      if (fields.title !== undefined)
        yield { language: path.language, text: fields.title, file: path.file, field: ["title"] };
  }
}

function* textsIn(
  file: string,
  parent: FieldPath,
  texts: Readonly<Record<string, string | Readonly<Record<string, string>>>>,
  languages: readonly LanguageTag[],
): Iterable<DrawnText> {
  for (const [name, text] of Object.entries(texts))
    for (const language of typeof text === "string" ? languages.slice(0, 1) : languages)
      yield {
        language,
        file,
        field: [...parent, name],
        text: typeof text === "string" ? text : (text[language] ?? ""),
      };
}
