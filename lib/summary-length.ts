/** The longest summary that the reader can choose, in sentences. */
export const LONGEST_SUMMARY = 7;
