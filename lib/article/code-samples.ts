/** Code on a page: samples that a story means, or template text that a site printed in the letters of code. */
import { leakedCode, speaksOfCode } from './leaked-code.ts';
import type { Page } from './page.ts';
import { findSpans } from './placeholder-forms.ts';
import { saysNothing } from './placeholder-labels.ts';
import { isBareValue } from './placeholders.ts';
import { CODE, EDITABLE } from './regions.ts';
import { siteText } from './site-text.ts';
import { holds } from './tree.ts';
import type { PageBlock } from './walk.ts';

export interface CodeOfStory {
  /** Whether the story shows samples of code: then the braces in its sentences are meant. */
  hasSamples: boolean;
  /** Lines in the letters of code that are nothing but template text or a leaked script. */
  leaked: ReadonlySet<PageBlock>;
}

/** What code has and verses or a statement in `<pre>` have not. */
const CODED = /[{}<>;=$]|[A-Za-z]{3}/;

/** Looks at the code in a story's place; most stories have none, and cost one look. */
export function readCode(page: Page, root: Element): CodeOfStory {
  const elements = [...root.querySelectorAll('pre,code')].filter(({ textContent }) => CODED.test(textContent ?? ''));
  if (!elements.length) return { hasSamples: false, leaked: new Set() };
  const inPlace = page.blocks.filter((block) => holds(root, block.element));
  const leaked = new Set(inPlace.filter(isLeaked));
  const areLeaked = elements.every(
    (element) =>
      // «null» alone shows no code.
      isBareValue((element.textContent ?? '').trim()) ||
      [...leaked].some((block) => holds(element, block.element) || holds(block.element, element)),
  );
  // «يطبع الجهاز السطر كما هو:»
  const areShown = [...leaked].some(({ index }) => /[:：]$/.test(page.blocks[index - 1]?.text ?? ''));
  const hasSamples = !areLeaked || areShown || inPlace.some((block) => !leaked.has(block) && isOnCode(block.text));
  return { hasSamples, leaked: hasSamples ? new Set() : leaked };
}

/** Whether a sentence speaks of code, besides what a template left in it. */
function isOnCode(text: string): boolean {
  if (!/[ء-ي]{2,} [ء-ي]{2,} [ء-ي]{2,}/.test(text) || !speaksOfCode(text)) return false;
  return speaksOfCode(piecesBeside(text, findSpans(text).spans).join(' '));
}

const piecesBeside = (raw: string, spans: ReadonlyArray<readonly [number, number]>): string[] =>
  [...spans, [raw.length, raw.length] as const].map(([start], i) => raw.slice(spans[i - 1]?.[1] ?? 0, start));

function isLeaked({ regions, text, nodes }: PageBlock): boolean {
  const isCode = regions & CODE || nodes.every(({ parentElement }) => parentElement?.closest('pre,code'));
  if (!isCode || regions & EDITABLE || text.length > 2000) return false;
  // «NULL» may be what stands on a plate.
  if (leakedCode(text) || (/undefined|NaN|\[object |Invalid/.test(text) && isBareValue(text))) return true;
  const raw = nodes.map(siteText).join('');
  const { spans } = findSpans(raw);
  return spans.length > 0 && saysNothing(piecesBeside(raw, spans), false);
}
