import assert from "node:assert/strict";
import { test } from "node:test";
import { viewAll } from "../../editions/editions-of.ts";
import { SMALL_PUBLICATION } from "../../support/publication.ts";
import { STATEMENT, statementWith } from "./accessibility-statement.ts";

/** The page of a statement at an address. */
async function statementAt(t: Parameters<typeof viewAll>[0], address: string, statement: string) {
  const { markup } = await viewAll(t, { "publication.yaml": `${SMALL_PUBLICATION["publication.yaml"]}${statement}` });
  const page = markup.find((view) => view.address === address);
  assert.ok(page?.kind === "accessibility", `no page at ${address}`);
  return page;
}

test("the statement has the sentences of the Decision's model, in each language of the publication", async (t) => {
  const english = await statementAt(t, "/accessibility/", STATEMENT);
  assert.deepEqual(
    [english.commitment, english.scope, english.status, ...english.preparation],
    [
      "Harbour Office is committed to making this website accessible, in accordance with EN 301 549.",
      "This accessibility statement applies to The Harbour Letter: https://letter.harbour.example/",
      "This website is partially compliant with EN 301 549, due to the non-compliances and the exemptions listed below.",
      "This statement was prepared on 1 March 2026.",
      "It is based on a self-assessment by Harbour Office.",
      "The statement was last reviewed on 2 May 2026.",
    ].map((sentence) => sentence.replace(/(\d) (March|May)/, "$1\u{A0}$2")),
  );
  const spanish = await statementAt(t, "/es/accessibility/", STATEMENT);
  assert.equal(
    spanish.status,
    "Este sitio web es parcialmente conforme con la norma EN 301 549 debido a las excepciones y a la falta de conformidad de los aspectos que se indican a continuación.",
  );
  assert.deepEqual(spanish.reasons, [
    {
      title: "Falta de conformidad con la norma EN 301 549",
      exceptions: [{ text: "Los vídeos no tienen subtítulos." }],
    },
    { title: "Carga desproporcionada", exceptions: [{ text: "Old PDFs have no tags." }] },
    {
      title: "El contenido no entra dentro del ámbito de la legislación aplicable",
      exceptions: [{ text: "Los mapas no tienen descripción." }],
    },
  ]);
  assert.deepEqual(
    [...spanish.contacts, spanish.complaints].map(({ href }) => href),
    ["mailto:crew@harbour.example", "https://harbour.example/contact", "https://ombudsman.example/"],
  );
});

test("the status names what is listed below it", async (t) => {
  const exception = (reason: string) => `  exceptions: [{ text: Some maps., reason: ${reason} }]\n`;
  for (const [status, exceptions, sentence] of [
    ["full", "", "This website is fully compliant with EN 301 549."],
    [
      "partial",
      exception("failure"),
      "This website is partially compliant with EN 301 549, due to the non-compliances listed below.",
    ],
    ["none", exception("burden"), "This website is not compliant with EN 301 549. The exemptions are listed below."],
  ] as const) {
    const statement = statementWith(`  status: ${status}\n  assessment: external\n${exceptions}`);
    const page = await statementAt(t, "/accessibility/", statement);
    assert.equal(page.status, sentence);
    assert.ok(page.preparation.includes("It is based on an assessment by a third party."));
  }
});
