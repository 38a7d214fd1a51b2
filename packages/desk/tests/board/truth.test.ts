import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { parseMoment } from "../../../../scripts/i18n/moment.ts";
import {
  isDone,
  isOut,
  type Reach,
  type Standing,
  type TextFacts,
  tellIssue,
  tellSaved,
  tellText,
  tellWhole,
  whyKept,
} from "../../src/board/truth.ts";

const moment = (text: string) => parseMoment(text) ?? assert.fail(text);
const NOW = moment("2026-11-29T10:00");
const LATER = moment("2026-12-01T09:30");
const READY: TextFacts = {
  fields: {},
  isReadable: true,
  errors: 0,
  reach: { at: "here" },
  isInReview: false,
  asOf: NOW,
};

const told = (facts: Partial<TextFacts>): Standing["is"] => tellText({ ...READY, ...facts }).is;

test("a translation that was written a minute ago is not online with its original", () => {
  assert.equal(told({ original: { is: "online" } }), "ready");
  assert.equal(told({ original: { is: "online" }, fields: undefined }), "missing");
  assert.equal(told({ original: { is: "draft" }, reach: { at: "online" } }), "draft");
  assert.equal(told({ original: { is: "online" }, fields: { draft: true } }), "draft");
});

test("what was handed over is not online, and stays here with an issue that is a draft", () => {
  const reach: Reach = { at: "handedOver", since: "2026-11-28T09:30:00Z" };
  assert.deepEqual(tellText({ ...READY, reach }), { is: "handedOver", since: reach.since });
  assert.equal(told({ reach, issue: { is: "draft" } }), "ready");
  assert.equal(told({ reach, issue: { is: "scheduled", from: LATER } }), "scheduled");
});

test("an issue that nobody has written says nothing of itself, or what its items say", () => {
  assert.deepEqual(tellIssue({ is: "missing" }, []), { is: "unknown" });
  assert.deepEqual(tellIssue({ is: "missing" }, [{ is: "draft" }, { is: "online" }]), { is: "online" });
  assert.deepEqual(tellIssue({ is: "draft" }, [{ is: "online" }]), { is: "draft" });
});

test("a withdrawn item is told that it stays where it is, and not to be withdrawn", () => {
  assert.equal(whyKept({ is: "withdrawn" }, "was"), "withdrawn");
  assert.equal(whyKept({ is: "online" }, "was"), "was");
  assert.equal(whyKept({ is: "draft" }, "never"), undefined);
  assert.equal(whyKept({ is: "draft" }, undefined), "asking");
});

test("what is saved is not online yet only where nobody has any of it", () => {
  assert.equal(tellSaved([{ at: "here" }, { at: "online" }], true), "onlineStays");
  assert.equal(tellSaved([{ at: "handedOver" }], false), "handedOverStays");
  assert.equal(tellSaved([{ at: "here" }], true), "draft");
  assert.equal(tellSaved([{ at: "here" }], false), "notOnline");
  assert.equal(tellSaved([undefined], false), "saved");
});

const REACH = fc.constantFrom<Reach | undefined>(undefined, { at: "here" }, { at: "handedOver" }, { at: "online" });

const FACTS = fc.record({
  fields: fc.option(
    fc.record(
      {
        draft: fc.boolean(),
        publishFrom: fc.constantFrom(moment("2026-01-01"), LATER),
        expires: fc.constantFrom(moment("2026-01-01"), LATER),
        withdrawn: fc.constant("error"),
      },
      { requiredKeys: [] },
    ),
    { nil: undefined },
  ),
  isReadable: fc.boolean(),
  errors: fc.nat(2),
  reach: REACH,
  isInReview: fc.boolean(),
  asOf: fc.constant(NOW),
});

test("whatever a text is: no word says more than is known", () => {
  fc.assert(
    fc.property(FACTS, (facts) => {
      const { is } = tellText(facts);
      const { reach, errors } = facts;
      if (is === "online" || is === "handedOver") assert.equal(reach?.at, is);
      if (is === "ready") assert.deepEqual([errors, reach?.at], [0, "here"]);
    }),
  );
});

test("nothing is done that is missing or a draft, nor what readers do not have yet while a text of it has errors", () => {
  fc.assert(
    fc.property(FACTS, (facts) => {
      const standing = tellText(facts);
      const isDraft = facts.fields?.draft === true && facts.fields.withdrawn === undefined;
      if (facts.fields === undefined || isDraft) assert.ok(!isDone(standing));
      if (!isOut(standing)) assert.equal(isDone(tellWhole(standing, 1)), standing.is === "scheduled");
    }),
  );
});

test("a translation never stands further than its original holds it", () => {
  fc.assert(
    fc.property(FACTS, FACTS, (own, facts) => {
      const original = tellText(facts);
      const standing = tellText({ ...own, original });
      if (original.is === "draft") assert.ok(["draft", "missing", "unreadable"].includes(standing.is));
      if (standing.is === "online") assert.equal(own.reach?.at, "online");
    }),
  );
});
