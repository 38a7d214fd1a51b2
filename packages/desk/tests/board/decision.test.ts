import assert from "node:assert/strict";
import { test } from "node:test";
import type { BoardItem } from "../../src/board/board.ts";
import { decisionOf } from "../../src/board/decision.ts";
import { progressOf } from "../../src/board/filters.ts";
import type { Standing } from "../../src/board/truth.ts";

type State = "draft" | "ready" | "faulty" | "handedOver" | "online" | "withdrawn" | "unreadable";

const text = (slug: string, is: State, errors = 0): BoardItem => ({
  file: `bulletins/2026-05/${slug}.en.md`,
  title: slug,
  languages: [],
  standing: { is } satisfies Standing,
  errors,
  holding: is === "draft" ? 0 : errors,
  warnings: 0,
  slug,
  countries: [],
  isLead: false,
  wasOnline: is === "online",
  anchor: "",
});

const slugsOf = (items: readonly { readonly title: string }[]) => items.map(({ title }) => title);

function told(introduction: BoardItem, ...items: readonly BoardItem[]) {
  const decision = decisionOf({ introduction, items });
  if (decision === undefined) return undefined;
  const { drafts, faulty, holding, ...others } = decision;
  return { ...others, drafts: slugsOf(drafts), faulty: slugsOf(faulty), holding: slugsOf(holding) };
}

const READY = text("bulletin", "ready");
const DRAFT = text("bulletin", "draft");

test("nothing is to be decided of an issue that is ready with all that it has", () => {
  assert.equal(told(READY, text("a", "ready"), text("b", "online")), undefined);
});

test("drafts without errors can be made ready with their issue, or left out, and those with errors are gone to", () => {
  assert.deepEqual(told(DRAFT, text("a", "draft"), text("b", "draft", 1), text("c", "ready")), {
    isDraft: true,
    drafts: ["a"],
    faulty: ["b"],
    holding: [],
    canLeaveOut: true,
    canBeReady: true,
  });
});

test("an item with errors that no reader has is left out to let the others go, and one that readers have is not", () => {
  const first = told(DRAFT, text("a", "faulty", 1));
  assert.deepEqual([first?.holding, first?.canLeaveOut, first?.canBeReady], [["a"], true, false]);
  const second = told(DRAFT, text("a", "online", 1), text("b", "unreadable"));
  assert.deepEqual([second?.holding, second?.canLeaveOut, second?.faulty], [["b"], false, ["a", "b"]]);
});

test("an issue counts its items as online only if readers have one of them", () => {
  const progress = (...states: readonly State[]) => progressOf({ items: states.map((is) => text(is, is)) }).progress;
  assert.equal(progress("online", "withdrawn"), "online");
  assert.equal(progress("online", "handedOver"), "handedOver");
  assert.equal(progress("withdrawn"), "handedOver");
  assert.equal(progress("online", "ready"), "ready");
});
