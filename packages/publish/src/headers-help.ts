import type { CommandHelp } from "../../../scripts/cli/help-text.ts";
import { CONTENT_OPTION } from "../../../scripts/cli/shared-options.ts";

/** `dateline headers` */
export const HEADERS_HELP: CommandHelp = {
  usage: ["npm run headers -- --format FORMAT [--base-path PATH] [--content DIR] [--site DIR]"],
  about: {
    en: "Writes the configuration of a host: content security policy, caching, media types, compression, and a page for missing pages in each language. The policy lets the form of `subscribe` in publication.yaml be sent to its host, and to no other.\nWith a format of redirects it writes those of a built site instead: from every former address to the present one, and 410 for withdrawn addresses.",
    es: "Escribe la configuración de un servidor: política de seguridad del contenido, caché, tipos de medios, compresión y una página para las que no existen, en cada idioma. La política permite enviar el formulario de `subscribe` de publication.yaml a su servidor y a ningún otro.\nCon un formato de redirecciones escribe, en cambio, las de un sitio generado: de cada dirección anterior a la actual, y 410 para las direcciones retiradas.",
    pt: "Escreve a configuração de um servidor: política de segurança do conteúdo, cache, tipos de média, compressão e uma página para as que não existem, em cada língua. A política permite enviar o formulário de `subscribe` de publication.yaml ao seu servidor e a nenhum outro.\nCom um formato de redirecionamentos escreve, em vez disso, os de um sítio gerado: de cada endereço anterior para o atual, e 410 para os endereços retirados.",
    fr: "Écrit la configuration d’un serveur : politique de sécurité du contenu, cache, types de médias, compression et une page pour les pages manquantes dans chaque langue. La politique permet d’envoyer le formulaire de `subscribe` de publication.yaml à son serveur et à aucun autre.\nAvec un format de redirections, elle écrit plutôt celles d’un site généré : de chaque ancienne adresse vers l’actuelle, et 410 pour les adresses retirées.",
  },
  exit: {
    en: "Exit code 0: written, 1: errors in publication.yaml, 2: wrong usage.",
    es: "Código de salida 0: escrito, 1: errores en publication.yaml, 2: uso incorrecto.",
    pt: "Código de saída 0: escrito, 1: erros em publication.yaml, 2: utilização incorreta.",
    fr: "Code de sortie 0 : écrit, 1 : erreurs dans publication.yaml, 2 : mauvais usage.",
  },
  options: {
    "--format FORMAT": {
      en: "netlify (_headers of Netlify and Cloudflare Pages), nginx (to be included in a server block), caddy (to be imported in a site block), cloudfront (a response headers policy, for the default behaviour), cloudfront-email (another, for a behaviour with the path */email/*), cloudfront-open (a third, for */data/*, *.ics and feeds, which other sites may read) and cloudfront-admin (for /admin/, if publication.yaml has `editor`); netlify-redirects or cloudflare-redirects (_redirects), nginx-redirects, caddy-redirects (to be included like the others), cloudfront-redirects (for a key value store) and cloudfront-function (for viewer requests and responses; it reads that store)",
      es: "netlify (_headers de Netlify y Cloudflare Pages), nginx (para incluir en un bloque server), caddy (para importar en un bloque de sitio), cloudfront (una política de cabeceras de respuesta, para el comportamiento predeterminado), cloudfront-email (otra, para un comportamiento con la ruta */email/*), cloudfront-open (una tercera, para */data/*, *.ics y los canales web, que otros sitios pueden leer) y cloudfront-admin (para /admin/, si publication.yaml tiene `editor`); netlify-redirects o cloudflare-redirects (_redirects), nginx-redirects, caddy-redirects (para incluir como los otros), cloudfront-redirects (para un almacenamiento de claves y valores) y cloudfront-function (para las peticiones de los visitantes y las respuestas; lee ese almacenamiento)",
      pt: "netlify (_headers do Netlify e do Cloudflare Pages), nginx (para incluir num bloco server), caddy (para importar num bloco de sítio), cloudfront (uma política de cabeçalhos de resposta, para o comportamento predefinido), cloudfront-email (outra, para um comportamento com o caminho */email/*), cloudfront-open (uma terceira, para */data/*, *.ics e os feeds, que outros sítios podem ler) e cloudfront-admin (para /admin/, se publication.yaml tiver `editor`); netlify-redirects ou cloudflare-redirects (_redirects), nginx-redirects, caddy-redirects (para incluir como os outros), cloudfront-redirects (para um armazenamento de chaves e valores) e cloudfront-function (para os pedidos dos visitantes e as respostas; lê esse armazenamento)",
      fr: "netlify (_headers de Netlify et de Cloudflare Pages), nginx (à inclure dans un bloc server), caddy (à importer dans un bloc de site), cloudfront (une politique d’en-têtes de réponse, pour le comportement par défaut), cloudfront-email (une autre, pour un comportement avec le chemin */email/*), cloudfront-open (une troisième, pour */data/*, *.ics et les flux, que d’autres sites peuvent lire) et cloudfront-admin (pour /admin/, si publication.yaml a `editor`) ; netlify-redirects ou cloudflare-redirects (_redirects), nginx-redirects, caddy-redirects (à inclure comme les autres), cloudfront-redirects (pour un stockage de clés et de valeurs) et cloudfront-function (pour les requêtes des visiteurs et les réponses ; elle lit ce stockage)",
    },
    "--base-path PATH": {
      en: "the path of the site on its host, such as /bulletin, the root by default",
      es: "la ruta del sitio en su servidor, como /bulletin; por omisión, la raíz",
      pt: "o caminho do sítio no seu servidor, como /bulletin; por omissão, a raiz",
      fr: "le chemin du site sur son serveur, par exemple /bulletin, la racine par défaut",
    },
    "--content DIR": CONTENT_OPTION,
    "--site DIR": {
      en: "the built site: its redirects, and whether it is a preview, of which `netlify` asks search engines to list nothing; _site by default",
      es: "el sitio generado: sus redirecciones, y si es una vista previa, de la que `netlify` pide a los buscadores que no incluyan nada; por omisión, _site",
      pt: "o sítio gerado: os seus redirecionamentos, e se é uma pré-visualização, da qual `netlify` pede aos motores de busca que não incluam nada; por omissão, _site",
      fr: "le site généré : ses redirections, et s’il s’agit d’un aperçu, dont `netlify` demande aux moteurs de recherche de ne rien inclure ; _site par défaut",
    },
  },
};
