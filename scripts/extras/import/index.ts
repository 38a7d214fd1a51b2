import type { Extra } from "../../cli/extra.ts";

/** Turns the news of other systems into items. */
export const IMPORT: Extra = {
  name: "import",
  commands: {
    import: {
      summary: {
        en: "turns news of WordPress, feeds, Mailchimp, HTML or a table into items",
        es: "convierte en noticias contenido de WordPress, canales web, Mailchimp, HTML o una tabla",
        pt: "converte em notícias conteúdo do WordPress, de feeds, do Mailchimp, de HTML ou de uma tabela",
        fr: "transforme en articles le contenu de WordPress, de flux, de Mailchimp, de HTML ou d’un tableau",
      },
      load: () => import("./run-import.ts"),
    },
  },
  messages: async () => [
    (await import("./html/messages.ts")).IMPORT_HTML_MESSAGES,
    (await import("./messages.ts")).IMPORT_MESSAGES,
    (await import("./pictures/messages.ts")).IMPORT_PICTURES_MESSAGES,
    (await import("./sources/messages.ts")).IMPORT_SOURCES_MESSAGES,
  ],
};
