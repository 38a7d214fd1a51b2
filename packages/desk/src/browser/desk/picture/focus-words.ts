import type { Say } from "../say.ts";

/** The focal point of a picture in words, as its form has it: how far it is from the left and from the top, or the middle. */
export function focusWords(picture: unknown, say: Say): string {
  const [x, y]: readonly unknown[] = pointOf(picture) ?? [];
  if (typeof x !== "number" || typeof y !== "number") return say("focus.middle");
  return say("focus.at", { x: Math.round(x * 100), y: Math.round(y * 100) });
}

/** Whether nothing but the focal point differs between two values of a field. */
export function differInFocus(before: unknown, after: unknown): boolean {
  const [point, other] = [pointOf(before), pointOf(after)].map((each) => JSON.stringify(each));
  return point !== other && withoutFocus(before) === withoutFocus(after);
}

function pointOf(picture: unknown): readonly unknown[] | undefined {
  const point = typeof picture === "object" && picture !== null && "focus" in picture ? picture.focus : undefined;
  return Array.isArray(point) ? point : undefined;
}

function withoutFocus(picture: unknown): string | undefined {
  if (typeof picture !== "object" || picture === null) return undefined;
  return JSON.stringify(Object.entries(picture).filter(([name]) => name !== "focus"));
}
