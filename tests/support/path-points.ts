/** The points of path data of the form `M1 2l3 4-5 6z`. */
export function pointsOf(path: string): readonly { readonly x: number; readonly y: number }[] {
  return path
    .split("M")
    .filter((ring) => ring !== "")
    .flatMap((ring) => {
      const numbers = (ring.match(/-?\d+/g) ?? []).map(Number);
      let [x, y] = [0, 0];
      return numbers.flatMap((number, index) => {
        if (index % 2 === 0) {
          x += number;
          return [];
        }
        y += number;
        return [{ x, y }];
      });
    });
}
