import type { Complete, Table } from "../diagnostics/message-table.ts";

/** The messages of `files/`. */
export const FILES_MESSAGES = {
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
  "new-exists": {
    en: "`{file}` exists already.",
    es: "`{file}` ya existe.",
    pt: "`{file}` já existe.",
    fr: "`{file}` existe déjà.",
  },
} as const satisfies Table;
true satisfies Complete<typeof FILES_MESSAGES>;
