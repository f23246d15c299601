/**
 * The sheet that hides, which `scripting.insertCSS` brings to a page, and the names that Khulasa writes into a page. They carry no
 * meaning, since the page's own scripts can read them. The sheet that paints is in paint-sheet.ts, which the gate must not load.
 */
import type { HighlightColour, StoryMarks } from '../types.ts';

/** Marks the document while its article is being cleaned (`article`), or while only the reader's site rules hide on it (`rules`). */
export const MARK = 'data-khulasa';

/** Marks an element that is hidden; its value is the reason. */
export const HIDDEN_ATTRIBUTE = 'data-khulasa-hidden';

/**
 * Marks the parent of a Text node that noise was taken out of; its value says what stood there, for the gate that finds the
 * page after this version is gone (see leftovers.ts).
 */
export const TEXT_ATTRIBUTE = 'data-khulasa-text';

/** Beside a `dir` that a site rule set; its value is the `dir` that the site had, '' for none or an empty one. */
export const DIRECTION_ATTRIBUTE = 'data-khulasa-dir';

/** For origin USER: there it beats the page's own `!important`. */
export const HIDE_SHEET = `[${HIDDEN_ATTRIBUTE}]{display:none!important}`;

/** Names in the highlight registry. */
export const PAINT_NAMES: Record<HighlightColour, string> = { yellow: 'k1', green: 'k2', blue: 'k3', pink: 'k4' };
export const FLASH_NAME = 'k5';
export const STORY_NAMES: Record<StoryMarks, string> = { new: 'k7', read: 'k8' };
/** The place whose entry in a list has pointer or focus. */
export const EMPHASIS_NAME = 'k6';
export const SPANS_NAME = 'k9';
