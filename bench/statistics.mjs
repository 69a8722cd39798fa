/** @param {readonly number[]} values @param {number} share from 0 to 1 */
function quantile(values, share) {
  const sorted = values.toSorted((a, b) => a - b);
  const position = (sorted.length - 1) * share;
  const [low = Number.NaN, high = low] = [sorted[Math.floor(position)], sorted[Math.ceil(position)]];
  return low + (high - low) * (position - Math.floor(position));
}

/** @typedef {{median: number, q1: number, q3: number, runs: readonly number[]}} Summary */

/** @param {readonly number[]} runs @returns {Summary} */
export function summary(runs) {
  const [q1, median, q3] = [0.25, 0.5, 0.75].map((share) => quantile(runs, share));
  return {median: median ?? Number.NaN, q1: q1 ?? Number.NaN, q3: q3 ?? Number.NaN, runs};
}
