/** What the benchmark prints: notes, rows and bounds. */

export class Report {
  #missed: string[] = [];

  note(text: string): void {
    console.log(text);
  }

  heading(text: string): void {
    console.log(`\n── ${text}`);
  }

  /** Prints a figure beside its bound and remembers a bound that is missed. */
  bound(name: string, value: number, relation: '<=' | '>=', limit: number): void {
    const isMet = relation === '<=' ? value <= limit : value >= limit;
    const line = `${name}: ${round(value)} (${relation} ${limit})`;
    console.log(`${isMet ? 'met   ' : 'MISSED'} ${line}`);
    if (!isMet) this.#missed.push(line);
  }

  /** Prints what was missed. Returns whether nothing was. */
  finish(): boolean {
    console.log(`\n${this.#missed.length} bounds missed`);
    for (const line of this.#missed) console.log(`  ${line}`);
    return this.#missed.length === 0;
  }
}

/** A number with at most three decimals. */
export function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
