/** A font for the texts of a language that replaces the site's own. */
export interface LanguageFace {
  /** The language as pages have it in `lang`. */
  readonly lang: string;
  /** The name of its file in `fonts/` of a theme. */
  readonly file: string;
  /** Digest of its bytes: with other bytes, everything that uses the font is drawn again. */
  readonly digest: string;
  /** The lightest and the heaviest weight of a variable font. */
  readonly weights?: readonly [lightest: number, heaviest: number];
}

/** The fonts of languages as CSS. Browsers slant them for emphasis, and embolden fonts with a single weight. */
export function formatFaces(faces: readonly LanguageFace[]): string {
  return faces
    .map(({ lang, file, weights }) => {
      const weight = weights === undefined ? "" : `font-weight:${weights.join(" ")};`;
      const name = `"Texts in ${lang}"`;
      const stack = `${name},Georgia,serif`;
      return `@font-face{font-family:${name};src:url("../fonts/${file}") format("woff2");${weight}font-display:swap}
:root:lang(${lang}),[lang|="${lang}"]{--serif:${stack};--display:${stack}}
:root:lang(${lang}){font-synthesis:weight style}`;
    })
    .join("\n");
}
