import type { Package } from "../../../scripts/cli/index.ts";

/** The email edition, and the posts that announce an issue in social networks. */
export const MAIL: Package = {
  name: "mail",
  commands: {
    mail: {
      summary: {
        en: "writes the email edition, sends it for review, or makes a draft",
        es: "escribe la edición por correo electrónico, la envía para revisarla o crea un borrador",
        pt: "escreve a edição por correio eletrónico, envia-a para revisão ou cria um rascunho",
        fr: "écrit l’édition par courriel, l’envoie pour relecture ou crée un brouillon",
      },
      load: () => import("./run-mail.ts"),
    },
    announce: {
      summary: {
        en: "writes the posts that announce an issue in social networks",
        es: "escribe los mensajes que anuncian un número en redes sociales",
        pt: "escreve as mensagens que anunciam um número nas redes sociais",
        fr: "écrit les messages qui annoncent un numéro sur les réseaux sociaux",
      },
      load: () => import("./announce/run-announce.ts"),
    },
  },
  messages: async () => [
    (await import("./messages.ts")).MAIL_MESSAGES,
    (await import("./announce/messages.ts")).ANNOUNCE_MESSAGES,
  ],
  sendTestMail: async (...given) => (await import("./send-test.ts")).sendTestMail(...given),
};
