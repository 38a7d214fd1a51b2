import { AS_OF_OPTION, BASE_PATH_OPTION, CONTENT_OPTION, type CommandHelp } from "../../../scripts/cli/index.ts";

/** `dateline publish` */
export const PUBLISH_HELP: CommandHelp = {
  usage: [
    "npm run publish -- --target s3://BUCKET/PREFIX [--endpoint URL] [--region NAME]",
    "npm run publish -- --target dir:PATH",
    "npm run publish -- --check URL",
    "npm run publish -- --addresses [--content DIR]",
  ],
  about: {
    en: "Publishes the site in _site. Uploads only the files that have changed, in an order in which no page ever links to a missing one. If it is interrupted, run the same command again to complete it. If two runs are started at once, the second waits for the first.\nWith --check it publishes nothing: it reads a live site as a browser does, and lists the files that don't belong to its release.",
    es: "Publica el sitio de _site. Sube solo los archivos que cambiaron, en un orden en que ninguna página enlaza con otra que falte. Si se interrumpe, ejecute de nuevo el mismo comando para completar la publicación. Si se inician dos ejecuciones a la vez, la segunda espera a la primera.\nCon --check no publica nada: lee un sitio publicado como lo hace un navegador y enumera los archivos que no son de su versión.",
    pt: "Publica o sítio de _site. Carrega apenas os ficheiros alterados, numa ordem em que nenhuma página aponta para outra que falte. Se for interrompido, execute de novo o mesmo comando para o completar. Se duas execuções forem iniciadas ao mesmo tempo, a segunda espera pela primeira.\nCom --check não publica nada: lê um sítio publicado como um navegador o faz e enumera os ficheiros que não são da sua versão.",
    fr: "Publie le site de _site. N’envoie que les fichiers qui ont changé, dans un ordre où aucune page ne renvoie jamais à une page manquante. En cas d’interruption, relancez la même commande pour terminer. Si deux exécutions sont lancées en même temps, la seconde attend la première.\nAvec --check, rien n’est publié : la commande lit un site en ligne comme un navigateur et énumère les fichiers qui ne sont pas de sa version.",
  },
  exit: {
    en: "Exit code 0: published, or the live site is complete, 1: failed, 2: wrong usage.",
    es: "Código de salida 0: publicado, o el sitio publicado está completo, 1: falló, 2: uso incorrecto.",
    pt: "Código de saída 0: publicado, ou o sítio publicado está completo, 1: falhou, 2: utilização incorreta.",
    fr: "Code de sortie 0 : publié, ou le site en ligne est complet, 1 : échec, 2 : utilisation incorrecte.",
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
      fr: "le dossier de contenu, content par défaut : s’il a une liste des adresses publiées, addresses.txt, les nouvelles y sont ajoutées",
    },
    "--delete-after TIME": {
      en: "how long earlier releases and their files stay, such as 30d, 12h or 0, 30d by default",
      es: "cuánto tiempo se conservan las versiones anteriores y sus archivos, como 30d, 12h o 0; por omisión, 30d",
      pt: "quanto tempo ficam as versões anteriores e os seus ficheiros, como 30d, 12h ou 0; por omissão, 30d",
      fr: "combien de temps restent les versions antérieures et leurs fichiers, par exemple 30d, 12h ou 0, 30d par défaut",
    },
    "--rollback RELEASE": {
      en: "publishes an earlier release again: the first digits of its id, or of the name of its folder",
      es: "publica de nuevo una versión anterior: los primeros dígitos de su identificador o del nombre de su carpeta",
      pt: "publica de novo uma versão anterior: os primeiros dígitos do seu identificador ou do nome da sua pasta",
      fr: "publie de nouveau une version antérieure : les premiers chiffres de son identifiant ou du nom de son dossier",
    },
    "--purge-list FILE": {
      en: "writes the addresses that a cache in front of the store has to purge",
      es: "escribe las direcciones que debe vaciar una caché delante del almacenamiento",
      pt: "escreve os endereços que uma cache à frente do armazenamento tem de limpar",
      fr: "écrit les adresses qu’un cache placé devant le stockage doit purger",
    },
    "--adopt": {
      en: "lists and replaces files in the bucket that belong to no release, such as files of another program; without this option they are an error",
      es: "enumera y reemplaza los archivos del bucket que no son de ninguna versión, como los de otro programa; sin esta opción son un error",
      pt: "enumera e substitui os ficheiros do bucket que não são de nenhuma versão, como os de outro programa; sem esta opção são um erro",
      fr: "énumère et remplace les fichiers du bucket qui ne sont d’aucune version, par exemple ceux d’un autre logiciel ; sans cette option, c’est une erreur",
    },
    "--stale": {
      en: "publishes a site although its content has changed since it was built; without this option that is an error",
      es: "publica un sitio aunque su contenido cambiara después de generarlo; sin esta opción es un error",
      pt: "publica um sítio mesmo que o conteúdo tenha mudado depois de o gerar; sem esta opção é um erro",
      fr: "publie un site même si son contenu a changé depuis la génération ; sans cette option, c’est une erreur",
    },
    "--dry-run": {
      en: "shows what would be done, and does nothing",
      es: "muestra lo que se haría y no hace nada",
      pt: "mostra o que seria feito e não faz nada",
      fr: "affiche ce qui serait fait, et ne fait rien",
    },
    "--lease SECONDS": {
      en: "how long other runs wait for a run that was killed, 120 by default",
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

/** `dateline due` */
export const DUE_HELP: CommandHelp = {
  usage: ["npm run due -- [--site DIR | --live] [--as-of MOMENT] [--cron | --github] [--content DIR]"],
  about: {
    en: "Shows when the next change is scheduled: when something becomes public (publishFrom), expires (expires), or an event is over. If the last release was built before such a change, it lists what is due.",
    es: "Indica cuándo está previsto el próximo cambio del sitio: cuándo algo pasa a ser público (publishFrom), caduca (expires) o termina un evento. Si la última versión publicada se generó antes de un cambio así, indica qué está pendiente.",
    pt: "Indica quando está prevista a próxima alteração do sítio: quando algo passa a ser público (publishFrom), expira (expires) ou termina um evento. Se a última versão publicada foi gerada antes de uma alteração dessas, indica o que está pendente.",
    fr: "Indique quand le prochain changement du site est prévu : quand quelque chose devient public (publishFrom), expire (expires), ou qu’un événement est terminé. Si la dernière version publiée a été générée avant un tel changement, indique ce qu’il faut publier.",
  },
  exit: {
    en: "Exit code 0: nothing is due, or there is no release, 1: errors in the content, or the release can't be read, 2: wrong usage, 3: something is due.",
    es: "Código de salida 0: no hay nada pendiente, o no hay versión publicada, 1: errores en el contenido, o la versión publicada no puede leerse, 2: uso incorrecto, 3: hay algo pendiente.",
    pt: "Código de saída 0: não há nada pendente, ou não há versão publicada, 1: erros no conteúdo, ou a versão publicada não pode ser lida, 2: utilização incorreta, 3: há algo pendente.",
    fr: "Code de sortie 0 : rien n’est à publier, ou il n’y a pas de version publiée, 1 : erreurs dans le contenu, ou la version publiée ne peut être lue, 2 : utilisation incorrecte, 3 : quelque chose est à publier.",
  },
  options: {
    "--site DIR": {
      en: "the folder of the last release, _site by default; also the folder of publish --target dir:DIR",
      es: "la carpeta de la última versión; por omisión, _site; también la de publish --target dir:DIR",
      pt: "a pasta da última versão; por omissão, _site; também a de publish --target dir:DIR",
      fr: "le dossier de la dernière version publiée, _site par défaut ; aussi celui de publish --target dir:DIR",
    },
    "--live": {
      en: "compares with the site that is published at the url of publication.yaml instead",
      es: "compara en su lugar con el sitio publicado en la url de publication.yaml",
      pt: "compara antes com o sítio publicado no url de publication.yaml",
      fr: "compare plutôt avec le site publié à l’url de publication.yaml",
    },
    "--as-of MOMENT": AS_OF_OPTION,
    "--cron": {
      en: "prints the changes of the next year as lines of cron, in UTC, and nothing else",
      es: "escribe los cambios del próximo año como líneas de cron, en UTC, y nada más",
      pt: "escreve as alterações do próximo ano como linhas de cron, em UTC, e nada mais",
      fr: "écrit les changements de l’année à venir en lignes de cron, en UTC, et rien d’autre",
    },
    "--github": {
      en: "prints the same as the schedule of a workflow of GitHub",
      es: "escribe lo mismo como programación de un flujo de trabajo de GitHub",
      pt: "escreve o mesmo como agendamento de um fluxo de trabalho do GitHub",
      fr: "écrit la même chose comme planification d’un flux de travail de GitHub",
    },
    "--content DIR": CONTENT_OPTION,
  },
  examples: ["npm run due -- --live", "npm run --silent due -- --cron"],
};

/** `dateline headers` */
export const HEADERS_HELP: CommandHelp = {
  usage: ["npm run headers -- --format FORMAT [--base-path PATH] [--content DIR] [--site DIR]"],
  about: {
    en: "Writes the configuration of a host: content security policy, caching, media types, compression, and a page for missing pages in each language. The policy lets the form of `subscribe` in publication.yaml be sent to its host, and to no other.\nWith a format of redirects it writes the redirects of a built site instead: from every former address to the present one, and 410 for withdrawn addresses.",
    es: "Escribe la configuración de un servidor: política de seguridad del contenido, caché, tipos de medios, compresión y una página para las que no existen, en cada idioma. La política permite enviar el formulario de `subscribe` de publication.yaml a su servidor y a ningún otro.\nCon un formato de redirecciones escribe, en cambio, las de un sitio generado: de cada dirección anterior a la actual, y 410 para las direcciones retiradas.",
    pt: "Escreve a configuração de um servidor: política de segurança do conteúdo, cache, tipos de média, compressão e uma página para as que não existem, em cada língua. A política permite enviar o formulário de `subscribe` de publication.yaml ao seu servidor e a nenhum outro.\nCom um formato de redirecionamentos escreve, em vez disso, os de um sítio gerado: de cada endereço anterior para o atual, e 410 para os endereços retirados.",
    fr: "Écrit la configuration d’un serveur : politique de sécurité du contenu, cache, types de médias, compression et une page pour les pages manquantes dans chaque langue. La politique permet d’envoyer le formulaire de `subscribe` de publication.yaml à son serveur et à aucun autre.\nAvec un format de redirections, elle écrit plutôt celles d’un site généré : de chaque ancienne adresse vers l’actuelle, et 410 pour les adresses retirées.",
  },
  exit: {
    en: "Exit code 0: written, 1: errors in publication.yaml, 2: wrong usage.",
    es: "Código de salida 0: escrito, 1: errores en publication.yaml, 2: uso incorrecto.",
    pt: "Código de saída 0: escrito, 1: erros em publication.yaml, 2: utilização incorreta.",
    fr: "Code de sortie 0 : écrit, 1 : erreurs dans publication.yaml, 2 : utilisation incorrecte.",
  },
  options: {
    "--format FORMAT": {
      en: "netlify (_headers of Netlify and Cloudflare Pages), nginx (to be included in a server block), caddy (to be imported in a site block), cloudfront (a response headers policy, for the default behaviour), cloudfront-email (another, for a behaviour with the path */email/*), cloudfront-open (a third, for */data/*, *.ics and feeds, which other sites may read) and cloudfront-admin (for /admin/, if publication.yaml has `editor`); netlify-redirects or cloudflare-redirects (_redirects), nginx-redirects, caddy-redirects (to be included like the others), cloudfront-redirects (for a key value store) and cloudfront-function (for viewer requests and responses; it reads that store)",
      es: "netlify (_headers de Netlify y Cloudflare Pages), nginx (para incluir en un bloque server), caddy (para importar en un bloque de sitio), cloudfront (una política de cabeceras de respuesta, para el comportamiento predeterminado), cloudfront-email (otra, para un comportamiento con la ruta */email/*), cloudfront-open (una tercera, para */data/*, *.ics y los canales web, que otros sitios pueden leer) y cloudfront-admin (para /admin/, si publication.yaml tiene `editor`); netlify-redirects o cloudflare-redirects (_redirects), nginx-redirects, caddy-redirects (para incluir como los otros), cloudfront-redirects (para un almacenamiento de claves y valores) y cloudfront-function (para las peticiones de los visitantes y las respuestas; lee ese almacenamiento)",
      pt: "netlify (_headers do Netlify e do Cloudflare Pages), nginx (para incluir num bloco server), caddy (para importar num bloco de sítio), cloudfront (uma política de cabeçalhos de resposta, para o comportamento predefinido), cloudfront-email (outra, para um comportamento com o caminho */email/*), cloudfront-open (uma terceira, para */data/*, *.ics e os feeds, que outros sítios podem ler) e cloudfront-admin (para /admin/, se publication.yaml tiver `editor`); netlify-redirects ou cloudflare-redirects (_redirects), nginx-redirects, caddy-redirects (para incluir como os outros), cloudfront-redirects (para um armazenamento de chaves e valores) e cloudfront-function (para os pedidos dos visitantes e as respostas; lê esse armazenamento)",
      fr: "netlify (_headers de Netlify et de Cloudflare Pages), nginx (à inclure dans un bloc server), caddy (à importer dans un bloc de site), cloudfront (une politique d’en-têtes de réponse, pour le comportement par défaut), cloudfront-email (une autre, pour un comportement avec le chemin */email/*), cloudfront-open (une troisième, pour */data/*, *.ics et les flux, que d’autres sites peuvent lire) et cloudfront-admin (pour /admin/, si publication.yaml a `editor`) ; netlify-redirects ou cloudflare-redirects (_redirects), nginx-redirects, caddy-redirects (à inclure comme les autres), cloudfront-redirects (pour un stockage de clés et de valeurs) et cloudfront-function (pour les requêtes des visiteurs et les réponses ; elle lit ce stockage)",
    },
    "--base-path PATH": BASE_PATH_OPTION,
    "--content DIR": CONTENT_OPTION,
    "--site DIR": {
      en: "the built site: its redirects, and whether it is a preview, of which `netlify` asks search engines to list nothing; _site by default",
      es: "el sitio generado: sus redirecciones, y si es una vista previa, de la que `netlify` pide a los buscadores que no incluyan nada; por omisión, _site",
      pt: "o sítio gerado: os seus redirecionamentos, e se é uma pré-visualização, da qual `netlify` pede aos motores de busca que não incluam nada; por omissão, _site",
      fr: "le site généré : ses redirections, et s’il s’agit d’un aperçu, dont `netlify` demande aux moteurs de recherche de ne rien inclure ; _site par défaut",
    },
  },
};
