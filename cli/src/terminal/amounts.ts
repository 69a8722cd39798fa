/** Bytes for people: "77 kB". */
export function bytes(count: number): string {
  if (count < 1000) {
    return `${count} bytes`;
  }
  return count < 1_000_000 ? `${Math.round(count / 1000)} kB` : `${(count / 1_000_000).toFixed(1)} MB`;
}

/** Milliseconds for people: "0.34 s". */
export function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(milliseconds < 1000 ? 2 : 1)} s`;
}

/** Whole seconds for people, in the largest unit that fits: "5 minutes". */
export function duration(total: number): string {
  const units = [
    ['day', 86_400],
    ['hour', 3_600],
    ['minute', 60],
  ] as const;
  const [unit, size] = units.find(([, length]) => total >= length && total % length === 0) ?? ['second', 1];
  return counted(total / size, unit);
}

/** "1 picture", "2 pictures". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
