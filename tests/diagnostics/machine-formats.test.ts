import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { Ajv } from "ajv";
import fc from "fast-check";
import { countBySeverity, type Diagnostic, messageOf, type Report } from "../../scripts/diagnostics/diagnostic.ts";
import { makeMessage as message } from "../../scripts/diagnostics/message.ts";
import { formatReport } from "../../scripts/diagnostics/report.ts";
import { sortDiagnostics } from "../../scripts/diagnostics/sort.ts";
import { wordsIn } from "../support/words.ts";
import { anyDiagnostic } from "./arbitraries.ts";

const awkward: Diagnostic = {
  rule: "a:b,c",
  severity: "warning",
  place: { file: "content/50%, maybe: yes.md", line: 3, column: 2, length: 4 },
  message: message("topic-unknown", { topic: "100%\r\n`::error::`" }),
};

test("a GitHub command is always one line", () => {
  assert.equal(
    formatReport("github", { ...empty, diagnostics: [awkward] }),
    "::warning file=content/50%25%2C maybe%3A yes.md,line=3,col=2,endColumn=6,title=a%3Ab%2Cc" +
      "::Unknown topic `100%25%0D%0A`::error::``. The topics are in content/topics.yaml.\n",
  );
});

test("the GitHub format of no diagnostics is empty", () => {
  assert.equal(formatReport("github", empty), "");
});

test("every GitHub command can be read back", () => {
  fc.assert(
    fc.property(fc.array(anyDiagnostic), (diagnostics) => {
      const commands = formatReport("github", { ...empty, diagnostics })
        .split("\n")
        .slice(0, -1);
      const read = commands.map((command) => /^::(error|warning) ([^\n\r]*?)::([^\n\r]*)$/s.exec(command));
      assert.deepEqual(
        read.map((match) => [
          match?.[1],
          propertyOf("file", match?.[2]),
          propertyOf("title", match?.[2]),
          decodeCommand(match?.[3]),
        ]),
        sortDiagnostics(diagnostics).map((one) => [
          one.severity,
          one.place.file,
          one.rule,
          messageOf(one, wordsIn("en")),
        ]),
      );
    }),
  );
});

test("JSON has the counts and every part of a diagnostic", () => {
  assert.deepEqual(JSON.parse(formatReport("json", { ...empty, diagnostics: [awkward] })), {
    summary: { errors: 0, warnings: 1, filesChecked: 14 },
    findings: [
      {
        file: "content/50%, maybe: yes.md",
        line: 3,
        column: 2,
        length: 4,
        rule: "a:b,c",
        severity: "warning",
        message: messageOf(awkward, wordsIn("en")),
        messageId: "topic-unknown",
        values: { topic: "100%\r\n`::error::`" },
      },
    ],
  });
});

test("JSON can contain any string", () => {
  fc.assert(
    fc.property(fc.array(anyDiagnostic), (diagnostics) => {
      const { findings } = JSON.parse(formatReport("json", { ...empty, diagnostics }));
      assert.deepEqual(
        findings.map((diagnostic: { message: string }) => diagnostic.message),
        sortDiagnostics(diagnostics).map((each) => messageOf(each, wordsIn("en"))),
      );
    }),
  );
});

test("SARIF is valid against its schema and contains every diagnostic", () => {
  fc.assert(
    fc.property(fc.array(anyDiagnostic), (diagnostics) => {
      const log: unknown = JSON.parse(formatReport("sarif", { ...empty, diagnostics }));
      assert.ok(isSarif(log), JSON.stringify(isSarif.errors));
      const [{ tool, results }] = log.runs;
      assert.deepEqual(
        results.map((result) => [tool.driver.rules[result.ruleIndex]?.id, result.level, result.message.text]),
        sortDiagnostics(diagnostics).map((one) => [one.rule, one.severity, messageOf(one, wordsIn("en"))]),
      );
    }),
  );
});

test("SARIF locations are relative URIs and regions that end after the last character", () => {
  const [{ results }] = JSON.parse(formatReport("sarif", { ...empty, diagnostics: [awkward] })).runs;
  assert.deepEqual(results[0].locations, [
    {
      physicalLocation: {
        artifactLocation: { uri: "content/50%25%2C%20maybe%3A%20yes.md" },
        region: { startLine: 3, startColumn: 2, endColumn: 6 },
      },
    },
  ]);
});

test("diagnostics are counted by severity", () => {
  assert.deepEqual(countBySeverity([]), { error: 0, warning: 0 });
  assert.deepEqual(countBySeverity([awkward, awkward, { severity: "error" }]), { error: 1, warning: 2 });
});

interface SarifLog {
  readonly runs: readonly [
    {
      readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
      readonly results: readonly SarifResult[];
    },
  ];
}

interface SarifResult {
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { readonly text: string };
}

const empty: Report = { diagnostics: [], filesChecked: 14, sources: new Map(), colour: "plain", words: wordsIn("en") };

const isSarif = new Ajv().compile<SarifLog>(
  JSON.parse(readFileSync(new URL("../fixtures/sarif-2.1.0.json", import.meta.url), "utf8")),
);

function propertyOf(name: string, properties = ""): string {
  const property = properties.split(",").find((one) => one.startsWith(`${name}=`));
  return decodeCommand(property?.slice(name.length + 1));
}

/** Decodes like the Actions runner: every escape once, the percent sign last. */
function decodeCommand(text = ""): string {
  return text
    .replaceAll("%3A", ":")
    .replaceAll("%2C", ",")
    .replaceAll("%0D", "\r")
    .replaceAll("%0A", "\n")
    .replaceAll("%25", "%");
}
