/** A quantity measured at a size. */
export interface Point {
  readonly size: number;
  readonly value: number;
}

/**
 * The growth of a quantity with the size, as the exponent of a power: 1 is linear, 2 is quadratic. It is the slope of the
 * least-squares line through the logarithms. Throws a RangeError unless there are two different sizes.
 */
export function exponentOf(points: readonly Point[]): number {
  const logs = points.map(({ size, value }) => ({ x: Math.log(size), y: Math.log(value) }));
  const mean = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
  const [meanX, meanY] = [mean(logs.map(({ x }) => x)), mean(logs.map(({ y }) => y))];
  const spread = logs.reduce((sum, { x }) => sum + (x - meanX) ** 2, 0);
  if (!(spread > 0)) throw new RangeError("growth needs two different sizes");
  return logs.reduce((sum, { x, y }) => sum + (x - meanX) * (y - meanY), 0) / spread;
}
