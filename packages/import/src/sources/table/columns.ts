/** The columns that a table of news may have, as they are called. */
export const ITEM_COLUMNS = [
  ...["id", "title", "summary", "date", "series", "language", "group", "author", "category", "address", "name"],
  ...["html", "markdown", "text", "image", "image description", "image credit"],
] as const;

/** The columns that a table of events may have. */
export const EVENT_COLUMNS = [
  ...["id", "name", "language", "start", "end", "time zone", "place", "country", "online"],
  ...["organizer", "organizer url", "url", "description", "status"],
] as const;

/** What other systems and people call columns of news, in four languages. The first that is there is taken. */
export const ITEM_NAMES: Readonly<Record<string, readonly string[]>> = {
  id: ["uuid", "guid", "nid", "identifier", "codigo", "identificador", "identifiant"],
  title: ["headline", "post title", "titulo", "titular", "titre", "intitule", "nombre", "nome", "nom"],
  summary: ["excerpt", "abstract", "lead", "teaser", "resumen", "entradilla", "extracto", "resumo", "resume", "chapo"],
  date: [
    ...["published", "publication date", "published at", "post date", "created", "created at", "pubdate"],
    ...["fecha", "fecha de publicacion", "data", "data de publicacao", "date de publication"],
  ],
  language: ["lang", "langcode", "locale", "idioma", "lengua", "lingua", "langue"],
  group: ["translation group", "translation of", "grupo", "groupe"],
  author: ["authors", "byline", "creator", "autor", "autora", "autores", "auteur", "auteurs"],
  category: [
    ...["categories", "topic", "topics", "tags", "section", "categoria", "categorias", "tema", "temas", "etiquetas"],
    ...["assunto", "categorie", "theme", "rubrique"],
  ],
  address: ["url", "link", "permalink", "enlace", "direccion", "ligacao", "endereco", "lien", "adresse"],
  name: ["slug", "path"],
  html: ["body", "content", "cuerpo", "contenido", "corpo", "conteudo", "corps", "contenu"],
  markdown: ["md"],
  text: ["plain text", "texto", "texte"],
  image: ["picture", "photo", "imagen", "foto", "imagem"],
  "image description": ["alt", "alt text", "image alt", "texto alternativo", "texte alternatif"],
  "image credit": ["credit", "photo credit", "credito", "credito de la foto"],
};

/** What other systems and people call columns of events. */
export const EVENT_NAMES: Readonly<Record<string, readonly string[]>> = {
  id: ["uid", ...(ITEM_NAMES["id"] ?? [])],
  name: [
    ...["title", "event", "event name", "event title", "summary", "nombre", "evento", "actividad", "titulo"],
    ...["nome", "atividade", "nom", "evenement", "intitule", "titre"],
  ],
  language: ITEM_NAMES["language"] ?? [],
  start: [
    ...["start date", "start time", "date", "begins", "dtstart", "from", "inicio", "fecha de inicio", "fecha inicio"],
    ...["fecha", "data de inicio", "data", "debut", "date de debut"],
  ],
  end: [
    ...["end date", "end time", "ends", "dtend", "until", "to", "fin", "fecha de fin", "fecha fin", "fecha de termino"],
    ...["fim", "data de fim", "termino", "date de fin"],
  ],
  "time zone": ["timezone", "tz", "zona horaria", "huso horario", "fuso horario", "fuseau horaire"],
  place: ["location", "venue", "city", "town", "lugar", "sede", "ciudad", "local", "cidade", "lieu", "ville"],
  country: ["country code", "pais", "pays"],
  online: ["online url", "meeting url", "virtual", "enlace de conexion", "en linea", "ligacao online", "en ligne"],
  organizer: ["organiser", "organizador", "organizadora", "organiza", "organisateur", "organisatrice"],
  "organizer url": ["organiser url"],
  url: ["link", "web", "website", "address", "page", "enlace", "pagina", "ligacao", "lien", "site"],
  description: ["details", "abstract", "descripcion", "detalles", "resumen", "descricao", "resumo", "descriptif"],
  status: ["state", "estado", "etat", "statut"],
};
