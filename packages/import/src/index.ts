import type { Package } from "../../../scripts/cli/index.ts";

/** Turns the news of other systems into items, and their calendars into events. */
export const IMPORT: Package = {
  name: "import",
  commands: {
    import: {
      summary: {
        en: "turns news of WordPress, feeds, Mailchimp, Markdown, HTML or tables into items, and calendars into events",
        es: "convierte en noticias contenido de WordPress, canales web, Mailchimp, Markdown, HTML o tablas, y calendarios en eventos",
        pt: "converte em notícias conteúdo do WordPress, de feeds, do Mailchimp, de Markdown, de HTML ou de tabelas, e calendários em eventos",
        fr: "transforme en articles le contenu de WordPress, de flux, de Mailchimp, de Markdown, de HTML ou de tableaux, et les agendas en événements",
      },
      load: () => import("./run-import.ts"),
    },
  },
  openWebPictures: async (options) => {
    const { openWebPictures } = await import("./pictures/web-pictures.ts");
    return openWebPictures(options);
  },
  messages: async () => [
    (await import("./html/messages.ts")).IMPORT_HTML_MESSAGES,
    (await import("./messages.ts")).IMPORT_MESSAGES,
    (await import("./pictures/messages.ts")).IMPORT_PICTURES_MESSAGES,
    (await import("./sources/messages.ts")).IMPORT_SOURCES_MESSAGES,
  ],
};
