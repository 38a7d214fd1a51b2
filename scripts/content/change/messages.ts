import type { Complete, Table } from "../../diagnostics/message-table.ts";

/** The messages of `content/change/`. */
export const CONTENT_CHANGE_MESSAGES = {
  // What stops a command that is not wrong itself: the machine, and the code of the project.
  "place-linked": {
    en: "`{path}` is a symbolic link, and nothing is written through one: put the folder or the file itself in its place.",
    es: "`{path}` es un enlace simbólico, y a través de uno no se escribe nada: ponga en su lugar la propia carpeta o el propio archivo.",
    pt: "`{path}` é uma ligação simbólica, e nada se escreve através dela. Coloque no seu lugar a própria pasta ou o próprio ficheiro.",
    fr: "`{path}` est un lien symbolique, et rien n’est écrit à travers un lien : mettez à sa place le dossier ou le fichier lui-même.",
  },
  "place-occupied": {
    en: "`{path}` is neither the folder nor the regular file that should be there: move it elsewhere, or delete it.",
    es: "`{path}` no es la carpeta ni el archivo normal que debería estar ahí. Muévalo a otro lugar o elimínelo.",
    pt: "`{path}` não é a pasta nem o ficheiro normal que deveria estar ali. Mova-o para outro lugar ou elimine-o.",
    fr: "`{path}` n’est ni le dossier ni le fichier ordinaire qui devrait s’y trouver. Déplacez-le ou supprimez-le.",
  },
  "place-impossible": {
    en: "No folder can be made at `{path}`: choose another place.",
    es: "En `{path}` no puede crearse ninguna carpeta. Elija otro lugar.",
    pt: "Em `{path}` não pode ser criada nenhuma pasta. Escolha outro lugar.",
    fr: "Aucun dossier ne peut être créé à `{path}`. Choisissez un autre endroit.",
  },
  "disk-took-part": {
    en: "Only part of a file could be written to the disk, and it was not kept: see whether the disk is full.",
    es: "El disco solo aceptó una parte de un archivo, que no se conservó: compruebe si el disco está lleno.",
    pt: "O disco só aceitou uma parte de um ficheiro, que não foi conservada. Veja se o disco está cheio.",
    fr: "Seule une partie d’un fichier a pu être écrite sur le disque, et elle n’a pas été conservée : vérifiez si le disque est plein.",
  },
  // Addresses that were published, and changes of several files.
  "unfinished-change": {
    en: "A change of several files in `{folder}` was interrupted. `npm run validate -- --fix` completes it.",
    es: "Se interrumpió un cambio de varios archivos en `{folder}`. `npm run validate -- --fix` lo completa.",
    pt: "Foi interrompida uma alteração de vários ficheiros em `{folder}`. `npm run validate -- --fix` conclui-a.",
    fr: "Une modification de plusieurs fichiers dans `{folder}` a été interrompue. `npm run validate -- --fix` la termine.",
  },
  "change-large": {
    en: "The change has {size} MB, more than {most} MB: change fewer files at once.",
    es: "El cambio tiene {size} MB, más de {most} MB. Cambie menos archivos a la vez.",
    pt: "A alteração tem {size} MB, mais de {most} MB. Altere menos ficheiros de cada vez.",
    fr: "La modification fait {size} Mo, plus de {most} Mo. Modifiez moins de fichiers à la fois.",
  },
  "journal-unreadable": {
    en: "`{file}` should record an interrupted change of several files, but can't be read. Remove it, and check what git shows as changed.",
    es: "`{file}` debería ser un cambio de varios archivos que se interrumpió, y no puede leerse. Elimínelo y mire qué cambios muestra git.",
    pt: "`{file}` deveria ser uma alteração de vários ficheiros que foi interrompida, e não pode ser lido. Elimine-o e veja que alterações o git mostra.",
    fr: "`{file}` devrait être une modification interrompue de plusieurs fichiers et ne peut pas être lu. Supprimez-le et regardez ce que git indique comme modifié.",
  },
  // What `rename` says.
  "rename-link": {
    en: "A link in `{file}` can't be changed automatically: write it as a path without encoded characters, such as `../2021-10/quito.en.md`.",
    es: "Un enlace de `{file}` no se puede modificar automáticamente: escríbalo como una ruta sin caracteres codificados, por ejemplo `../2021-10/quito.en.md`.",
    pt: "Uma ligação de `{file}` não pode ser alterada automaticamente: escreva-a como um caminho sem caracteres codificados, por exemplo `../2021-10/quito.en.md`.",
    fr: "Un lien de `{file}` ne peut pas être modifié automatiquement : écrivez-le comme un chemin sans caractères encodés, par exemple `../2021-10/quito.en.md`.",
  },
  "rename-fields": {
    en: "The fields of `{file}` can't be changed automatically: write lists in brackets, or one member on each line.",
    es: "Los campos de `{file}` no se pueden modificar automáticamente: escriba las listas entre corchetes o con un elemento por línea.",
    pt: "Os campos de `{file}` não podem ser alterados automaticamente: escreva as listas entre parênteses retos ou com um elemento por linha.",
    fr: "Les champs de `{file}` ne peuvent pas être modifiés automatiquement : écrivez les listes entre crochets, ou avec un élément par ligne.",
  },
} as const satisfies Table;
true satisfies Complete<typeof CONTENT_CHANGE_MESSAGES>;
