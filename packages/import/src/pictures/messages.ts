import type { Complete, Table } from "../../../../scripts/diagnostics/index.ts";

/** The messages of `packages/import/src/pictures/`. */
export const IMPORT_PICTURES_MESSAGES = {
  // Notes of the import report on a source.
  "import-pictures-moved": {
    en: "{count|# picture was|# pictures were} not read from `{address}`, but from the imported folder, where `{folder}` has the same paths.",
    es: "{count|# imagen no se leyó|# imágenes no se leyeron} de `{address}`, sino de la carpeta importada, donde `{folder}` tiene las mismas rutas.",
    pt: "{count|# imagem não foi lida|# imagens não foram lidas} de `{address}`, mas da pasta importada, onde `{folder}` tem os mesmos caminhos.",
    fr: "{count|# image n’a pas été lue|# images n’ont pas été lues} à `{address}`, mais dans le dossier importé, où `{folder}` a les mêmes chemins.",
  },
  // Reasons why a source, or a web address, can't be imported, with remedies.
  "fetch-address-wrong": {
    en: "It isn't an address.",
    es: "No es una dirección.",
    pt: "Não é um endereço.",
    fr: "Ce n’est pas une adresse.",
  },
  "fetch-scheme": {
    en: "It begins with neither `http:` nor `https:`.",
    es: "No empieza por `http:` ni por `https:`.",
    pt: "Não começa por `http:` nem por `https:`.",
    fr: "L’adresse ne commence ni par `http:` ni par `https:`.",
  },
  "fetch-status": {
    en: "The server answered with the status {status}.",
    es: "El servidor respondió con el estado {status}.",
    pt: "O servidor respondeu com o estado {status}.",
    fr: "Le serveur a répondu avec l’état {status}.",
  },
  "fetch-private": {
    en: "It is in a private network, where only hosts given with `--allow-host` are read.",
    es: "Está en una red privada, donde solo se leen los servidores indicados con `--allow-host`.",
    pt: "Está numa rede privada, onde só são lidos os servidores indicados com `--allow-host`.",
    fr: "L’adresse est dans un réseau privé, où seuls les serveurs indiqués avec `--allow-host` sont lus.",
  },
  "fetch-slow": {
    en: "The server had not sent everything after {seconds} seconds.",
    es: "El servidor no lo había enviado todo al cabo de {seconds} segundos.",
    pt: "O servidor não tinha enviado tudo ao fim de {seconds} segundos.",
    fr: "Le serveur n’avait pas tout envoyé au bout de {seconds} secondes.",
  },
  "fetch-unreached": {
    en: "The server could not be reached: `{reason}`",
    es: "No se pudo conectar con el servidor: `{reason}`",
    pt: "Não foi possível contactar o servidor: `{reason}`",
    fr: "Le serveur n’a pas pu être joint : `{reason}`",
  },
  "fetch-large": {
    en: "It has more than {most} bytes.",
    es: "Tiene más de {most} bytes.",
    pt: "Tem mais de {most} bytes.",
    fr: "La réponse a plus de {most} octets.",
  },
  "import-picture-format": {
    en: "It is damaged, or in a format that content can't have.",
    es: "Está dañada, o su formato no es de los que el contenido admite.",
    pt: "Está danificada, ou o seu formato não é dos que o conteúdo admite.",
    fr: "Elle est endommagée, ou son format n’est pas de ceux que le contenu admet.",
  },
  "import-picture-address": {
    en: "Its address isn't complete.",
    es: "Su dirección no está completa.",
    pt: "O seu endereço não está completo.",
    fr: "Son adresse n’est pas complète.",
  },
  "import-picture-web": {
    en: "Pictures on the web are not read with `--no-pictures`.",
    es: "Las imágenes de la web no se leen con `--no-pictures`.",
    pt: "As imagens da web não são lidas com `--no-pictures`.",
    fr: "Les images du web ne sont pas lues avec `--no-pictures`.",
  },
  "import-picture-host": {
    en: "The server `{host}` failed {most} times, and was not asked again.",
    es: "El servidor `{host}` falló {most} veces y no se le preguntó más.",
    pt: "O servidor `{host}` falhou {most} vezes e não voltou a ser consultado.",
    fr: "Le serveur `{host}` a échoué {most} fois et n’a plus été sollicité.",
  },
  "import-picture-base64": {
    en: "It isn't a picture in base64.",
    es: "No es una imagen en base64.",
    pt: "Não é uma imagem em base64.",
    fr: "Ce n’est pas une image en base64.",
  },
  "import-picture-machine": {
    en: "It is a file of another machine.",
    es: "Es un archivo de otra máquina.",
    pt: "É um ficheiro de outra máquina.",
    fr: "C’est un fichier d’une autre machine.",
  },
  "import-picture-missing": {
    en: "There is no such file.",
    es: "Ese archivo no existe.",
    pt: "Esse ficheiro não existe.",
    fr: "Ce fichier n’existe pas.",
  },
  "import-picture-outside": {
    en: "It is outside the folder that is imported.",
    es: "Está fuera de la carpeta que se importa.",
    pt: "Está fora da pasta que se importa.",
    fr: "L’image est hors du dossier importé.",
  },
} as const satisfies Table;
true satisfies Complete<typeof IMPORT_PICTURES_MESSAGES>;
