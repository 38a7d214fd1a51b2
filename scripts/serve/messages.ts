import type { Complete, Table } from "../diagnostics/message-table.ts";

/** The messages of `serve/`. */
export const SERVE_MESSAGES = {
  // Messages of `start` in the terminal, and of the server in the browser.
  "panel-failed": {
    en: "The build failed. The site changes again once this is fixed.",
    es: "La generación falló. El sitio volverá a cambiar cuando se corrija.",
    pt: "A geração falhou. O sítio voltará a mudar quando isto for corrigido.",
    fr: "La génération a échoué. Le site changera de nouveau une fois l’erreur corrigée.",
  },
  "panel-errors": {
    en: "{count|# error. The site changes again once it is fixed.|# errors. The site changes again once they are fixed.}",
    es: "{count|# error. El sitio volverá a cambiar cuando se corrija.|# errores. El sitio volverá a cambiar cuando se corrijan.}",
    pt: "{count|# erro. O sítio voltará a mudar quando for corrigido.|# erros. O sítio voltará a mudar quando forem corrigidos.}",
    fr: "{count|# erreur. Le site changera de nouveau une fois l’erreur corrigée.|# erreurs. Le site changera de nouveau une fois les erreurs corrigées.}",
  },
  "called-by-program": {
    en: "Only the program itself runs this command. Use `npm start` instead.",
    es: "Solo el propio programa ejecuta este comando. Use `npm start`.",
    pt: "Só o próprio programa executa este comando. Use antes `npm start`.",
    fr: "Seul le programme lui-même exécute cette commande. Utilisez plutôt `npm start`.",
  },
  "host-refused": {
    en: "This server answers only as `{names}`: `{command}` allows another name.",
    es: "Este servidor solo responde como `{names}`: `{command}` permite otro nombre.",
    pt: "Este servidor só responde como `{names}`: `{command}` permite outro nome.",
    fr: "Ce serveur ne répond qu’au nom de `{names}` : `{command}` en permet un autre.",
  },
  "address-refused": {
    en: "The address must begin with /.",
    es: "La dirección debe empezar por /.",
    pt: "O endereço tem de começar por /.",
    fr: "L’adresse doit commencer par /.",
  },
  "origin-refused": {
    en: "Only pages of `{address}` may send requests to this server.",
    es: "Solo las páginas de `{address}` pueden enviar peticiones a este servidor.",
    pt: "Só as páginas de `{address}` podem enviar pedidos a este servidor.",
    fr: "Seules les pages de `{address}` peuvent envoyer des requêtes à ce serveur.",
  },
} as const satisfies Table;
true satisfies Complete<typeof SERVE_MESSAGES>;
