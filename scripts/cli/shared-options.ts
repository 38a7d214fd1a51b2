import type { LocalText } from "./help-text.ts";

/** `--content DIR` */
export const CONTENT_OPTION: LocalText = {
  en: "the content folder, content by default",
  es: "la carpeta de contenido; por omisión, content",
  pt: "a pasta de conteúdo; por omissão, content",
  fr: "le dossier de contenu, content par défaut",
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
  en: "the moment for which the site is built: a day (2026-12-01) or a minute (2026-12-01T09:30), in the publication's time zone; now by default. It is the only clock: the same content gives the same bytes for the same moment",
  es: "el momento para el que se genera el sitio: un día (2026-12-01) o un minuto (2026-12-01T09:30), en la zona horaria de la publicación; por omisión, ahora. Es el único reloj: el mismo contenido da los mismos bytes para el mismo momento",
  pt: "o momento para o qual o sítio é gerado: um dia (2026-12-01) ou um minuto (2026-12-01T09:30), no fuso horário da publicação; por omissão, agora. É o único relógio: o mesmo conteúdo dá os mesmos bytes para o mesmo momento",
  fr: "le moment pour lequel le site est généré : un jour (2026-12-01) ou une minute (2026-12-01T09:30), dans le fuseau horaire de la publication ; maintenant par défaut. C’est la seule horloge : le même contenu donne les mêmes octets pour le même moment",
};

/** `--base-path PATH` */
export const BASE_PATH_OPTION: LocalText = {
  en: "the path of the site on its host, such as /bulletin, the root by default",
  es: "la ruta del sitio en su servidor, como /bulletin; por omisión, la raíz",
  pt: "o caminho do sítio no seu servidor, como /bulletin; por omissão, a raiz",
  fr: "le chemin du site sur son serveur, par exemple /bulletin, la racine par défaut",
};
