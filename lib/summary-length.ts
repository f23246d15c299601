/** The summary where the reader chose no length, in sentences. */
export const USUAL_SUMMARY = 3;

/** The longest summary that the reader can choose, in sentences. */
export const LONGEST_SUMMARY = 7;
