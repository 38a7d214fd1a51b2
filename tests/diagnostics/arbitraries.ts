import fc from "fast-check";
import type { Diagnostic, SourceLocation } from "../../scripts/diagnostics/diagnostic.ts";
import { makeMessage as message } from "../../scripts/diagnostics/message.ts";

/** Any string, including lone surrogates and control characters. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({
    unit: fc.constantFrom(
      "\r",
      "\n",
      "%",
      ":",
      ",",
      "\t",
      "\u001b[31m",
      "\uD83D",
      "é",
      "界",
      "👩‍👧",
      "\u202E",
      "a",
      "{0}",
    ),
  }),
);

const position = fc.integer({ min: 1, max: 300 });

const place: fc.Arbitrary<SourceLocation> = fc.oneof(
  fc.record({ file: anyText }),
  fc.record({ file: anyText, line: position }),
  fc.record({ file: anyText, line: fc.integer({ min: 1, max: 4 }), column: position, length: position }),
);

export const anyDiagnostic: fc.Arbitrary<Diagnostic> = fc.record(
  {
    rule: anyText,
    severity: fc.constantFrom("error" as const, "warning" as const),
    place,
    message: anyText.map((topic) => message("topic-unknown", { topic })),
    suggestion: anyText,
  },
  { requiredKeys: ["rule", "severity", "place", "message"] },
);
