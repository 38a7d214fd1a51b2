import type { Package } from "../../../scripts/cli/index.ts";

/** Uploads a site, checks it from outside, and configures its host. */
export const PUBLISH: Package = {
  name: "publish",
  commands: {
    publish: {
      summary: {
        en: "uploads _site to a store or a folder, checks a live site",
        es: "sube _site a un almacenamiento o una carpeta y comprueba un sitio publicado",
        pt: "carrega _site para um armazenamento ou uma pasta e verifica um sítio publicado",
        fr: "envoie _site vers un service de stockage ou un dossier, vérifie un site en ligne",
      },
      load: () => import("./run-publish.ts"),
    },
    due: {
      summary: {
        en: "says when the next change is scheduled, and whether one is due",
        es: "dice cuándo está previsto el próximo cambio y si hay algo por publicar",
        pt: "diz quando está prevista a próxima alteração e se há algo por publicar",
        fr: "dit quand le prochain changement est prévu, et s’il faut publier",
      },
      load: () => import("./run-due.ts"),
    },
    headers: {
      summary: {
        en: "prints the configuration of a host",
        es: "escribe la configuración de un servidor",
        pt: "escreve a configuração de um servidor",
        fr: "écrit la configuration d’un serveur",
      },
      load: async (packages) => (await import("./run-headers.ts")).run(packages),
    },
  },
  messages: async () => [(await import("./messages.ts")).PUBLISH_MESSAGES],
};
