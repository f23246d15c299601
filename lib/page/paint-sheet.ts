/** The sheet that paints highlights, marks and emphasis, which `scripting.insertCSS` brings to a page. */
import type { HighlightColour } from '../types.ts';
import { EMPHASIS_NAME, FLASH_NAME, PAINT_NAMES, SPANS_NAME, STORY_NAMES } from './sheets.ts';

/** Background and line under the words; the text on all of them is nearly black, contrast 11:1 or more. */
const COLOURS: Record<HighlightColour, [background: string, forcedLine: string]> = {
  yellow: ['#ffe37a', 'solid'],
  green: ['#b5e8a8', 'double'],
  blue: ['#b3d9ff', 'dotted'],
  pink: ['#ffc2dc', 'wavy'],
};
/** The ground behind the words of a colour, for buttons of that colour. */
export const paintColour = (colour: HighlightColour): string => COLOURS[colour][0];

const FLASH_BACKGROUND = '#ffb454';
/** Places that the panel points at: unlike any highlight and the flash, on light pages and on dark ones; contrast over 10:1. */
const SPANS_BACKGROUND = '#d3c2ff';
/** Paragraphs that are new to the reader: paler than every highlight. */
const NEW_BACKGROUND = '#d9f2ec';
/** Paragraphs that were read before: set back, and still 3.9:1 on white and 5.3:1 on black. */
const READ_TEXT = '#808080';
const TEXT = '#1a1a1a';

/** Text colour too, not only the background: a page's own colour may be light, or set by `-webkit-text-fill-color`. */
function rule(name: string, background: string): string {
  return `::highlight(${name}){background-color:${background};color:${TEXT};-webkit-text-fill-color:${TEXT};text-shadow:none}`;
}

/** In forced colours all marks look alike, so that the line tells them apart. */
function forcedRule(name: string, line: string): string {
  return `::highlight(${name}){background-color:Mark;color:MarkText;-webkit-text-fill-color:MarkText;text-decoration:underline ${line}}`;
}

const names = Object.keys(COLOURS) as HighlightColour[];

/** For the origin that the browser paints `::highlight` from; lib/background/tabs.ts says which. */
export const PAINT_SHEET = [
  ...names.map((colour) => rule(PAINT_NAMES[colour], COLOURS[colour][0])),
  rule(FLASH_NAME, FLASH_BACKGROUND),
  // A line only, so that the colour of the mark below it stays.
  `::highlight(${EMPHASIS_NAME}){text-decoration:underline ${TEXT};text-decoration-thickness:3px}`,
  rule(SPANS_NAME, SPANS_BACKGROUND),
  rule(STORY_NAMES.new, NEW_BACKGROUND),
  `::highlight(${STORY_NAMES.read}){color:${READ_TEXT};-webkit-text-fill-color:${READ_TEXT}}`,
  '@media (forced-colors:active){',
  `::highlight(${STORY_NAMES.new}){background-color:Canvas;color:CanvasText;-webkit-text-fill-color:CanvasText;text-decoration:underline}`,
  `::highlight(${STORY_NAMES.read}){color:GrayText;-webkit-text-fill-color:GrayText}`,
  ...names.map((colour) => forcedRule(PAINT_NAMES[colour], COLOURS[colour][1])),
  `::highlight(${EMPHASIS_NAME}){background-color:Highlight;color:HighlightText;-webkit-text-fill-color:HighlightText}`,
  `::highlight(${SPANS_NAME}){background-color:Highlight;color:HighlightText;-webkit-text-fill-color:HighlightText;text-decoration:underline}`,
  `::highlight(${FLASH_NAME}){background-color:Highlight;color:HighlightText;-webkit-text-fill-color:HighlightText}`,
  '}',
].join('\n');
