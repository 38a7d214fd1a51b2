import type { Complete, Table } from "../../../../scripts/diagnostics/browser.ts";

/** The messages of `packages/mail/src/announce/`. */
export const ANNOUNCE_MESSAGES = {
  "write-bulletin": {
    en: "Write the name of an issue's folder, such as `{periods}`.",
    es: "Escriba el nombre de la carpeta de un número, como `{periods}`.",
    pt: "Escreva o nome da pasta de um número, como `{periods}`.",
    fr: "Écrivez le nom du dossier d’un numéro, par exemple `{periods}`.",
  },
  "announce-written": {
    en: "{count|# post was|# posts were} written, and nothing was sent. Open `{file}` and copy from it.",
    es: "Se {count|escribió # mensaje|escribieron # mensajes} y no se envió nada. Abra `{file}` y cópielos desde ahí.",
    pt: "{count|Foi escrita # mensagem|Foram escritas # mensagens} e nada foi enviado. Abra `{file}` e copie-as a partir daí.",
    fr: "{count|# message a été écrit|# messages ont été écrits}, et rien n’a été envoyé. Ouvrez `{file}` pour les copier.",
  },
  // The page to copy from.
  "announce-about": {
    en: "Each text fits the network beside it. Copy it there: this page sends nothing.",
    es: "Cada texto cabe en la red que se indica. Cópielo allí: esta página no envía nada.",
    pt: "Cada texto cabe na rede indicada. Copie-o para lá: esta página não envia nada.",
    fr: "Chaque texte tient dans le réseau indiqué. Copiez-le là-bas : cette page n’envoie rien.",
  },
  "announce-picture": {
    en: "Description of the picture",
    es: "Descripción de la imagen",
    pt: "Descrição da imagem",
    fr: "Description de l’image",
  },
  "announce-copy": { en: "Copy", es: "Copiar", pt: "Copiar", fr: "Copier" },
  "announce-copied": { en: "Copied", es: "Copiado", pt: "Copiado", fr: "Copié" },
} as const satisfies Table;
true satisfies Complete<typeof ANNOUNCE_MESSAGES>;
