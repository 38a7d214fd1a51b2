import type { Complete, Table } from "../../diagnostics/message-table.ts";

/** The messages of `build/compare/`. */
export const BUILD_COMPARE_MESSAGES = {
  // The comparison of two sites.
  "compare-title": {
    en: "What readers will notice",
    es: "Lo que notarán los lectores",
    pt: "O que os leitores vão notar",
    fr: "Ce que les lecteurs remarqueront",
  },
  "compare-same": {
    en: "Nothing: both versions show the same.",
    es: "Nada: ambas versiones muestran lo mismo.",
    pt: "Nada: ambas as versões mostram o mesmo.",
    fr: "Rien : les deux versions montrent la même chose.",
  },
  "compare-more-parts": {
    en: "… and {count|# more part|# more parts}: see the HTML page.",
    es: "… y {count|# parte más|# partes más}: véase la página HTML.",
    pt: "… e mais {count|# parte|# partes}: ver a página HTML.",
    fr: "… et {count|# autre partie|# autres parties} : voir la page HTML.",
  },
  "compare-more": {
    en: "… and {count} more",
    es: "… y {count} más",
    pt: "… e mais {count}",
    fr: "… et {count} de plus",
  },
  "compare-count-changed": {
    en: "{count|# page with a changed text|# pages with changed texts}",
    es: "{count|# página con texto cambiado|# páginas con textos cambiados}",
    pt: "{count|# página com texto mudado|# páginas com textos mudados}",
    fr: "{count|# page au texte modifié|# pages aux textes modifiés}",
  },
  "compare-count-followed": {
    en: "{count|# list or other page|# lists and other pages}",
    es: "{count|# lista u otra página|# listas y otras páginas}",
    pt: "{count|# lista ou outra página|# listas e outras páginas}",
    fr: "{count|# liste ou autre page|# listes et autres pages}",
  },
  "compare-count-new": {
    en: "{count|# new page|# new pages}",
    es: "{count|# página nueva|# páginas nuevas}",
    pt: "{count|# página nova|# páginas novas}",
    fr: "{count|# nouvelle page|# nouvelles pages}",
  },
  "compare-count-gone": {
    en: "{count|# page that is gone|# pages that are gone}",
    es: "{count|# página que desaparece|# páginas que desaparecen}",
    pt: "{count|# página que desaparece|# páginas que desaparecem}",
    fr: "{count|# page qui disparaît|# pages qui disparaissent}",
  },
  "compare-count-moved": {
    en: "{count|# page that moved|# pages that moved}",
    es: "{count|# página que cambia de dirección|# páginas que cambian de dirección}",
    pt: "{count|# página que muda de endereço|# páginas que mudam de endereço}",
    fr: "{count|# page qui change d’adresse|# pages qui changent d’adresse}",
  },
  "compare-count-feeds": {
    en: "{count|# feed with changes|# feeds with changes}",
    es: "{count|# canal con cambios|# canales con cambios}",
    pt: "{count|# feed com mudanças|# feeds com mudanças}",
    fr: "{count|# flux modifié|# flux modifiés}",
  },
  "compare-count-lost": {
    en: "{count|# published address answers|# published addresses answer} no more.",
    es: "{count|# dirección publicada ya no responde|# direcciones publicadas ya no responden}.",
    pt: "{count|# endereço publicado já não responde|# endereços publicados já não respondem}.",
    fr: "{count|# adresse publiée ne répond plus|# adresses publiées ne répondent plus}.",
  },
  "compare-changed-texts": {
    en: "Changed texts",
    es: "Textos cambiados",
    pt: "Textos mudados",
    fr: "Textes modifiés",
  },
  "compare-new-pages": {
    en: "New pages",
    es: "Páginas nuevas",
    pt: "Páginas novas",
    fr: "Nouvelles pages",
  },
  "compare-gone-pages": {
    en: "Pages that are gone",
    es: "Páginas que desaparecen",
    pt: "Páginas que desaparecem",
    fr: "Pages qui disparaissent",
  },
  "compare-moved-pages": {
    en: "Pages that moved",
    es: "Páginas que cambian de dirección",
    pt: "Páginas que mudam de endereço",
    fr: "Pages qui changent d’adresse",
  },
  "compare-without-redirect": {
    en: "without a redirect",
    es: "sin redirección",
    pt: "sem redirecionamento",
    fr: "sans redirection",
  },
  "compare-lost": {
    en: "Addresses that answer no more",
    es: "Direcciones que ya no responden",
    pt: "Endereços que já não respondem",
    fr: "Adresses qui ne répondent plus",
  },
  "compare-lost-advice": {
    en: "Give what moved a `formerly`, or say why it was withdrawn.",
    es: "Nombre la dirección anterior en `formerly` o diga por qué se retiró.",
    pt: "Nomeie o endereço anterior em `formerly` ou diga por que foi retirado.",
    fr: "Nommez l’ancienne adresse dans `formerly`, ou dites pourquoi le contenu a été retiré.",
  },
  "compare-followed": {
    en: "Lists, and pages of which something around their text changed",
    es: "Listas y páginas en las que cambió algo alrededor del texto",
    pt: "Listas e páginas em que mudou algo à volta do texto",
    fr: "Listes, et pages dont quelque chose a changé autour du texte",
  },
  "compare-followed-advice": {
    en: "The HTML page shows how.",
    es: "La página HTML muestra cómo.",
    pt: "A página HTML mostra como.",
    fr: "La page HTML montre comment.",
  },
  "compare-feeds": {
    en: "Feeds",
    es: "Canales web",
    pt: "Feeds do sítio",
    fr: "Flux",
  },
  "compare-mails": {
    en: "What readers of mails that were sent will find",
    es: "Lo que encontrarán los lectores de correos ya enviados",
    pt: "O que vão encontrar os leitores de mensagens já enviadas",
    fr: "Ce que trouveront les lecteurs des courriels déjà envoyés",
  },
  "compare-links": {
    en: "{count|# link into the site|# links into the site}",
    es: "{count|# enlace al sitio|# enlaces al sitio}",
    pt: "{count|# ligação para o sítio|# ligações para o sítio}",
    fr: "{count|# lien vers le site|# liens vers le site}",
  },
  "compare-came": {
    en: "new",
    es: "nuevas",
    pt: "novas",
    fr: "nouveaux",
  },
  "compare-gone": {
    en: "gone",
    es: "desaparecen",
    pt: "desaparecem",
    fr: "disparus",
  },
  "compare-changed": {
    en: "changed",
    es: "cambiadas",
    pt: "mudadas",
    fr: "modifiés",
  },
  "compare-again": {
    en: "shown again as unread",
    es: "se muestran de nuevo como no leídas",
    pt: "mostradas de novo como não lidas",
    fr: "de nouveau présentés comme non lus",
  },
  "compare-to-changed": {
    en: "to a changed page",
    es: "a una página cambiada",
    pt: "para uma página mudada",
    fr: "vers une page modifiée",
  },
  "compare-redirected": {
    en: "redirected",
    es: "redirigidos",
    pt: "redirecionadas",
    fr: "redirigés",
  },
  "compare-dead": {
    en: "dead",
    es: "sin destino",
    pt: "sem destino",
    fr: "sans destination",
  },
  "compare-elsewhere": {
    en: "{count|# more change|# more changes} that another page shows.",
    es: "{count|# cambio más que muestra|# cambios más que muestra} otra página.",
    pt: "{count|# mudança mais que outra página mostra|# mudanças mais que outra página mostra}.",
    fr: "{count|# autre changement que montre|# autres changements que montre} une autre page.",
  },
  "compare-picture-new": {
    en: "New picture",
    es: "Imagen nueva",
    pt: "Imagem nova",
    fr: "Nouvelle image",
  },
  "compare-picture-gone": {
    en: "No picture any more",
    es: "Ya no hay imagen",
    pt: "Já não há imagem",
    fr: "Plus d’image",
  },
  "compare-picture-other": {
    en: "Another picture",
    es: "Otra imagen",
    pt: "Outra imagem",
    fr: "Une autre image",
  },
  "compare-picture-before": {
    en: "before",
    es: "antes",
    pt: "antes",
    fr: "avant",
  },
  // What `rename` says.
  changed: {
    en: "Changed `{file}`.",
    es: "Se cambió `{file}`.",
    pt: "Foi mudado `{file}`.",
    fr: "Fichier modifié : `{file}`.",
  },
} as const satisfies Table;
true satisfies Complete<typeof BUILD_COMPARE_MESSAGES>;
