/*
 * The vocabulary of the invented news: enough words that no two items are alike, with the accents, typographic quotes and
 * ampersands of real texts, which a generator has to escape.
 */

/** Topics: key, label and description. */
export const TOPICS: readonly (readonly [key: string, label: string, description: string])[] = [
  ["drug-trafficking", "Drug trafficking", "Routes, markets and the response of police and courts."],
  ["prisons", "Prisons", "Prison systems, the people who run them, and alternatives to custody."],
  ["asset-recovery", "Asset recovery", "Finding, identifying and confiscating what crime has earned."],
  ["judicial-cooperation", "Judicial cooperation", "Judges, prosecutors and ministries working across borders."],
  ["money-laundering", "Money laundering", "How illegal money is made to look legal, and how that is found out."],
  ["human-trafficking", "Human trafficking", "Identifying the victims, rescuing them, and trying the traffickers."],
  ["environmental-crime", "Environmental crime", "Gold, timber, wildlife & waste: crime against nature."],
  ["cybercrime", "Cybercrime", "Crime by computer, and evidence that is nowhere but in one."],
  ["police-cooperation", "Police cooperation", "Police forces that share what they know."],
  ["corruption", "Corruption", "Prevention, investigation and trial of corruption."],
  ["firearms", "Firearms", "Where weapons come from, and how they are traced."],
  ["borders", "Borders", "Integrated border management, at sea, on land and in the air."],
];

/** Countries: code and name, as in the messages of the interface. */
export const COUNTRIES: readonly (readonly [code: string, name: string])[] = listed(`
  EC Ecuador | PE Peru | CO Colombia | AR Argentina | BR Brazil | CL Chile | MX Mexico | PA Panama | PY Paraguay |
  UY Uruguay | BO Bolivia | CR Costa Rica | SV El Salvador | GT Guatemala | HN Honduras | NI Nicaragua |
  DO Dominican Republic | CU Cuba | VE Venezuela | JM Jamaica | ES Spain | PT Portugal | FR France | IT Italy |
  DE Germany | NL Netherlands | BE Belgium | PL Poland | GR Greece | IE Ireland
`).map((country) => [country.slice(0, 2), country.slice(3)]);

export const PLACES = listed(`
  Quito | Lima | Bogotá | Buenos Aires | Brasília | Santiago | Mexico City | Panama City | Asunción | Montevideo |
  La Paz | San José | San Salvador | Guatemala City | Tegucigalpa | Managua | Santo Domingo | Havana | Caracas |
  Kingston | Madrid | Lisbon | Paris | Rome | The Hague | Brussels | Warsaw | Athens | Dublin | Vienna
`);

export const ACTORS = listed(`
  The ministry of justice | The national police | The public prosecutor’s office | A joint investigation team |
  The supreme court | The programme | Eurojust | Europol | Ameripol | The prison service | The customs authority |
  The financial intelligence unit | The coast guard | A network of prosecutors | The interior ministry |
  The academy of forensic science | The border agency | A group of twelve experts | The ombudsman’s office |
  The directorate of investigations | The inter-American commission | The council of the judiciary
`);

export const ACTS = listed(`
  has opened | has agreed on | is to review | has published | has put an end to | will take part in | has tested |
  is preparing | has signed for | has asked for | has doubled | is training 40 officers for | has handed over |
  has presented | takes over | has written off | will finance | has drawn up | is looking into | has adopted
`);

export const THINGS = listed(`
  an action plan | a register of beneficial owners | three technical committees | a handbook for investigators |
  a laboratory for digital evidence | the exchange of fingerprints | a pilot on electronic monitoring |
  a treaty on mutual legal assistance | two seized properties | a course on undercover operations |
  a protocol for the protection of witnesses | an observatory of organised crime | a common list of risk indicators |
  the “follow the money” method | a model law on confiscation | the first regional survey of prisons |
  a hotline for victims | a database of stolen vehicles | the inspection of 1,200 containers |
  a study of gold routes | rules on the custody of evidence | a centre for police & customs cooperation
`);

export const PURPOSES = listed(`
  so that cases no longer end at the border | to shorten proceedings that take years | after an emergency in autumn |
  in order to trace the proceeds of crime | as the evaluators recommended last year |
  with the help of European experts | to bring national law into line with the convention |
  because the old procedure had failed twice | so that victims are heard before anyone else |
  to make better use of what is already known | for the first time since the reform |
  in a pilot phase of eighteen months | despite a budget that has not grown |
  while the law is still before parliament | which had been under discussion since spring |
  under an agreement between five countries
`);

export const COMMENTS = listed(`
  The figures will be published in autumn. | Nobody expects quick results. |
  The next meeting is due in three months. | Two earlier attempts had come to nothing. |
  That, those involved say, is what makes the difference. | Half of the cases concern more than one country. |
  The cost is borne by the participants. | Where the money comes from is often harder to prove than where it goes. |
  A first assessment is cautiously positive. | Civil society had called for this for years. |
  The text is available in Spanish, Portuguese and English. |
  It is a beginning, no more, but one that others are watching.
`);

export const HEADINGS = listed(`
  Background | What comes next | The figures | Who takes part | An earlier case | In practice
`);

export const SOURCES: readonly (readonly [name: string, url: string])[] = [
  ["EL PAcCTO", "https://elpaccto.eu/en/news/"],
  ["Eurojust", "https://www.eurojust.europa.eu/news"],
  ["Europol", "https://www.europol.europa.eu/newsroom?type=news&year=all"],
  ["UNODC", "https://www.unodc.org/unodc/en/press/index.html"],
];

export const EVENT_KINDS = listed(`
  Workshop | Seminar | Annual meeting | Conference | Study visit | Round table
`);

function listed(text: string): readonly string[] {
  return text
    .split("|")
    .map((entry) => entry.trim())
    .filter((entry) => entry !== "");
}
