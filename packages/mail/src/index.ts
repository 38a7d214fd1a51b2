import type { Package } from "../../../scripts/cli/index.ts";

/** Sends the email edition, or makes a draft of it at a mailing service. */
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
  },
  messages: async () => [(await import("./messages.ts")).MAIL_MESSAGES],
  sendTestMail: async (...given) => (await import("./send-test.ts")).sendTestMail(...given),
};

export { ANNOUNCE } from "./announce/index.ts";
