/** When this script began to run. Import it before anything else, so that the start of all other modules counts. */

/** `performance.now()` of the first statement, ms. */
export const SCRIPT_START = performance.now();
