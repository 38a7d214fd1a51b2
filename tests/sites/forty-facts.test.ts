import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { parse as parseCsv } from "csv-parse/sync";
import { Parser } from "htmlparser2";
import { ROOT } from "../support/folders.ts";
import { sharedSite } from "../support/site.ts";
import { readSite } from "./pages.ts";

const CONTENT = "tests/fixtures/publications/forty-facts/content";

/** The facts by their numbers in the README of the publication: a page, and its text for the fact. A fact can be on several. */
const FACTS: readonly (readonly [fact: number, page: string, ...texts: readonly string[]])[] = [
  [
    1,
    "/2026/w19/edsim-challenge/",
    "The Challenge will award $680,000 in cash prizes",
    "USD 680,000",
    "17 January 2017",
  ],
  [
    1,
    "/2026/w19/edsim-challenge/",
    "IBM",
    "Microsoft",
    "Samsung",
    "edsimchallenge.com",
    "Erik Martin (White House OSTP)",
  ],
  [1, "/2026/w19/", "Challenge 18 November 2016"],
  [2, "/2026/w19/ligo-prize/", "Three million dollars", "USD 3,000,000", "July 2016", "CERN"],
  [
    2,
    "/2026/w19/",
    "Ronald Drever, Kip Thorne, Rainer Weiss",
    "one third, shared",
    "the remaining amount, shared equally",
  ],
  [3, "/2026/w19/premio-faperj/pt/", "A premiação, inédita, foi entregue pela FAPERJ", "Aline Salgado", "(SECTI-RJ)"],
  [3, "/2026/w19/", "Luiz Davidovich", "Destaque Internacional", "Mulher Cientista", "Pesquisador Sênior"],
  [3, "/events/premio-faperj/", "Sala Cecília Meirelles", "FAPERJ", "11 December 2025"],
  [4, "/es/2026/w19/premios-nacionales/", "150.000 euros (30.000 euros cada premio)", "30 000 EUR", "Ángela Nieto"],
  [4, "/2026/w19/", "150,000", "Ha sido una sorpresa, aparte de una alegría tremenda."],
  [
    5,
    "/2026/w20/christophe-caron/",
    "a driving force in the French bioinformatics community",
    "Obituary",
    "last Friday",
  ],
  [
    6,
    "/2026/w20/",
    "Je garde le souvenir d'un collègue enthousiaste",
    "I remember an enthusiastic colleague",
    "Guy Perrière",
  ],
  [7, "/2026/w20/luiz-fernando-ferreira/pt/", "na sala 117", "23 September 1936, Rio de Janeiro", "22 October 2018"],
  [7, "/events/velorio/", "Castelo Mourisco da Fiocruz, sala 117", "até 15h", "23 October 2018"],
  [
    8,
    "/2026/w20/james-allaby/fr/",
    "le décès de Jim Allaby survenu le 7 avril",
    "October 1936, Preston, England",
    "7 April",
  ],
  [9, "/2026/w20/irina-bokova/", "elected Irina Bokova as Director-General", "2009-124", "15 November 2009", "Paris"],
  [9, "/2026/w20/", "it is my dream to nurture relations of perfect synergy"],
  [10, "/es/2026/w20/noam-ross/", "asumo el cargo de Director Ejecutivo", "10.59350/p060y-x8b85", "1 de abril de 2024"],
  [11, "/2026/w20/mathias-vicherat/fr/", "21 voix sur 28", "21 of 28", "Bulletin Quotidien (10 November 2021)"],
  [11, "/es/people/mathias-vicherat/", "Mathias Vicherat désigné à la direction de Sciences Po"],
  [12, "/2026/06/agile-industry-day/", "you can view a recording of it", "FedScoop", "FierceGovernmentIT"],
  [12, "/events/agile-industry-day/", "more than 700 registered", "Recording of the event", "in person and online"],
  [13, "/2026/w21/appel-migrations/fr/", "16 juin 2019, minuit", "AAP2", "EUR 131,000", "16 June 2019"],
  [14, "/2026/w21/undef-twelfth-round/", "English or French", "Twelfth Round", "20 November 2017", "20 December 2017"],
  [14, "/2026/w21/", "300,000", "at most for each project"],
  [
    15,
    "/2026/w21/formations-asie-pacifique/fr/",
    "DRAP-Axe4-FORMATION",
    "15 March 2025, 23:59",
    "10 January 2025, 00:00",
  ],
  [16, "/2026/w21/eosc-life-open-call/", "22 December 2020", "Two funding opportunities are now open"],
  [16, "/2026/w21/eosc-life-training/", "13 November 2020"],
  [17, "/es/2026/w21/campeones-ropensci/", "antes del miércoles 30 de abril de 2025", "mentor", "10.59350/gvg6h-24382"],
  [17, "/es/events/clinica-campeones/", "Clínica de aplicación", "15 de abril de 2025"],
  [18, "/2026/w21/executive-council/", "17 October 2022", "Anywhere on Earth (AoE)"],
  [18, "/es/2026/w21/executive-council/", "Convocatoria de candidatos para el Consejo Ejecutivo de Carpentries 2023"],
  [
    19,
    "/2026/05/jrc-annual-report/",
    "978-92-79-91274-0",
    "1684-0917",
    "10.2760/138436",
    "ISBN 978-92-79-91273-3",
    "JRC111359",
  ],
  [
    20,
    "/2026/05/iarc-volume-117/",
    "10.1016/S1470-2045(16)30513-7",
    "Benbrahim-Tallaa L",
    "et al.",
    "The Lancet Oncology",
  ],
  [21, "/2026/05/devguide/pt/", "trilíngue", "Francesca Belem Lopes Palmeira", "1.0.0", "10.59350/g1ytb-6xq15"],
  [
    22,
    "/2026/05/mmos/",
    "Horizon 2020, 732703",
    "European Union",
    "French National Museum of Natural History",
    "ELIXIR",
  ],
  [22, "/projects/mmos/", "usegalaxy.eu"],
  [23, "/projects/1-eleve-1-stage/", "sans déterminisme social", "1eleve1stage.education.gouv.fr"],
  [23, "/2026/05/", "environ 561 000", "élèves de seconde", "acceleration", "20 January 2025", "19 September 2025"],
  [24, "/2026/05/user-stories/", "the third in a series of three blog posts", "Buying better digital products, part 3"],
  [24, "/2026/05/product-vision/", "part 1", "Proto-personas and understanding the problem", "part 3"],
  [
    25,
    "/2026/05/chrome-takes-the-cake/",
    "This was incorrectly first reported as 98%",
    "Gov Analytics Breakdown, part 1",
  ],
  [26, "/2026/05/", "only around 2%", "of all recorded non-government sessions", "Digital Analytics Program"],
  [27, "/2026/05/lettre-gutenberg/fr/", "une date erronée (2025 au lieu de 2026", "Lettre 54"],
  [
    28,
    "/2026/05/open-science-radio/",
    "Konrad Förstner recently interviewed Greg Wilson",
    "Open Science Radio: OSR038",
  ],
  [29, "/events/cx-hackathon/", "10:00–17:00 (UTC−4)", "07:00–14:00 (UTC−7)", "USD 20,000", "Kansas City"],
  [29, "/events/cx-hackathon-kansas-city/", "136", "Two Pershing Square", "in person"],
  [
    30,
    "/events/cop2-escazu/",
    "19 April 2023, 18:00 (UTC−3)",
    "Kirchner Cultural Center",
    "Hotel Libertador",
    "live.cepal.org",
  ],
  [31, "/events/cop26-human-rights/", "18:30–19:45 (UTC)", "OHCHR", "WIPO", "26th Conference of the Parties"],
  [31, "/institutions/wipo/", "Advancing a human rights based approach"],
  [32, "/events/carpentrycon-second-call/", "3 May 2018, 19:00 (UTC)", "12:00 (UTC−7)", "CarpentryCon 2018"],
  [33, "/2026/06/eccb-2016/", "we will give a talk", "52.0799838, 4.3113461"],
  [33, "/events/eccb-2016/", "Organised by EBI", "The Hague", "ELIXIR"],
  [34, "/events/poprc-20/", "in Arabic", "in Chinese", "UNEP/POPS/POPRC.20/INF/2", "16 August 2024", "end not known"],
  [34, "/events/poprc-20-pre-meeting/", "11 September 2024, 13:00–16:00 (UTC+2)"],
  [35, "/events/cplp-mindelo/", "São Tomé e Príncipe, Timor-Leste", "Luxemburgo, Namíbia", "19 July 2019"],
  [35, "/2026/06/", "29", "electoral observation missions"],
  [36, "/2013/w10/cleveland/", "52.825, -169.944", "1,730", "Watch", "Orange", "Week 10, 2013"],
  [37, "/2026/06/leaving-x/", "as of today, 20 October 2023", "Mastodon Quick Start Guide", "10.5281/zenodo.10019852"],
  [38, "/2026/06/ambulance-boat/", "The SLR 1 million boat", "Spain", "Regional Fisheries Livelihoods Programme"],
  [38, "/2026/06/", "1,000,000", "LKR"],
  [39, "/2026/06/tool-updates/", "our automated tool update and installation process", "4e62e523c2b6", "Release"],
  [40, "/2026/06/minutes-pcmi/fr/", "l’INSU a versé 75 keuros", "CNES", "Minutes"],
  [40, "/2026/06/", "198.5", "EUR 75,000", "EUR 40,500", "EUR 30,000"],
  [40, "/events/cs-pcmi/", "17–19 November 2020", "20", "par zoom"],
];

/** The columns of items that the publication declares, and the columns of Dateline's own facts, in `items.csv`. */
const COLUMNS =
  "deadline reference apply publication partOf press contact coordinates keywords custom_institutions custom_people custom_projects custom_prize custom_opens custom_elevation".split(
    " ",
  );

test("forty facts of real newsletters are said as they are, on pages, to programs and in the open data", async (t) => {
  const site = await sharedSite(CONTENT);
  const pages = await readSite(site);
  const words = new Map([...pages].map(([address, { html }]) => [address, wordsOf(html)]));
  const readText = (file: string): Promise<string> => readFile(path.join(site, file), "utf8");

  for (let fact = 1; fact <= 40; fact += 1) {
    await t.test(`fact ${fact} is on its page`, () => {
      const places = FACTS.filter(([number]) => number === fact);
      assert.notEqual(places.length, 0);
      for (const [, page, ...texts] of places)
        for (const text of texts) assert.ok(words.get(page)?.includes(text), `${page} has “${text}”`);
    });
  }

  await t.test("the README has a row for each fact, with the address at which it was found", async () => {
    const readme = await readFile(path.join(ROOT, CONTENT, "../README.md"), "utf8");
    const rows = readme.match(/^\| \d+ \|.*$/gm) ?? [];
    assert.deepEqual(
      rows.map((row) => Number(row.split("|")[1])),
      Array.from({ length: 40 }, (_, index) => index + 1),
    );
    for (const row of rows) assert.match(row, /\]\(https?:\/\//);
  });

  await t.test("the structured data of every page are JSON", () => {
    for (const [address, { html }] of pages)
      for (const [, json = ""] of html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs))
        assert.ok(Array.isArray(JSON.parse(json)["@graph"]), address);
  });

  await t.test("items.json and items.csv have every fact in a column of its own", async () => {
    const rows: readonly Readonly<Record<string, string>>[] = parseCsv(await readText("data/items.csv"), {
      bom: true,
      columns: true,
    });
    const known = Object.keys(rows[0] ?? {});
    assert.deepEqual(
      COLUMNS.filter((column) => !known.some((each) => each === column || each.startsWith(`${column}_`))),
      [],
    );
    const { items } = JSON.parse(await readText("data/items.json"));
    assert.equal(items.length, rows.length);
    const of = (id: string) => ({
      said: items.find((item: Readonly<Record<string, unknown>>) => item["id"] === id),
      row: rows.find((row) => row["id"] === id),
    });
    const call = of("2026-w21/undef-twelfth-round");
    assert.deepEqual(call.said.custom_ceiling, { amount: 300_000, currency: "USD" });
    assert.equal(call.row?.["custom_opens"], "2017-11-20");
    const report = of("2026-05/jrc-annual-report");
    assert.equal(report.said.publication.doi, "10.2760/138436");
    assert.equal(report.row?.["publication_isbn"], "978-92-79-91274-0");
    const press = of("2026-w20/mathias-vicherat");
    assert.deepEqual(press.said.press[0], { outlet: "Bulletin Quotidien", date: "2021-11-10" });
  });
});

/** The text of a page without its programs, with plain spaces. */
function wordsOf(html: string): string {
  const texts: string[] = [];
  let isScript = false;
  const parser = new Parser({
    onopentagname: (name) => {
      isScript = name === "script" || name === "style";
    },
    onclosetag: () => {
      isScript = false;
    },
    ontext: (text) => {
      if (!isScript) texts.push(text);
    },
  });
  parser.end(html);
  return texts
    .join("")
    .replaceAll("\u2060", "")
    .replaceAll(/[\s\u00A0\u202F]+/g, " ");
}
