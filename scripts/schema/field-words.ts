import { findNearest } from "../diagnostics/suggestion.ts";
import { memoize, memoizeLast } from "../memoize.ts";

/**
 * The editors' names for a field: its name in Spanish, Portuguese and French, without accents, and in the front matter of other generators.
 * If two fields have the same word, it means the first one in the schema.
 */
const FIELD_WORDS: ReadonlyMap<string, readonly string[]> = new Map([
  ["title", ["titulo", "titular", "titre", "headline"]],
  ["name", ["nombre", "nome", "nom"]],
  ["label", ["etiqueta", "rotulo", "libelle", "name", "nombre", "nome", "nom"]],
  ["type", ["tipo", "kind"]],
  ["summary", ["resumen", "entradilla", "resumo", "resume", "chapo", "excerpt", "abstract", "description"]],
  ["description", ["descripcion", "descricao", "summary"]],
  ["text", ["texto", "texte"]],
  ["date", ["fecha", "data"]],
  ["dates", ["fechas", "datas"]],
  ["start", ["inicio", "comienzo", "debut"]],
  ["end", ["fin", "fim"]],
  ["topic", ["tema", "sujet", "category", "categoria", "categorie"]],
  ["topics", ["temas", "sujets", "categories", "categorias", "tags", "keywords"]],
  ["country", ["pais", "pays"]],
  ["countries", ["paises", "pays"]],
  ["event", ["acto", "evento", "evenement"]],
  ["events", ["actos", "eventos", "evenements"]],
  ["genre", ["genero", "type", "tipo"]],
  ["place", ["lugar", "lieu", "location", "city", "ciudad", "cidade", "ville"]],
  ["byline", ["autor", "autora", "autoria", "auteur", "author", "authors"]],
  ["role", ["cargo", "fonction"]],
  ["image", ["imagen", "imagem", "foto", "photo", "picture", "cover", "thumbnail"]],
  ["images", ["imagenes", "imagens", "fotos", "photos", "pictures", "gallery"]],
  ["src", ["archivo", "arquivo", "ficheiro", "fichier", "file"]],
  ["file", ["archivo", "arquivo", "ficheiro", "fichier", "src"]],
  ["alt", ["texto-alternativo", "texte-alternatif", "alternative"]],
  ["credit", ["credito", "autor", "auteur", "author", "copyright"]],
  ["caption", ["pie", "leyenda", "legenda", "legende"]],
  ["duration", ["duracion", "duracao", "duree"]],
  ["documents", ["documentos", "attachments", "adjuntos", "anexos", "annexes"]],
  ["sources", ["fuentes", "fontes", "references"]],
  ["url", ["enlace", "link", "lien", "website", "sitio", "site", "href"]],
  ["publishFrom", ["publish-date", "publishdate", "embargo"]],
  ["expires", ["expiry-date", "expirydate", "caduca", "expira", "expire"]],
  ["formerly", ["aliases", "redirect-from"]],
  ["updated", ["actualizado", "atualizado", "actualise", "modified", "lastmod"]],
  ["corrections", ["correcciones", "correcoes", "errata"]],
  ["draft", ["borrador", "rascunho", "brouillon"]],
  ["number", ["numero"]],
  ["order", ["orden", "ordem", "ordre"]],
  ["lead", ["portada", "destaque", "featured"]],
  ["agenda", ["calendario", "calendar", "calendrier"]],
  ["languages", ["idiomas", "langues"]],
  ["lang", ["idioma", "langue", "language"]],
  ["frequency", ["frecuencia", "periodicidad", "frequencia", "periodicidade", "periodicite"]],
  ["series", ["serie"]],
  ["licence", ["licencia", "licenca"]],
  ["timeZone", ["zona-horaria", "fuso-horario", "fuseau-horaire"]],
]);

/**
 * The field, among the allowed ones, that a misspelt name most likely means: by a similar name, or by a word of editors for it. Undefined
 * if there is none.
 */
export function findMeantField(typed: string, fields: readonly string[]): string | undefined {
  return finderAmong(fields)(typed).field;
}

/** Whether editors call this field by exactly this word. */
export function isWordFor(word: string, field: string): boolean {
  return FIELD_WORDS.get(field)?.includes(word) ?? false;
}

/** Searches once for each name: a publication may have thousands of files with the same unknown fields. */
const finderAmong = memoizeLast((fields: readonly string[]) => {
  const meant = new Map([...fields.toReversed().flatMap(wordsFor), ...fields.map((field) => [field, field] as const)]);
  return memoize((typed: string): { readonly field: string | undefined } => {
    const nearest = findNearest(typed, meant.keys());
    return { field: nearest === undefined ? undefined : meant.get(nearest) };
  });
}, String);

function wordsFor(field: string): readonly (readonly [string, string])[] {
  return (FIELD_WORDS.get(field) ?? []).map((word) => [word, field]);
}
