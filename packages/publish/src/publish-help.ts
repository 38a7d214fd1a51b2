import type { CommandHelp } from "../../../scripts/cli/help-text.ts";

/** `dateline publish` */
export const PUBLISH_HELP: CommandHelp = {
  usage: [
    "npm run publish -- --target s3://BUCKET/PREFIX [--endpoint URL] [--region NAME]",
    "npm run publish -- --target dir:PATH",
    "npm run publish -- --check URL",
    "npm run publish -- --addresses [--content DIR]",
  ],
  about: {
    en: "Publishes the site in _site. Uploads only the files that have changed, in an order in which no page ever links to a missing one. If it is interrupted, run the same command again to complete it. Two runs at once wait for each other.\nWith --check it publishes nothing: it reads a live site as a browser does, and lists the files that are not of its release.",
    es: "Publica el sitio de _site. Sube solo los archivos que han cambiado, en un orden en que ninguna página enlaza con otra que falte. Si se interrumpe, ejecute de nuevo el mismo comando para completar la publicación. Dos ejecuciones simultáneas se esperan.\nCon --check no publica nada: lee un sitio publicado como lo hace un navegador y enumera los archivos que no son de su versión.",
    pt: "Publica o sítio de _site. Carrega apenas os ficheiros alterados, numa ordem em que nenhuma página aponta para outra que falte. Se for interrompido, execute de novo o mesmo comando para o completar. Duas execuções simultâneas esperam uma pela outra.\nCom --check não publica nada: lê um sítio publicado como um navegador o faz e enumera os ficheiros que não são da sua versão.",
    fr: "Publie le site de _site. N’envoie que les fichiers qui ont changé, dans un ordre où aucune page ne renvoie jamais à une page manquante. En cas d’interruption, relancez la même commande pour terminer. Deux exécutions simultanées s’attendent.\nAvec --check, rien n’est publié : la commande lit un site en ligne comme un navigateur et énumère les fichiers qui ne sont pas de sa version.",
  },
  exit: {
    en: "Exit code 0: published, or the live site is complete, 1: failed, 2: wrong usage.",
    es: "Código de salida 0: publicado, o el sitio publicado está completo, 1: falló, 2: uso incorrecto.",
    pt: "Código de saída 0: publicado, ou o sítio publicado está completo, 1: falhou, 2: utilização incorreta.",
    fr: "Code de sortie 0 : publié, ou le site en ligne est complet, 1 : échec, 2 : mauvais usage.",
  },
  options: {
    "--target TARGET": {
      en: "a bucket of S3 or of a compatible store, or a folder, which becomes a symbolic link",
      es: "un bucket de S3 o de un almacenamiento compatible, o una carpeta, que pasa a ser un enlace simbólico",
      pt: "um bucket de S3 ou de um armazenamento compatível, ou uma pasta, que passa a ser uma ligação simbólica",
      fr: "un bucket de S3 ou d’un stockage compatible, ou un dossier, qui devient un lien symbolique",
    },
    "--endpoint URL": {
      en: "the address of the store, Amazon S3 by default",
      es: "la dirección del almacenamiento; por omisión, Amazon S3",
      pt: "o endereço do armazenamento; por omissão, Amazon S3",
      fr: "l’adresse du stockage, Amazon S3 par défaut",
    },
    "--region NAME": {
      en: "the region of the store, AWS_REGION or else us-east-1 by default",
      es: "la región del almacenamiento; por omisión, AWS_REGION o, si no, us-east-1",
      pt: "a região do armazenamento; por omissão, AWS_REGION ou então us-east-1",
      fr: "la région du stockage, par défaut AWS_REGION ou sinon us-east-1",
    },
    "--site DIR": {
      en: "the built site, _site by default",
      es: "el sitio generado; por omisión, _site",
      pt: "o sítio gerado; por omissão, _site",
      fr: "le site généré, _site par défaut",
    },
    "--content DIR": {
      en: "the content folder, content by default: if it has a list of published addresses, addresses.txt, new ones are added to it",
      es: "la carpeta de contenido; por omisión, content: si tiene una lista de direcciones publicadas, addresses.txt, se le añaden las nuevas",
      pt: "a pasta de conteúdo; por omissão, content: se tiver uma lista de endereços publicados, addresses.txt, os novos são acrescentados",
      fr: "le dossier du contenu, content par défaut : s’il a une liste des adresses publiées, addresses.txt, les nouvelles y sont ajoutées",
    },
    "--delete-after TIME": {
      en: "how long earlier releases and their files stay, such as 30d, 12h or 0, 30d by default",
      es: "cuánto tiempo se conservan las versiones anteriores y sus archivos, como 30d, 12h o 0; por omisión, 30d",
      pt: "quanto tempo ficam as versões anteriores e os seus ficheiros, como 30d, 12h ou 0; por omissão, 30d",
      fr: "combien de temps restent les versions antérieures et leurs fichiers, par exemple 30d, 12h ou 0, 30d par défaut",
    },
    "--rollback RELEASE": {
      en: "publishes an earlier release again: the first digits of its id",
      es: "publica de nuevo una versión anterior: los primeros dígitos de su identificador",
      pt: "publica de novo uma versão anterior: os primeiros dígitos do seu identificador",
      fr: "publie de nouveau une version antérieure : les premiers chiffres de son identifiant",
    },
    "--purge-list FILE": {
      en: "writes the addresses that a cache in front of the store has to purge",
      es: "escribe las direcciones que debe vaciar una caché delante del almacenamiento",
      pt: "escreve os endereços que uma cache à frente do armazenamento tem de limpar",
      fr: "écrit les adresses qu’un cache placé devant le stockage doit purger",
    },
    "--adopt": {
      en: "lists and replaces files that are in the bucket and that no release lists, such as those of another program; without it they are an error",
      es: "enumera y reemplaza los archivos del bucket que ninguna versión enumera, como los de otro programa; sin esta opción son un error",
      pt: "enumera e substitui os ficheiros do bucket que nenhuma versão enumera, como os de outro programa; sem esta opção são um erro",
      fr: "énumère et remplace les fichiers du bucket qu’aucune version n’énumère, par exemple ceux d’un autre logiciel ; sans cette option, c’est une erreur",
    },
    "--stale": {
      en: "publishes a site that is older than the content that it was built from; without it that is an error",
      es: "publica un sitio anterior a los cambios del contenido con que se generó; sin esta opción es un error",
      pt: "publica um sítio anterior às alterações do conteúdo com que foi gerado; sem esta opção é um erro",
      fr: "publie un site antérieur aux modifications du contenu dont il a été généré ; sans cette option, c’est une erreur",
    },
    "--dry-run": {
      en: "shows what would be done, and does nothing",
      es: "muestra lo que se haría y no hace nada",
      pt: "mostra o que seria feito e não faz nada",
      fr: "affiche ce qui serait fait, et ne fait rien",
    },
    "--lease SECONDS": {
      en: "how long other runs wait for one that was killed, 120 by default",
      es: "cuánto esperan otras ejecuciones a una que fue interrumpida; por omisión, 120",
      pt: "quanto esperam outras execuções por uma que foi interrompida; por omissão, 120",
      fr: "combien de temps les autres exécutions attendent celle qui a été interrompue, 120 par défaut",
    },
    "--addresses": {
      en: "publishes nothing: adds the addresses of the live site, at the url of publication.yaml, to addresses.txt, so that the next build loses none; for CI, which then need not commit the list",
      es: "no publica nada: añade a addresses.txt las direcciones del sitio publicado, en la url de publication.yaml, para que la próxima generación no pierda ninguna; para CI, que así no tiene que guardar la lista en git",
      pt: "não publica nada: acrescenta a addresses.txt os endereços do sítio publicado, no url de publication.yaml, para que a próxima geração não perca nenhum; para CI, que assim não tem de guardar a lista no git",
      fr: "ne publie rien : ajoute à addresses.txt les adresses du site en ligne, à l’url de publication.yaml, pour que la prochaine génération n’en perde aucune ; pour la CI, qui n’a alors pas à enregistrer la liste dans git",
    },
    "--check URL": {
      en: "the address of a live site, such as https://example.org/bulletin/",
      es: "la dirección de un sitio publicado, como https://example.org/bulletin/",
      pt: "o endereço de um sítio publicado, como https://example.org/bulletin/",
      fr: "l’adresse d’un site en ligne, par exemple https://example.org/bulletin/",
    },
  },
  note: {
    en: "Credentials come from AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_SESSION_TOKEN.",
    es: "Las credenciales se toman de AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY y AWS_SESSION_TOKEN.",
    pt: "As credenciais vêm de AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY e AWS_SESSION_TOKEN.",
    fr: "Les identifiants viennent de AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY et AWS_SESSION_TOKEN.",
  },
};
