/** How many items each issue of the stress publication has, by its period. */
export const STRESS_ISSUES = { "2026-10": 60, "2026-09": 24, "2026-08": 1, "2026-07": 0 } as const;

const NAMES: Readonly<Record<string, string>> = {
  "asset-recovery": "Vermögensabschöpfung",
  "prison-systems": "Strafvollzug",
  "money-laundering": "Geldwäschebekämpfung",
  "environmental-crime": "Umweltkriminalität",
  "judicial-cooperation": "Cooperação judiciária",
  "police-cooperation": "Polizeizusammenarbeit",
  "human-trafficking": "Tráfico de seres humanos",
  people: "Menschenhandel",
};
const TOPICS = Object.keys(NAMES);

const GERMAN = [
  "Vermögensabschöpfung im grenzüberschreitenden Strafverfahren: Staatsanwaltschaften aus vierzehn Ländern einigen sich auf gemeinsame Mindeststandards",
  "Bundesverwaltungsgericht bestätigt Datenschutzgrundverordnung für Kennzeichenerfassungssysteme an den Außengrenzen",
  "Geldwäschebekämpfungsrichtlinie: Was die Mitgliedstaaten bis Jahresende umsetzen müssen und wo sie zögern",
  "Lateinamerikanische Strafvollzugsakademien vereinbaren gemeinsame Ausbildungsrahmenpläne für Führungskräfte",
];
const PORTUGUESE = [
  "Ministério Público cria gabinete de recuperação de ativos",
  "Procuradores especializados em criminalidade ambiental defendem a criação de equipas conjuntas de investigação na bacia do Amazonas",
  "Cooperação judiciária internacional: a rede ibero-americana apresenta o guia prático para pedidos de auxílio mútuo em matéria penal",
  "Autoridades penitenciárias de treze países conhecem tecnologias de monitorização eletrónica e discutem os seus limites",
  "Reunião em Lisboa",
];
const SUMMARY =
  "Nach drei Tagen in Brüssel lag ein Entwurf vor, der die Zuständigkeiten der Verbindungsbeamtinnen und Verbindungsbeamten neu ordnet und Fristen für Auskunftsersuchen setzt.";
const SHORT_SUMMARY = "Nach drei Tagen in Brüssel lag ein Entwurf vor.";
const PORTUGUESE_SUMMARY =
  "O encontro reuniu procuradores, polícias e peritos de ambas as regiões durante três dias, e terminou com um calendário de trabalho para o próximo ano.";
const PLACES = ["Brüssel", "Brasília", undefined];
const COUNTRIES = ["CO", "BR", "EC", "BE", "MX", "PT", "DE", "PE"];

/**
 * A publication in German and Portuguese with the longest titles that editors write: an issue of 60 items, one of 24, one of one item
 * and one without any. Every third item is in Portuguese alone, and no item has a picture. Path → text.
 */
export const STRESS_PUBLICATION: Readonly<Record<string, string>> = {
  "publication.yaml": `title: Rundbrief Justiz und Sicherheit
tagline: { de: Europa und Lateinamerika, pt: Europa e América Latina }
publisher: { name: Beispielamt, url: https://amt.example/ }
url: https://rundbrief.amt.example/
languages: [de, pt]
colours: { accent: "#1f4e79" }
`,
  "topics.yaml": TOPICS.map((key) => `${key}: { label: ${NAMES[key]} }\n`).join(""),
  "events/training.yaml": `name:
  de: Weiterbildungsveranstaltung für Strafvollzugsverwaltungen und Staatsanwaltschaften
  pt: Ação de formação
start: 2026-10-12
`,
  ...Object.assign(
    {},
    ...Object.entries(STRESS_ISSUES).map(([period, count], index) => issueOf(period, count, 8 - index)),
  ),
};

function issueOf(period: string, count: number, number: number): Readonly<Record<string, string>> {
  const indexes = Array.from({ length: count }, (_, index) => index + 1);
  const order = count === 0 ? "" : `order: [${indexes.map(keyOf).join(", ")}]\n`;
  const agenda = count === 1 ? "agenda: [training]\n" : "";
  const introduction =
    count < 2
      ? ""
      : "Die Ausgabe berichtet aus Brüssel, Brasília und Quito. Im Mittelpunkt steht die Vermögensabschöpfung.\n";
  return {
    [`bulletins/${period}/bulletin.de.md`]: `---\nnumber: ${number}\n${order}${agenda}---\n${introduction}`,
    ...Object.fromEntries(
      indexes.map((index) => {
        const language = index % 3 === 0 ? "pt" : "de";
        return [`bulletins/${period}/${keyOf(index)}.${language}.md`, itemOf(period, index)];
      }),
    ),
  };
}

function itemOf(period: string, index: number): string {
  const isPortuguese = index % 3 === 0;
  const german = index - 1 - Math.floor(index / 3);
  const title = isPortuguese ? PORTUGUESE[(index / 3 - 1) % PORTUGUESE.length] : GERMAN[german % GERMAN.length];
  const summary = isPortuguese ? PORTUGUESE_SUMMARY : index % 4 === 0 ? SHORT_SUMMARY : SUMMARY;
  const place = PLACES[Math.floor(index / 2) % PLACES.length];
  const countries = Array.from({ length: 1 + (index % 4) }, (_, at) => COUNTRIES[(index * 3 + at) % COUNTRIES.length]);
  return `---
title: "${title} (${index})"
summary: ${summary}
date: ${period}-${String(1 + ((60 - index) % 30)).padStart(2, "0")}
topic: ${TOPICS[(index - 1) % TOPICS.length]}
${place === undefined ? "" : `place: ${place}\n`}countries: [${countries.join(", ")}]
---
`;
}

function keyOf(index: number): string {
  return `beitrag-${index}`;
}
