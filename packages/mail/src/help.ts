import {
  AS_OF_OPTION,
  BULLETIN_OPTION,
  CONTENT_OPTION,
  type CommandHelp,
  EDITION_LANGUAGE_OPTION,
} from "../../../scripts/cli/index.ts";
import { PROVIDERS } from "./providers/index.ts";

const NAMES = PROVIDERS.map(({ name }) => name).join(", ");
const KEYS = PROVIDERS.map(({ name, variables }) => `${name} ${variables.join(", ")}`).join("; ");

/** `dateline mail` */
export const MAIL_HELP: CommandHelp = {
  usage: [
    "npm run mail -- --bulletin NAME [--lang L] [--content DIR] --eml FILE",
    "npm run mail -- --bulletin NAME [--lang L] [--content DIR] --to ADDRESS [--drafts] [--smtp URL]",
    "npm run mail -- --bulletin NAME [--lang L] [--content DIR] --for SERVICE [--html FILE]",
    "npm run mail -- --bulletin NAME [--lang L] [--content DIR] --for SERVICE --send --list ID",
  ],
  about: {
    en: "Writes the email edition of an issue to a file that mail programs can open, sends one copy of it for review, or prepares it for a mailing service. With --send it makes a draft there; nothing is sent to readers before you do so in the service.",
    es: "Escribe la edición por correo electrónico de un número en un archivo que abren los programas de correo, envía una copia para revisarla o la prepara para un servicio de envíos. Con --send crea allí un borrador; nada se envía a los lectores hasta que usted lo haga en el servicio.",
    pt: "Escreve a edição por correio eletrónico de um número num ficheiro que os programas de correio abrem, envia uma cópia para revisão ou prepara-a para um serviço de envios. Com --send cria ali um rascunho; nada é enviado aos leitores enquanto não o fizer no serviço.",
    fr: "Écrit l’édition par courriel d’un numéro dans un fichier que les logiciels de messagerie ouvrent, en envoie un exemplaire pour relecture, ou la prépare pour un service d’envoi. Avec --send, la commande y crée un brouillon ; rien n’est envoyé aux lecteurs avant que vous ne le fassiez dans le service.",
  },
  exit: {
    en: "Exit code 0: done, 1: errors in the content, or the mail server or the service refused, 2: wrong usage.",
    es: "Código de salida 0: hecho, 1: errores en el contenido, o el servidor de correo o el servicio lo rechazó, 2: uso incorrecto.",
    pt: "Código de saída 0: feito, 1: erros no conteúdo, ou o servidor de correio ou o serviço recusou, 2: utilização incorreta.",
    fr: "Code de sortie 0 : fait, 1 : erreurs dans le contenu, ou refus du serveur de courriel ou du service, 2 : utilisation incorrecte.",
  },
  options: {
    "--bulletin NAME": BULLETIN_OPTION,
    "--lang L": EDITION_LANGUAGE_OPTION,
    "--content DIR": CONTENT_OPTION,
    "--as-of MOMENT": AS_OF_OPTION,
    "--eml FILE": {
      en: "the file to write",
      es: "el archivo que se escribe",
      pt: "o ficheiro a escrever",
      fr: "le fichier à écrire",
    },
    "--to ADDRESS": {
      en: "the recipient of the copy",
      es: "el destinatario de la copia",
      pt: "o destinatário da cópia",
      fr: "le destinataire de l’exemplaire",
    },
    "--drafts": {
      en: "the copy also contains drafts, and items that wait for their day",
      es: "la copia contiene también los borradores y lo que espera su día",
      pt: "a cópia contém também os rascunhos e o que aguarda o seu dia",
      fr: "l’exemplaire contient aussi les brouillons et ce qui attend son jour",
    },
    "--smtp URL": {
      en: "the mail server: smtp://host:587 or smtps://user:password@host, by default the environment variable SMTP_URL, which keeps the password out of the list of processes",
      es: "el servidor de correo: smtp://host:587 o smtps://user:password@host; por omisión, la variable de entorno SMTP_URL, que mantiene la contraseña fuera de la lista de procesos",
      pt: "o servidor de correio: smtp://host:587 ou smtps://user:password@host; por omissão, a variável de ambiente SMTP_URL, que mantém a palavra-passe fora da lista de processos",
      fr: "le serveur de courriel : smtp://host:587 ou smtps://user:password@host, par défaut la variable d’environnement SMTP_URL, qui garde le mot de passe hors de la liste des processus",
    },
    "--for SERVICE": {
      en: `a mailing service: ${NAMES}; the email gets its tags for unsubscribing and for reading in a browser`,
      es: `un servicio de envíos: ${NAMES}; el correo recibe sus etiquetas para darse de baja y para leerlo en el navegador`,
      pt: `um serviço de envios: ${NAMES}; a mensagem recebe as suas etiquetas para cancelar a subscrição e para ler no navegador`,
      fr: `un service d’envoi : ${NAMES} ; le courriel reçoit ses balises pour se désabonner et pour lire dans un navigateur`,
    },
    "--html FILE": {
      en: "the file to paste into the service, standard output by default",
      es: "el archivo para pegar en el servicio; por omisión, la salida estándar",
      pt: "o ficheiro para colar no serviço; por omissão, a saída padrão",
      fr: "le fichier à coller dans le service, par défaut la sortie standard",
    },
    "--send": {
      en: `makes a draft in the service, with the key in the environment: ${KEYS}`,
      es: `crea un borrador en el servicio, con la clave en el entorno: ${KEYS}`,
      pt: `cria um rascunho no serviço, com a chave no ambiente: ${KEYS}`,
      fr: `crée un brouillon dans le service, avec la clé dans l’environnement : ${KEYS}`,
    },
    "--list ID": {
      en: "the list, or audience, that the draft is for; again for more lists",
      es: "la lista a la que se destina el borrador; puede repetirse para más listas",
      pt: "a lista a que o rascunho se destina; pode repetir-se para mais listas",
      fr: "la liste à laquelle le brouillon est destiné ; peut être répété pour d’autres listes",
    },
    "--sender ADDRESS": {
      en: "the sender, by default the publication's contact",
      es: "el remitente; por omisión, el contacto de la publicación",
      pt: "o remetente; por omissão, o contacto da publicação",
      fr: "l’expéditeur, par défaut le contact de la publication",
    },
    "--template NUMBER": {
      en: 'of listmonk: the number of a template that has nothing but `{{ template "content" . }}`',
      es: 'de listmonk: el número de una plantilla que solo contiene `{{ template "content" . }}`',
      pt: 'do listmonk: o número de um modelo que só contém `{{ template "content" . }}`',
      fr: 'de listmonk : le numéro d’un modèle qui ne contient que `{{ template "content" . }}`',
    },
  },
};
