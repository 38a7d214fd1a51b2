import type { LocalText } from "./help-text.ts";

/** `--content DIR` */
export const CONTENT_OPTION: LocalText = {
  en: "the content folder, content by default",
  es: "la carpeta del contenido; por omisión, content",
  pt: "a pasta do conteúdo; por omissão, content",
  fr: "le dossier du contenu, content par défaut",
};

/** `--format FORMAT` of a report */
export const FORMAT_OPTION: LocalText = {
  en: "the format of errors and warnings: text, json, github, sarif or unix, text by default",
  es: "el formato de los errores y avisos: text, json, github, sarif o unix; por omisión, text",
  pt: "o formato dos erros e avisos: text, json, github, sarif ou unix; por omissão, text",
  fr: "le format des erreurs et avertissements : text, json, github, sarif ou unix, text par défaut",
};

/** `--bulletin NAME` */
export const BULLETIN_OPTION: LocalText = {
  en: "the issue: the name of its folder, such as 2021-10",
  es: "el número: el nombre de su carpeta, como 2021-10",
  pt: "o número: o nome da sua pasta, como 2021-10",
  fr: "le numéro : le nom de son dossier, par exemple 2021-10",
};

/** `--lang LANGUAGE` of an edition */
export const EDITION_LANGUAGE_OPTION: LocalText = {
  en: "its language, the publication's first by default",
  es: "su idioma; por omisión, el primero de la publicación",
  pt: "a sua língua; por omissão, a primeira da publicação",
  fr: "sa langue, par défaut la première de la publication",
};

/** `--as-of MOMENT` */
export const AS_OF_OPTION: LocalText = {
  en: "the day, such as 2026-12-01, or the minute, such as 2026-12-01T09:30, as of which the site is made, on the clocks of the publication's timeZone; now by default. It is the only clock: the same content as of the same moment gives the same bytes",
  es: "el día, como 2026-12-01, o el minuto, como 2026-12-01T09:30, a cuya fecha se genera el sitio, según la hora de timeZone de la publicación; por omisión, ahora. Es el único reloj: el mismo contenido a la misma fecha da los mismos bytes",
  pt: "o dia, como 2026-12-01, ou o minuto, como 2026-12-01T09:30, à data do qual o sítio é gerado, segundo a hora de timeZone da publicação; por omissão, agora. É o único relógio: o mesmo conteúdo à mesma data dá os mesmos bytes",
  fr: "le jour, par exemple 2026-12-01, ou la minute, par exemple 2026-12-01T09:30, à la date de laquelle le site est généré, à l’heure de timeZone de la publication ; maintenant par défaut. C’est la seule horloge : le même contenu à la même date donne les mêmes octets",
};
