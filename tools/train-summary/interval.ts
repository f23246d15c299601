/** A mean with its interval. */

/** The mean of gains with half the width of its 95 % interval (normal approximation). */
export function describeGain(gains: readonly number[]): string {
  const count = Math.max(1, gains.length);
  const mean = gains.reduce((sum, gain) => sum + gain, 0) / count;
  const variance = gains.reduce((sum, gain) => sum + (gain - mean) ** 2, 0) / count;
  return `${mean.toFixed(4)} ± ${(1.96 * Math.sqrt(variance / count)).toFixed(4)}`;
}
