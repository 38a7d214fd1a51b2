import type { Complete, Table } from "../diagnostics/message-table.ts";

/** The messages of `assets/`. */
export const ASSETS_MESSAGES = {
  // Messages of `add-picture`.
  "picture-unreadable": {
    en: "`{file}` isn't a picture that can be read. Save it again as JPEG or PNG.",
    es: "`{file}` no es una imagen que pueda leerse: guárdela de nuevo como JPEG o PNG.",
    pt: "`{file}` não é uma imagem que possa ser lida: guarde-a de novo como JPEG ou PNG.",
    fr: "`{file}` n’est pas une image lisible : enregistrez-la de nouveau en JPEG ou en PNG.",
  },
  "picture-decoder-missing": {
    en: "HEIC pictures need a decoder. Install it once: `npm install heic-decode@2.1.0`. Or set the phone to save JPEG.",
    es: "Las imágenes HEIC necesitan un decodificador, que se instala una sola vez: `npm install heic-decode@2.1.0`. También puede configurar el teléfono para que guarde JPEG.",
    pt: "As imagens HEIC precisam de um descodificador, que se instala uma só vez: `npm install heic-decode@2.1.0`. Também é possível configurar o telemóvel para guardar JPEG.",
    fr: "Les images HEIC ont besoin d’un décodeur, qui s’installe une fois : `npm install heic-decode@2.1.0`. Vous pouvez aussi régler le téléphone pour qu’il enregistre en JPEG.",
  },
  // Pictures, documents and recordings.
  "image-damaged": {
    en: "This picture is damaged: export it again.",
    es: "La imagen está dañada: expórtela de nuevo.",
    pt: "A imagem está danificada: exporte-a de novo.",
    fr: "L’image est endommagée : exportez-la à nouveau.",
  },
  "image-cut": {
    en: "The end of this picture is missing: export it again.",
    es: "Falta el final de la imagen: expórtela de nuevo.",
    pt: "Falta o fim da imagem: exporte-a de novo.",
    fr: "Il manque la fin de l’image : exportez-la à nouveau.",
  },
  "image-large": {
    en: "This picture has {width} × {height} pixels: make it smaller, at most {side} pixels on each side and {millions} million in all.",
    es: "La imagen tiene {width} × {height} píxeles: redúzcala a {side} píxeles por lado y {millions} millones en total como máximo.",
    pt: "A imagem tem {width} × {height} píxeis: reduza-a a {side} píxeis por lado e {millions} milhões no total, no máximo.",
    fr: "L’image compte {width} × {height} pixels : réduisez-la à {side} pixels par côté et {millions} millions en tout au plus.",
  },
  "animation-large": {
    en: "This animation has {frames|# frame|# frames} of {width} × {height} pixels: make it smaller, at most {side} pixels on each side and {millions} million in all frames.",
    es: "La animación tiene {frames|# fotograma|# fotogramas} de {width} × {height} píxeles: redúzcala a {side} píxeles por lado y {millions} millones en todos los fotogramas como máximo.",
    pt: "A animação tem {frames|# fotograma|# fotogramas} de {width} × {height} píxeis: reduza-a a {side} píxeis por lado e {millions} milhões em todos os fotogramas, no máximo.",
    fr: "L’animation compte {frames|# image|# images} de {width} × {height} pixels : réduisez-la à {side} pixels par côté et {millions} millions dans toutes les images au plus.",
  },
  // Files of a project's theme.
  "theme-ending": {
    en: "`{file}` has no effect: the names in this folder end in `{endings}`.",
    es: "`{file}` no tiene efecto: los nombres de esta carpeta terminan en `{endings}`.",
    pt: "`{file}` não tem efeito: os nomes desta pasta terminam em `{endings}`.",
    fr: "`{file}` est sans effet : les noms de ce dossier se terminent par `{endings}`.",
  },
  "theme-subfolder": {
    en: "`{file}` has no effect: put it directly into `{folder}`.",
    es: "`{file}` no tiene efecto: póngalo directamente en `{folder}`.",
    pt: "`{file}` não tem efeito: ponha-o diretamente em `{folder}`.",
    fr: "`{file}` est sans effet : mettez-le directement dans `{folder}`.",
  },
  "theme-unnamed": {
    en: "`{file}` has no effect: give it the name of one of Dateline's files, or of one that a template of the theme includes.",
    es: "`{file}` no tiene efecto: dele el nombre de un archivo de Dateline, o de uno que incluya una plantilla del tema.",
    pt: "`{file}` não tem efeito: dê-lhe o nome de um ficheiro do Dateline, ou de um que um modelo do tema inclua.",
    fr: "`{file}` est sans effet : donnez-lui le nom d’un fichier de Dateline, ou d’un fichier qu’un modèle du thème inclut.",
  },
  "theme-unused": {
    en: "`{file}` has no effect: give it the name of one of Dateline's files.",
    es: "`{file}` no tiene efecto: dele el nombre de un archivo de Dateline.",
    pt: "`{file}` não tem efeito: dê-lhe o nome de um ficheiro do Dateline.",
    fr: "`{file}` est sans effet : donnez-lui le nom d’un fichier de Dateline.",
  },
  "theme-language": {
    en: "`{file}` has no effect: the publication has the languages `{languages}`.",
    es: "`{file}` no tiene efecto: la publicación tiene los idiomas `{languages}`.",
    pt: "`{file}` não tem efeito: a publicação tem as línguas `{languages}`.",
    fr: "`{file}` est sans effet : la publication a les langues `{languages}`.",
  },
  "theme-folder": {
    en: "`{file}` has no effect: the folders of a theme are `{folders}`.",
    es: "`{file}` no tiene efecto: las carpetas de un tema son `{folders}`.",
    pt: "`{file}` não tem efeito: as pastas de um tema são `{folders}`.",
    fr: "`{file}` est sans effet : les dossiers d’un thème sont `{folders}`.",
  },
} as const satisfies Table;
true satisfies Complete<typeof ASSETS_MESSAGES>;
