/** Hides noise in the live page and gives it back. Needs HIDE_SHEET in the document. */
import { quickFold } from '../article/quick-fold.ts';
import { siteText } from '../article/site-text.ts';
import type { NoiseDecision } from '../article/types.ts';
import { collapse } from '../article/walk.ts';
import type { HiddenNoise, NoiseReason } from '../types.ts';
import { fragmentTarget, fragmentWords } from './fragment.ts';
import { keepLine } from './keep-line.ts';
import { HIDDEN_ATTRIBUTE } from './sheets.ts';
import { type Cut, isEditable, restoreAttribute, TextCuts } from './text-cuts.ts';

const PREVIEW_UNITS = 160;

interface Entry {
  id: string;
  reason: NoiseReason;
  rule: string;
  text: string;
  revealed: boolean;
  target: ElementTarget | Cut;
}

/** `before`: the attribute as the site left it. */
interface ElementTarget {
  element: Element;
  before: string | null;
}

/** The hidden noise of one visit of one document. */
export class Hider {
  #document: Document;
  #entries = new Map<Element | Cut, Entry>();
  #cuts = new TextCuts();
  /** Elements to which the site itself gave our attribute, with its value: our sheet would hide what nobody decided. */
  #foreign = new Map<Element, string>();
  #count = 0;

  constructor(document: Document) {
    this.#document = document;
  }

  /**
   * Makes the page agree with a full list of decisions; call it again whenever the page was read anew. Targets already known
   * keep their id and stay revealed; what is no longer decided is shown again. Never hidden: the root elements, what
   * holds the focus or what the address's fragment leads to, and anything the reader types in.
   */
  apply(decisions: NoiseDecision[]): void {
    // Keeping the line asks for layout, for nothing where nothing changes.
    const isMarked = this.#document.querySelector(`[${HIDDEN_ATTRIBUTE}]`) !== null;
    if (decisions.length === 0 && this.#entries.size === 0 && !isMarked) return;
    const kept = new Set<Element>();
    const words = fragmentWords();
    for (const { target, reason, text } of decisions) {
      if (!('element' in target) || !this.#mayHide(target.element)) continue;
      // Of a duplicate one copy stays for the fragment to lead to.
      if (reason !== 'duplicate' && words.some((linked) => quickFold(text).includes(linked))) continue;
      kept.add(target.element);
    }
    const change = (): void => {
      this.#freeForeign();
      this.#forgetGone(kept, decisions);
      // From the end of each node: a cut must not move the parts that were decided together with it.
      const parts = decisions.filter(({ target }) => 'node' in target);
      for (const decision of parts.sort((a, b) => startOf(b) - startOf(a))) this.#applyTo(decision, kept);
      for (const decision of decisions) if ('element' in decision.target) this.#applyTo(decision, kept);
    };
    keepLine(this.#document, change, (element) => kept.has(element) && !this.#entries.get(element)?.revealed);
  }

  /** Shows one piece of noise, or hides it again. Returns where it now stands; null when hidden, unknown or gone. */
  setRevealed(id: string, revealed: boolean): Range | null {
    const entry = [...this.#entries.values()].find((other) => other.id === id);
    if (!entry) return null;
    entry.revealed = revealed;
    keepLine(
      this.#document,
      () => this.#show(entry),
      (element) => !revealed && 'element' in entry.target && entry.target.element === element,
    );
    return revealed ? this.#rangeOf(entry) : null;
  }

  /** Shows the noise that holds a node, for the target of a link or a highlight. Returns whether any was hidden. */
  revealAround(node: Node): boolean {
    const around = [...this.#entries.values()].filter(
      (entry) => !entry.revealed && 'element' in entry.target && entry.target.element.contains(node),
    );
    for (const entry of around) this.setRevealed(entry.id, true);
    return around.length > 0;
  }

  /** The element of a piece of noise, or the one that its text stands in; null when unknown or gone. */
  elementOf(id: string): Element | null {
    const target = [...this.#entries.values()].find((entry) => entry.id === id)?.target;
    const element = target && ('element' in target ? target.element : target.part.node.parentElement);
    return element?.isConnected ? element : null;
  }

  /** The innermost noise that holds a node, shown again or not; null where none does. */
  elementAround(node: Node): Element | null {
    const around = [...this.#entries.values()].flatMap(({ target }) =>
      'element' in target && target.element.contains(node) ? [target.element] : [],
    );
    return around.find((element) => !around.some((other) => other !== element && element.contains(other))) ?? null;
  }

  /** Shows the noise that holds the target of the address's fragment, when the reader follows a link within the page. */
  revealFragmentTarget(): boolean {
    const goal = fragmentTarget(this.#document);
    return goal !== null && this.revealAround(goal);
  }

  /** What was hidden, in document order. */
  list(): HiddenNoise[] {
    return this.#inOrder().map(({ id, reason, rule, text, revealed }) => ({
      id,
      reason,
      rule,
      preview: text.slice(0, PREVIEW_UNITS).replace(/[\uD800-\uDBFF]$/, ''),
      revealed,
    }));
  }

  /** The whole text of what is hidden now, in document order. */
  report(): Array<{ reason: NoiseReason; rule: string; text: string }> {
    return this.#inOrder()
      .filter(({ revealed }) => !revealed)
      .map(({ reason, rule, text }) => ({ reason, rule, text }));
  }

  /** Leaves the page as it was found, save for what the site changed meanwhile. */
  undo(): void {
    if (this.#entries.size === 0 && this.#foreign.size === 0) return;
    const change = (): void => {
      for (const entry of this.#entries.values()) this.#release(entry);
      this.#entries.clear();
      for (const [element, value] of this.#foreign) element.setAttribute(HIDDEN_ATTRIBUTE, value);
      this.#foreign.clear();
    };
    keepLine(this.#document, change, () => false);
  }

  #freeForeign(): void {
    for (const element of this.#document.querySelectorAll(`[${HIDDEN_ATTRIBUTE}]`)) {
      if (this.#entries.has(element)) continue;
      this.#foreign.set(element, element.getAttribute(HIDDEN_ATTRIBUTE) ?? '');
      element.removeAttribute(HIDDEN_ATTRIBUTE);
    }
  }

  #applyTo(decision: NoiseDecision, kept: Set<Element>): void {
    const { target } = decision;
    if ('element' in target) {
      const { element } = target;
      if (!kept.has(element)) return;
      const known = this.#entries.get(element);
      const before = known ? null : element.getAttribute(HIDDEN_ATTRIBUTE);
      this.#remember(element, known?.target ?? { element, before }, decision);
      return;
    }
    // A list older than a change of the site's would point at other words.
    const words = collapse(siteText(target.node).slice(target.start, target.end));
    const cut = words === collapse(decision.text) ? this.#cuts.cut(target) : null;
    if (cut) this.#remember(cut, cut, decision);
  }

  #remember(key: Element | Cut, target: ElementTarget | Cut, { reason, rule, text }: NoiseDecision): void {
    const known = this.#entries.get(key);
    const entry: Entry = known
      ? Object.assign(known, { reason, rule, text })
      : { id: `n${++this.#count}`, reason, rule, text, revealed: false, target };
    this.#entries.set(key, entry);
    this.#show(entry);
  }

  /** Forgets what left the document, was changed by the site, or is no longer decided. */
  #forgetGone(kept: Set<Element>, decisions: NoiseDecision[]): void {
    for (const [key, entry] of this.#entries) {
      const { target } = entry;
      const holds =
        'element' in target
          ? target.element.isConnected && kept.has(target.element)
          : this.#cuts.holds(target) && decisions.some((decision) => isAt(decision, target));
      if (holds) continue;
      this.#release(entry);
      this.#entries.delete(key);
    }
  }

  /** Makes the page agree with one entry. */
  #show({ target, revealed, reason }: Entry): void {
    if (!('element' in target)) this.#cuts.setOut(target, !revealed);
    else if (revealed) restoreAttribute(target.element, HIDDEN_ATTRIBUTE, target.before);
    else if (target.element.getAttribute(HIDDEN_ATTRIBUTE) !== reason)
      target.element.setAttribute(HIDDEN_ATTRIBUTE, reason);
  }

  #release({ target }: Entry): void {
    if ('element' in target) restoreAttribute(target.element, HIDDEN_ATTRIBUTE, target.before);
    else this.#cuts.forget(target);
  }

  #rangeOf({ target }: Entry): Range | null {
    if (!('element' in target)) return this.#cuts.rangeOf(target);
    if (!target.element.isConnected) return null;
    const range = this.#document.createRange();
    range.selectNodeContents(target.element);
    return range;
  }

  #inOrder(): Entry[] {
    const place = ({ target }: Entry): Node => ('element' in target ? target.element : target.part.node);
    return [...this.#entries.values()].sort((a, b) => {
      if (place(a) === place(b))
        return 'part' in a.target && 'part' in b.target ? a.target.part.start - b.target.part.start : 0;
      return place(a).compareDocumentPosition(place(b)) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
    });
  }

  #mayHide(element: Element): boolean {
    const { documentElement, head, body, activeElement } = this.#document;
    if (!element.isConnected || element.contains(body) || element === documentElement || element === head) return false;
    if (activeElement && activeElement !== body && element.contains(activeElement)) return false;
    const goal = fragmentTarget(this.#document);
    return !(goal && element.contains(goal)) && !isEditable(element);
  }
}

function startOf({ target }: NoiseDecision): number {
  return 'node' in target ? target.start : 0;
}

/** Whether a decision is about the part of a cut. */
function isAt({ target }: NoiseDecision, { part }: Cut): boolean {
  return 'node' in target && target.node === part.node && target.start === part.start && target.end === part.end;
}
