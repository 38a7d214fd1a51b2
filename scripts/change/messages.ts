import type { Complete, Table } from "../diagnostics/message-table.ts";

/** The messages of `change/`. */
export const CHANGE_MESSAGES = {
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
  // Messages of `rename`.
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
true satisfies Complete<typeof CHANGE_MESSAGES>;
