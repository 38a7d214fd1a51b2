import type { CommandHelp } from "../../cli/help-text.ts";

/** `dateline theme` */
export const THEME_HELP: CommandHelp = {
  usage: [
    "npm run theme -- copy FILE...",
    "npm run theme -- status",
    "npm run theme -- merge FILE...",
    "npm run theme -- confirm FILE...",
  ],
  about: {
    en: "`copy` copies files of Dateline's theme into theme/, to be changed there, such as partials/cards.njk. It never overwrites a file. It keeps the originals and their version in theme/originals/. After an upgrade, `status` lists the files that replace Dateline's, and shows what has changed in Dateline's since they were copied. `merge` joins those changes with yours, and marks where both changed the same lines. If you have taken over what you need by hand, `confirm` notes that a file is current.",
    es: "`copy` copia en theme/ archivos del tema de Dateline, como partials/cards.njk, para modificarlos allí. Nunca sobrescribe un archivo. Guarda los originales y su versión en theme/originals/. Después de una actualización, `status` enumera los archivos que sustituyen a los de Dateline y muestra qué ha cambiado en estos desde que se copiaron. `merge` une esos cambios con los suyos y marca dónde ambos cambiaron las mismas líneas. Si ha incorporado a mano lo que necesita, `confirm` anota que un archivo está al día.",
    pt: "`copy` copia para theme/ ficheiros do tema do Dateline, como partials/cards.njk, para serem alterados ali. Nunca substitui um ficheiro. Guarda os originais e a sua versão em theme/originals/. Depois de uma atualização, `status` enumera os ficheiros que substituem os do Dateline e mostra o que foi alterado nestes desde que foram copiados. `merge` junta essas alterações com as suas e marca onde ambos alteraram as mesmas linhas. Se incorporou à mão o que precisa, `confirm` anota que um ficheiro está atualizado.",
    fr: "`copy` copie dans theme/ des fichiers du thème de Dateline, par exemple partials/cards.njk, pour les modifier là. Aucun fichier n’est écrasé. Les originaux et leur version sont gardés dans theme/originals/. Après une mise à niveau, `status` énumère les fichiers qui remplacent ceux de Dateline et affiche ce qui a changé dans ces derniers depuis la copie. `merge` réunit ces changements et les vôtres, et marque où les deux ont modifié les mêmes lignes. Si vous avez repris à la main ce qu’il vous faut, `confirm` note qu’un fichier est à jour.",
  },
  exit: {
    en: "Exit code 0: success, 1: a file exists already or can't be read, `status` finds one that has changed, or `merge` a conflict, 2: wrong usage.",
    es: "Código de salida 0: correcto, 1: un archivo ya existe o no puede leerse, `status` encuentra uno que ha cambiado o `merge` un conflicto, 2: uso incorrecto.",
    pt: "Código de saída 0: sucesso, 1: um ficheiro já existe ou não pode ser lido, `status` encontra um que foi alterado ou `merge` um conflito, 2: utilização incorreta.",
    fr: "Code de sortie 0 : réussite, 1 : un fichier existe déjà ou ne peut être lu, `status` en trouve un qui a changé, ou `merge` un conflit, 2 : mauvais usage.",
  },
  options: {},
  examples: ["npm run theme -- copy partials/cards.njk"],
};
