import type * as z from "zod/mini";
import { defined } from "../../defined.ts";
import type { MessageLanguage } from "../../diagnostics/message-language.ts";
import type { InterfaceLanguage } from "../../i18n/interface-languages.ts";
import type { Messages } from "../../i18n/messages.ts";
import { optional, required } from "../described.ts";
import { contact, coordinates, job, press, work } from "../fact-parts.ts";
import * as field from "../fields.ts";
import { moment } from "../times.ts";
import { organizations } from "./organization-fields.ts";

/*
 * Facts of an item beside its text, the same in all languages: the original contains them. To add a fact, write its field and its words
 * here, its view in `site/view-item-facts.ts`, and its structured data in `pages/structured-data/fact-things.ts`. Open data, forms,
 * snippets, interface texts and the manuals follow from this file.
 */

/** The fields of facts, in the order of the manual. Their names are terms of schema.org, of Dublin Core or of journalism. */
export const factFields = {
  deadline: optional(moment, {
    description:
      "For a call: the last day or minute to apply. It is in lists, emails, feeds, calendars and among the calls; after it, the call is shown as closed. Original only.",
    examples: ["2026-12-15", "2026-12-15T17:00"],
  }),
  reference: optional(field.line(120), {
    description: "Its reference number at its office (Dublin Core `identifier`). Original only.",
    examples: ["2026/S 112-004312"],
  }),
  apply: optional(field.webUrl, {
    description: "For a call: where to apply. Original only.",
    examples: ["https://calls.example.org/2026-04"],
  }),
  job: optional(job, {
    description: "For a vacancy: the post, for readers and for job boards (schema.org `JobPosting`). Original only.",
    examples: ["{ grade: P-4, contract: Fixed-term, station: Geneva }"],
  }),
  publication: optional(work, {
    description: "A book, an article or a report that the item is about, for lists of references. Original only.",
    examples: ["{ title: Prisons 2026, doi: 10.1000/182, year: 2026, authors: [Ana Ruiz] }"],
  }),
  partOf: optional(
    field.fields({
      series: required(field.seriesKey, {
        description: "Which series: a key of `articleSeries` in `publication.yaml`.",
      }),
      part: required(field.wholeNumber(1, 999), { description: "The number of the part." }),
    }),
    {
      description:
        "The series of articles and the number of the part. Its page links to the previous and next parts. Original only.",
      examples: ["{ series: reform, part: 2 }"],
    },
  ),
  press: optional(press, {
    description: "Press coverage by others, the main one first. Original only.",
    examples: ["[{ outlet: El País, title: Las cárceles de 2026, url: https://…, date: 2026-05-12, lang: es }]"],
  }),
  funding: optional(organizations, {
    description: "The funders of its subject, the main one first (schema.org `funder`). Original only.",
    examples: ["[{ name: European Union, url: https://european-union.europa.eu, logo: media/eu.png }]"],
  }),
  partners: optional(organizations, {
    description: "The partners of its subject (schema.org `contributor`). Original only.",
    examples: ["[{ name: Ministry of Justice, url: https://www.example.org }]"],
  }),
  contact: optional(contact, {
    description: "The contacts for questions about it. Original only.",
    examples: ["{ name: Ana Ruiz, email: ana@example.org }"],
  }),
  coordinates: optional(coordinates, {
    description: "Where it happened, in degrees (WGS 84). Original only.",
    examples: ["{ latitude: -0.2202, longitude: -78.5123 }"],
  }),
  keywords: optional(field.keywords, {
    description: "Additional words for the search; no page shows them. Original only.",
    examples: ["[overcrowding, Litoral]"],
  }),
} as const satisfies Readonly<Record<string, z.ZodMiniType>>;

/** The name of a field of {@link factFields}. */
export type FactField = keyof typeof factFields;

export const FACT_FIELDS: readonly FactField[] = Object.keys(factFields).filter(isFactField);

function isFactField(name: string): name is FactField {
  return Object.hasOwn(factFields, name);
}

/** The facts of an item, from its original. */
export type ItemFacts = Readonly<Partial<z.output<z.ZodMiniObject<typeof factFields>>>>;

/** The facts among the fields of an item, with the files of logos from `resolve`; undefined if it has none. */
export function factsIn(
  fields: ItemFacts,
  resolve: (src: string) => string | undefined = (src) => src,
): ItemFacts | undefined {
  if (!FACT_FIELDS.some((name) => fields[name] !== undefined)) return undefined;
  const { funding, partners } = fields;
  if (funding === undefined && partners === undefined) return fields;
  const resolved = (all: ItemFacts["partners"]): ItemFacts["partners"] =>
    all?.map(({ logo, ...each }) => ({
      ...each,
      ...defined({ logo: logo === undefined ? undefined : resolve(logo) }),
    }));
  return { ...fields, ...defined({ funding: resolved(funding), partners: resolved(partners) }) };
}

/** The logos among the facts of an item. */
export function logosIn({ funding = [], partners = [] }: ItemFacts = {}): readonly string[] {
  return [...funding, ...partners].flatMap(({ logo }) => logo ?? []);
}

/** The names of a fact. Files of a theme may replace each of these words. */
interface FactWords {
  /** On pages, by its key in `facts.names` of interface texts: the name of the fact, and the names of its parts that pages list. */
  readonly names: Readonly<Record<string, Readonly<Record<InterfaceLanguage, string>>>>;
  /** On the desk and in the manuals, by its key in `fields` of a theme's `editor/`. Without a hint, the field's description is the hint. */
  readonly desk: Readonly<Record<MessageLanguage, Readonly<Record<string, DeskWords>>>>;
}

interface DeskWords {
  readonly label: string;
  readonly hint?: string;
}

/** The words of all facts. */
const FACT_WORDS = {
  deadline: {
    names: {
      deadline: {
        en: "Deadline",
        es: "Plazo",
        pt: "Prazo",
        "pt-br": "Prazo",
        fr: "Date limite",
        it: "Scadenza",
        de: "Frist",
        ar: "الموعد النهائي",
      },
    },
    desk: {
      en: {
        deadline: { label: "Deadline" },
      },
      es: {
        deadline: {
          label: "Fin del plazo",
          hint: "En una convocatoria, el último día o minuto para presentar solicitudes. Figura en listas, correos, canales web, calendarios y entre las convocatorias; después, como cerrada. Solo en el original.",
        },
      },
      pt: {
        deadline: {
          label: "Fim do prazo",
          hint: "Num convite, o último dia ou minuto para apresentar candidaturas. Figura em listas, correios, feeds, calendários e entre os convites; depois, como encerrado. Só no original.",
        },
      },
      fr: {
        deadline: {
          label: "Date limite",
          hint: "Pour un appel, le dernier jour ou la dernière minute pour candidater. Il figure dans les listes, les courriels, les flux, les calendriers et parmi les appels ; ensuite, comme clôturé. Dans l’original seulement.",
        },
      },
    },
  },
  reference: {
    names: {
      reference: {
        en: "Reference",
        es: "Referencia",
        pt: "Referência",
        "pt-br": "Referência",
        fr: "Référence",
        it: "Riferimento",
        de: "Aktenzeichen",
        ar: "الرقم المرجعي",
      },
    },
    desk: {
      en: {
        reference: { label: "Reference" },
      },
      es: {
        reference: { label: "Referencia", hint: "El número con que la conoce la entidad. Solo en el original." },
      },
      pt: {
        reference: { label: "Referência", hint: "O número pelo qual a entidade o conhece. Só no original." },
      },
      fr: {
        reference: {
          label: "Référence",
          hint: "Le numéro sous lequel l’organisme le connaît. Dans l’original seulement.",
        },
      },
    },
  },
  apply: {
    names: {
      apply: {
        en: "Apply",
        es: "Presentación de solicitudes",
        pt: "Candidaturas",
        "pt-br": "Inscrições",
        fr: "Candidatures",
        it: "Domande",
        de: "Bewerbung",
        ar: "تقديم الطلبات",
      },
    },
    desk: {
      en: {
        apply: { label: "Where to apply" },
      },
      es: {
        apply: {
          label: "Dónde presentar la solicitud",
          hint: "En una convocatoria, la dirección para presentar solicitudes. Solo en el original.",
        },
      },
      pt: {
        apply: {
          label: "Onde apresentar a candidatura",
          hint: "Num convite, o endereço para apresentar candidaturas. Só no original.",
        },
      },
      fr: {
        apply: {
          label: "Où déposer sa candidature",
          hint: "Pour un appel, l’adresse où déposer sa candidature. Dans l’original seulement.",
        },
      },
    },
  },
  job: {
    names: {
      job: {
        en: "Vacancy",
        es: "Vacante",
        pt: "Vaga",
        "pt-br": "Vaga",
        fr: "Poste à pourvoir",
        it: "Posto vacante",
        de: "Offene Stelle",
        ar: "وظيفة شاغرة",
      },
      employer: {
        en: "Employer",
        es: "Entidad contratante",
        pt: "Empregador",
        "pt-br": "Empregador",
        fr: "Employeur",
        it: "Datore di lavoro",
        de: "Arbeitgeber",
        ar: "جهة العمل",
      },
      grade: {
        en: "Grade",
        es: "Categoría",
        pt: "Categoria",
        "pt-br": "Categoria",
        fr: "Grade",
        it: "Livello",
        de: "Einstufung",
        ar: "الدرجة",
      },
      contract: {
        en: "Contract",
        es: "Contrato",
        pt: "Contrato",
        "pt-br": "Contrato",
        fr: "Contrat",
        it: "Contratto",
        de: "Vertrag",
        ar: "العقد",
      },
      station: {
        en: "Duty station",
        es: "Lugar de destino",
        pt: "Local de trabalho",
        "pt-br": "Local de trabalho",
        fr: "Lieu d’affectation",
        it: "Sede di servizio",
        de: "Dienstort",
        ar: "مقر العمل",
      },
    },
    desk: {
      en: {
        job: { label: "Vacancy" },
        employer: { label: "Employer" },
        grade: { label: "Grade" },
        contract: { label: "Contract" },
        station: { label: "Duty station" },
      },
      es: {
        job: {
          label: "Vacante",
          hint: "El puesto, para el público y para los portales de empleo. Solo en el original.",
        },
        employer: { label: "Entidad contratante", hint: "Quién contrata, si no es quien publica." },
        grade: { label: "Categoría", hint: "Su categoría." },
        contract: { label: "Contrato", hint: "La clase y la duración del contrato." },
        station: { label: "Lugar de destino", hint: "Dónde se trabaja." },
      },
      pt: {
        job: {
          label: "Vaga",
          hint: "O lugar, para o público e para os portais de emprego. Só no original.",
        },
        employer: { label: "Empregador", hint: "Quem contrata, se não for quem publica." },
        grade: { label: "Categoria", hint: "A sua categoria." },
        contract: { label: "Contrato", hint: "O tipo e a duração do contrato." },
        station: { label: "Local de trabalho", hint: "Onde se trabalha." },
      },
      fr: {
        job: {
          label: "Poste à pourvoir",
          hint: "Le poste, pour le public et pour les sites d’emploi. Dans l’original seulement.",
        },
        employer: { label: "Employeur", hint: "Qui recrute, si ce n’est pas l’éditeur du bulletin." },
        grade: { label: "Grade", hint: "Son grade." },
        contract: { label: "Contrat", hint: "Le type et la durée du contrat." },
        station: { label: "Lieu d’affectation", hint: "Où l’on travaille." },
      },
    },
  },
  publication: {
    names: {
      publication: {
        en: "Publication",
        es: "Publicación",
        pt: "Publicação",
        "pt-br": "Publicação",
        fr: "Publication",
        it: "Pubblicazione",
        de: "Veröffentlichung",
        ar: "المنشور",
      },
      authors: {
        en: "Authors",
        es: "Autoría",
        pt: "Autoria",
        "pt-br": "Autoria",
        fr: "Auteurs",
        it: "Autori",
        de: "Autorinnen und Autoren",
        ar: "المؤلفون",
      },
      publisher: {
        en: "Publisher",
        es: "Editorial",
        pt: "Editora",
        "pt-br": "Editora",
        fr: "Éditeur",
        it: "Editore",
        de: "Verlag",
        ar: "الناشر",
      },
      year: { en: "Year", es: "Año", pt: "Ano", "pt-br": "Ano", fr: "Année", it: "Anno", de: "Jahr", ar: "السنة" },
      pages: {
        en: "Pages",
        es: "Páginas",
        pt: "Páginas",
        "pt-br": "Páginas",
        fr: "Pages",
        it: "Pagine",
        de: "Seiten",
        ar: "الصفحات",
      },
      doi: { en: "DOI", es: "DOI", pt: "DOI", "pt-br": "DOI", fr: "DOI", it: "DOI", de: "DOI", ar: "DOI" },
      isbn: { en: "ISBN", es: "ISBN", pt: "ISBN", "pt-br": "ISBN", fr: "ISBN", it: "ISBN", de: "ISBN", ar: "ISBN" },
      issn: { en: "ISSN", es: "ISSN", pt: "ISSN", "pt-br": "ISSN", fr: "ISSN", it: "ISSN", de: "ISSN", ar: "ISSN" },
    },
    desk: {
      en: {
        "item.publication": { label: "Publication" },
        "item.publication.title": { label: "Title of the publication" },
        authors: { label: "Authors of the publication" },
        "item.publication.publisher": { label: "Publisher" },
        year: { label: "Year" },
        "item.publication.pages": { label: "Pages" },
        doi: { label: "DOI" },
        isbn: { label: "ISBN" },
        issn: { label: "ISSN" },
      },
      es: {
        "item.publication": {
          label: "Publicación",
          hint: "Un libro, artículo o informe del que trata, para listas de referencias. Solo en el original.",
        },
        "item.publication.title": { label: "Título de la publicación", hint: "Su título." },
        authors: { label: "Autores de la publicación", hint: "Quiénes la escribieron." },
        "item.publication.publisher": { label: "Editorial", hint: "Quién la publicó." },
        year: { label: "Año", hint: "En qué año." },
        "item.publication.pages": { label: "Páginas", hint: "Cuántas páginas tiene, o de cuál a cuál." },
        doi: { label: "DOI", hint: "Su DOI; las páginas enlazan a doi.org." },
        isbn: { label: "ISBN", hint: "El ISBN de un libro." },
        issn: { label: "ISSN", hint: "El ISSN de la revista en que aparece." },
      },
      pt: {
        "item.publication": {
          label: "Publicação",
          hint: "Um livro, artigo ou relatório de que trata, para listas de referências. Só no original.",
        },
        "item.publication.title": { label: "Título da publicação", hint: "O seu título." },
        authors: { label: "Autores da publicação", hint: "Quem a escreveu." },
        "item.publication.publisher": { label: "Editora", hint: "Quem a publicou." },
        year: { label: "Ano", hint: "Em que ano." },
        "item.publication.pages": { label: "Páginas", hint: "Quantas páginas tem, ou de qual a qual." },
        doi: { label: "DOI", hint: "O seu DOI; as páginas ligam a doi.org." },
        isbn: { label: "ISBN", hint: "O ISBN de um livro." },
        issn: { label: "ISSN", hint: "O ISSN da revista em que aparece." },
      },
      fr: {
        "item.publication": {
          label: "Publication",
          hint: "Un livre, un article ou un rapport dont il est question, pour les listes de références. Dans l’original seulement.",
        },
        "item.publication.title": { label: "Titre de la publication", hint: "Son titre." },
        authors: { label: "Auteurs de la publication", hint: "Qui l’a écrite." },
        "item.publication.publisher": { label: "Éditeur", hint: "Qui l’a publiée." },
        year: { label: "Année", hint: "En quelle année." },
        "item.publication.pages": { label: "Pages", hint: "Combien de pages elle compte, ou de laquelle à laquelle." },
        doi: { label: "DOI", hint: "Son DOI ; les pages renvoient à doi.org." },
        isbn: { label: "ISBN", hint: "L’ISBN d’un livre." },
        issn: { label: "ISSN", hint: "L’ISSN de la revue où elle paraît." },
      },
    },
  },
  partOf: {
    names: {
      partOf: {
        en: "Series",
        es: "Serie",
        pt: "Série",
        "pt-br": "Série",
        fr: "Série",
        it: "Serie",
        de: "Serie",
        ar: "السلسلة",
      },
    },
    desk: {
      en: {
        partOf: { label: "Series of articles" },
        "partOf.series": { label: "Series" },
        part: { label: "Part" },
      },
      es: {
        partOf: {
          label: "Serie de artículos",
          hint: "Si es parte de una serie: cuál, y qué parte. Su página lleva a la anterior y a la siguiente. Solo en el original.",
        },
        "partOf.series": { label: "Serie", hint: "Qué serie." },
        part: { label: "Parte", hint: "El número de la parte." },
      },
      pt: {
        partOf: {
          label: "Série de artigos",
          hint: "Se faz parte de uma série: qual, e que parte. A sua página leva à anterior e à seguinte. Só no original.",
        },
        "partOf.series": { label: "Série", hint: "Que série." },
        part: { label: "Parte", hint: "O número da parte." },
      },
      fr: {
        partOf: {
          label: "Série d’articles",
          hint: "S’il fait partie d’une série : laquelle, et quelle partie. Sa page mène à la précédente et à la suivante. Dans l’original seulement.",
        },
        "partOf.series": { label: "Série", hint: "Quelle série." },
        part: { label: "Partie", hint: "Le numéro de la partie." },
      },
    },
  },
  press: {
    names: {
      press: {
        en: "In the press",
        es: "En la prensa",
        pt: "Na imprensa",
        "pt-br": "Na imprensa",
        fr: "Dans la presse",
        it: "Sulla stampa",
        de: "In der Presse",
        ar: "في الصحافة",
      },
    },
    desk: {
      en: {
        press: { label: "In the press" },
        outlet: { label: "Newspaper, station or site" },
        "press.title": { label: "Its headline" },
        "press.url": { label: "Its address" },
        "press.date": { label: "Day" },
        "press.lang": { label: "Language" },
      },
      es: {
        press: {
          label: "En la prensa",
          hint: "Lo que otros publicaron sobre ello, lo principal primero. Solo en el original.",
        },
        outlet: { label: "Medio", hint: "El periódico, la emisora o el sitio." },
        "press.title": { label: "Su titular", hint: "El titular, en su idioma." },
        "press.url": { label: "Su dirección", hint: "La dirección, si está en línea." },
        "press.date": { label: "Día", hint: "El día en que se publicó." },
        "press.lang": { label: "Idioma", hint: "El idioma, si no es el de este texto." },
      },
      pt: {
        press: {
          label: "Na imprensa",
          hint: "O que outros publicaram sobre o assunto, o principal primeiro. Só no original.",
        },
        outlet: { label: "Órgão de comunicação", hint: "O jornal, a estação ou o sítio." },
        "press.title": { label: "O seu título", hint: "O título, na sua língua." },
        "press.url": { label: "O seu endereço", hint: "O endereço, se estiver em linha." },
        "press.date": { label: "Dia", hint: "O dia em que foi publicado." },
        "press.lang": { label: "Língua", hint: "A língua, se não for a deste texto." },
      },
      fr: {
        press: {
          label: "Dans la presse",
          hint: "Ce que d’autres ont publié à ce sujet, le principal d’abord. Dans l’original seulement.",
        },
        outlet: { label: "Média", hint: "Le journal, la chaîne ou le site." },
        "press.title": { label: "Son titre", hint: "Le titre, dans sa langue." },
        "press.url": { label: "Son adresse", hint: "L’adresse, s’il est en ligne." },
        "press.date": { label: "Jour", hint: "Le jour de sa parution." },
        "press.lang": { label: "Langue", hint: "La langue, si ce n’est pas celle de ce texte." },
      },
    },
  },
  funding: {
    names: {
      funding: {
        en: "Funding",
        es: "Financiación",
        pt: "Financiamento",
        "pt-br": "Financiamento",
        fr: "Financement",
        it: "Finanziamento",
        de: "Förderung",
        ar: "التمويل",
      },
    },
    desk: {
      en: {
        "item.funding": { label: "Funding", hint: "The funders of its subject, the main one first. Original only." },
        "item.funding.logo": { label: "Logo" },
      },
      es: {
        "item.funding": {
          label: "Financiación",
          hint: "Quién financia aquello de lo que trata, lo principal primero. Solo en el original.",
        },
        "item.funding.logo": { label: "Logotipo", hint: "Su logotipo." },
      },
      pt: {
        "item.funding": {
          label: "Financiamento",
          hint: "Quem financia aquilo de que trata, o principal primeiro. Só no original.",
        },
        "item.funding.logo": { label: "Logótipo", hint: "O seu logótipo." },
      },
      fr: {
        "item.funding": {
          label: "Financement",
          hint: "Qui finance ce dont il est question, le principal d’abord. Dans l’original seulement.",
        },
        "item.funding.logo": { label: "Logo", hint: "Son logo." },
      },
    },
  },
  partners: {
    names: {
      partners: {
        en: "Partners",
        es: "Socios",
        pt: "Parceiros",
        "pt-br": "Parceiros",
        fr: "Partenaires",
        it: "Partner",
        de: "Partner",
        ar: "الشركاء",
      },
    },
    desk: {
      en: {
        "item.partners": { label: "Partners", hint: "The partners of its subject. Original only." },
      },
      es: {
        partners: { label: "Socios", hint: "Quién participa en aquello de lo que trata. Solo en el original." },
      },
      pt: {
        partners: { label: "Parceiros", hint: "Quem participa naquilo de que trata. Só no original." },
      },
      fr: {
        partners: { label: "Partenaires", hint: "Qui participe à ce dont il est question. Dans l’original seulement." },
      },
    },
  },
  contact: {
    names: {
      contact: {
        en: "Contact",
        es: "Contacto",
        pt: "Contacto",
        "pt-br": "Contato",
        fr: "Contact",
        it: "Contatti",
        de: "Kontakt",
        ar: "للتواصل",
      },
    },
    desk: {
      en: {
        "item.contact": { label: "Contact" },
        "item.contact.name": { label: "Person or office" },
        "item.contact.email": { label: "Email address" },
        phone: { label: "Telephone" },
        "item.contact.url": { label: "Page with more" },
      },
      es: {
        "item.contact": { label: "Contacto", hint: "A quién preguntar. Solo en el original." },
        "item.contact.name": { label: "Persona u oficina", hint: "Una persona o una oficina." },
        "item.contact.email": { label: "Correo electrónico", hint: "El correo electrónico." },
        phone: { label: "Teléfono", hint: "El número, con el prefijo del país." },
        "item.contact.url": { label: "Página con más información", hint: "Una página con más." },
      },
      pt: {
        "item.contact": { label: "Contacto", hint: "A quem perguntar. Só no original." },
        "item.contact.name": { label: "Pessoa ou serviço", hint: "Uma pessoa ou um serviço." },
        "item.contact.email": { label: "Correio eletrónico", hint: "O correio eletrónico." },
        phone: { label: "Telefone", hint: "O número, com o indicativo do país." },
        "item.contact.url": { label: "Página com mais informação", hint: "Uma página com mais." },
      },
      fr: {
        "item.contact": { label: "Contact", hint: "À qui s’adresser. Dans l’original seulement." },
        "item.contact.name": { label: "Personne ou service", hint: "Une personne ou un service." },
        "item.contact.email": { label: "Adresse électronique", hint: "L’adresse électronique." },
        phone: { label: "Téléphone", hint: "Le numéro, avec l’indicatif du pays." },
        "item.contact.url": { label: "Page d’information", hint: "Une page qui en dit plus." },
      },
    },
  },
  coordinates: {
    names: {
      coordinates: {
        en: "Coordinates",
        es: "Coordenadas",
        pt: "Coordenadas",
        "pt-br": "Coordenadas",
        fr: "Coordonnées géographiques",
        it: "Coordinate",
        de: "Koordinaten",
        ar: "الإحداثيات",
      },
    },
    desk: {
      en: {
        coordinates: { label: "Coordinates" },
        latitude: { label: "Latitude" },
        longitude: { label: "Longitude" },
      },
      es: {
        coordinates: { label: "Coordenadas", hint: "Dónde ocurrió, en grados (WGS 84). Solo en el original." },
        latitude: { label: "Latitud", hint: "Grados al norte del ecuador; al sur, con un menos." },
        longitude: { label: "Longitud", hint: "Grados al este de Greenwich; al oeste, con un menos." },
      },
      pt: {
        coordinates: { label: "Coordenadas", hint: "Onde aconteceu, em graus (WGS 84). Só no original." },
        latitude: { label: "Latitude", hint: "Graus a norte do equador; a sul, com um menos." },
        longitude: { label: "Longitude", hint: "Graus a leste de Greenwich; a oeste, com um menos." },
      },
      fr: {
        coordinates: {
          label: "Coordonnées géographiques",
          hint: "Où cela s’est passé, en degrés (WGS 84). Dans l’original seulement.",
        },
        latitude: { label: "Latitude", hint: "Degrés au nord de l’équateur ; au sud, avec un moins." },
        longitude: { label: "Longitude", hint: "Degrés à l’est de Greenwich ; à l’ouest, avec un moins." },
      },
    },
  },
  keywords: {
    names: {
      keywords: {
        en: "Keywords",
        es: "Palabras clave",
        pt: "Palavras-chave",
        "pt-br": "Palavras-chave",
        fr: "Mots-clés",
        it: "Parole chiave",
        de: "Schlagwörter",
        ar: "كلمات مفتاحية",
      },
    },
    desk: {
      en: {
        keywords: { label: "Keywords" },
      },
      es: {
        keywords: {
          label: "Palabras clave",
          hint: "Palabras con las que lo encuentra la búsqueda; ninguna página las muestra. Solo en el original.",
        },
      },
      pt: {
        keywords: {
          label: "Palavras-chave",
          hint: "Palavras com que a pesquisa o encontra; nenhuma página as mostra. Só no original.",
        },
      },
      fr: {
        keywords: {
          label: "Mots-clés",
          hint: "Mots par lesquels la recherche le trouve ; aucune page ne les affiche. Dans l’original seulement.",
        },
      },
    },
  },
} as const satisfies Readonly<Record<FactField, FactWords>>;

/** A fact, or a part of one, that pages name. */
export type FactName = { [Field in FactField]: keyof (typeof FACT_WORDS)[Field]["names"] }[FactField];

const WORDS: readonly FactWords[] = Object.values(FACT_WORDS);

/** The keys of `facts.names`, in the order of the manual. */
export const FACT_NAMES: readonly string[] = WORDS.flatMap(({ names }) => Object.keys(names));

/** The names of all facts in a language, in the form of `facts.names`; none in a language without an interface of Dateline's own. */
export function factNamesIn(language: string): Readonly<Record<string, string>> {
  const named = WORDS.flatMap(({ names }) => Object.entries(names)).flatMap(([key, name]) => {
    const own = Object.entries(name).find(([tag]) => tag === language);
    return own === undefined ? [] : [[key, own[1]] as const];
  });
  return Object.fromEntries(named);
}

/** The name of a fact on pages. Throws a RangeError if the interface texts lack it: their check makes sure that they are complete. */
export function factName(name: FactName, { facts: { names } }: Pick<Messages, "facts">): string {
  const found = names[name];
  if (found === undefined) throw new RangeError(`the interface texts lack facts.names.${name}`);
  return found;
}

/** The names of all facts and their parts in the desk. */
export function factDeskWordsIn(language: MessageLanguage): Readonly<Record<string, DeskWords>> {
  return Object.fromEntries(WORDS.flatMap(({ desk }) => Object.entries(desk[language])));
}
