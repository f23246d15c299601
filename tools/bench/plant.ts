/** Plants noise into a page, to see how much of it goes and whether any of the story goes with it. */

/** How a second copy of the whole story is written. */
export type CopyShape =
  | 'clone'
  | 'clone in front'
  | 'clone at the end of the body'
  | 'clone inside'
  | 'div and span'
  | 'breaks'
  | 'list'
  | 'sections'
  | 'one block'
  | 'pairs joined'
  | 'sentences'
  | 'tashkeel'
  | 'edited'
  | 'each after its own'
  | 'lead as teaser'
  | 'one paragraph again'
  | 'one paragraph in the sidebar';

/** What is to be planted into one page. */
export interface Plan {
  name: string;
  copy?: CopyShape;
  /** HTML of one element each, put between the paragraphs in turn. */
  blocks?: string[];
  /** Template text put into the middle of sentences. */
  insides?: string[];
}

/** A page with noise in it. Planted elements carry `data-planted`, its value the weight of the piece. */
export interface PlantedPage {
  html: string;
  insides: string[];
}

/**
 * Runs in the page without its scripts (so it must stand alone). Gives null where the paragraphs are not found in one
 * container.
 */
export function plantNoise([plan, paragraphs]: [Plan, string[]]): PlantedPage | null {
  const squeeze = (text: string) => text.replace(/[\s\u00a0\u200b-\u200f]+/g, '');
  const texts: Text[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.parentElement?.closest('script,style,noscript,textarea')) texts.push(node as Text);
  }
  // The longest visible Text node of each paragraph stands for it.
  const spots = paragraphs.flatMap((paragraph) => {
    const whole = squeeze(paragraph);
    const inside = texts.filter(
      (text) =>
        text.data.trim().length > 20 && whole.includes(squeeze(text.data)) && text.parentElement?.checkVisibility(),
    );
    return inside.sort((a, b) => b.length - a.length).slice(0, 1);
  });
  const first = spots[0];
  if (!first) return null;
  let container: Element | null = first.parentElement;
  while (container && !spots.every((spot) => container?.contains(spot))) container = container.parentElement;
  if (!container || container === document.body) container = first.parentElement;
  if (container?.tagName === 'P' && spots.length < 2) container = container.parentElement;
  if (!container) return null;
  const root = container;
  /** The place behind a spot's paragraph, as a child of the container. */
  const behind = (spot: Node): Node => {
    let node = spot;
    while (node.parentNode && node.parentNode !== root) node = node.parentNode;
    return node;
  };
  const mark = (element: Element, weight = 1): Element => {
    element.setAttribute('data-planted', String(weight));
    return element;
  };
  const line = (tag: string, text: string): HTMLElement => {
    const element = document.createElement(tag);
    element.textContent = text;
    return element;
  };
  const boxOf = (lines: Array<Node | string>, weight = paragraphs.length): Element => {
    const box = document.createElement('div');
    box.append(...lines);
    return mark(box, weight);
  };
  const putBehind = (spot: Node, element: Element): void => {
    const after = behind(spot);
    after.parentNode?.insertBefore(element, after.nextSibling);
  };
  const isDigit = /[\d٠-٩]/;
  /** Tashkeel and tatweel on every other word, Eastern digits. */
  const dressed = (text: string): string =>
    text
      .split(' ')
      .map((word, i) =>
        i % 2 ? word : word.replace(/^(و?[بلف]?)([ء-ي])(?=[ء-ي]{2})/, '$1$2َ').replace(/([بتسمنهي])(?=[ء-ي])/, '$1ـ'),
      )
      .join(' ')
      .replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)));
  /** One word in sixteen changed, left out or added. */
  const edited = (text: string): string => {
    const words = text.split(' ');
    for (let i = 6; i < words.length; i += 16) {
      if (isDigit.test(words[i] ?? '')) continue;
      if (i % 3 === 0) words[i] = 'كذلك';
      else if (i % 3 === 1) words.splice(i, 1);
      else words.splice(i, 0, 'أيضا');
    }
    return words.join(' ');
  };
  const sentences = (text: string): string[] => text.split(/(?<=[.؟!])\s+/).filter(Boolean);
  /** A clone of the container; what counts of it is the copy of the story, not of captions and links. */
  const clone = (): Element => {
    const copy = mark(root.cloneNode(true) as Element, 0);
    const originals = new Set(spots.map((spot) => squeeze(spot.data)));
    const lines = document.createTreeWalker(copy, NodeFilter.SHOW_TEXT);
    for (let node = lines.nextNode(); node; node = lines.nextNode()) {
      const parent = node.parentElement;
      if (!parent || !originals.delete(squeeze((node as Text).data))) continue;
      mark(parent, 1 + Number(parent.getAttribute('data-planted') ?? 0));
    }
    return copy;
  };
  const copies: Record<CopyShape, () => void> = {
    clone: () => root.after(clone()),
    'clone in front': () => root.before(clone()),
    'clone at the end of the body': () => document.body.append(clone()),
    'clone inside': () => {
      root.append(boxOf([...clone().childNodes], 0));
    },
    'div and span': () =>
      root.after(
        boxOf(
          paragraphs.map((text) => {
            const outer = document.createElement('div');
            outer.append(line('span', text));
            return outer;
          }),
        ),
      ),
    breaks: () =>
      root.after(
        boxOf(paragraphs.flatMap((text) => [text, document.createElement('br'), document.createElement('br')])),
      ),
    list: () => {
      const list = document.createElement('ul');
      list.append(...paragraphs.map((text) => line('li', text)));
      root.after(boxOf([list]));
    },
    sections: () => root.after(boxOf(paragraphs.map((text) => line('section', text)))),
    'one block': () => root.after(boxOf([line('p', paragraphs.join(' '))])),
    'pairs joined': () => {
      const lines: HTMLElement[] = [];
      for (let i = 0; i < paragraphs.length; i += 2) lines.push(line('p', paragraphs.slice(i, i + 2).join(' ')));
      root.after(boxOf(lines));
    },
    sentences: () => root.after(boxOf(paragraphs.flatMap(sentences).map((text) => line('p', text)))),
    tashkeel: () => root.after(boxOf(paragraphs.map((text) => line('p', dressed(text))))),
    edited: () => root.after(boxOf(paragraphs.map((text) => line('div', edited(text))))),
    'each after its own': () => {
      for (const [i, spot] of spots.entries()) {
        const text = paragraphs.find((one) => squeeze(one).includes(squeeze(spot.data)));
        if (text && text.split(' ').length >= 12) putBehind(spot, mark(line(i % 2 ? 'p' : 'div', text)));
      }
    },
    'lead as teaser': () => root.before(mark(line('div', paragraphs[0] ?? ''))),
    'one paragraph again': () => {
      const text = paragraphs.find((one, i) => i > 0 && one.split(' ').length >= 14) ?? paragraphs[0] ?? '';
      root.after(mark(line('p', text)));
    },
    'one paragraph in the sidebar': () => {
      const text = paragraphs.find((one) => one.split(' ').length >= 14) ?? paragraphs[0] ?? '';
      const aside = document.createElement('aside');
      aside.append(mark(line('p', dressed(text))));
      document.body.append(aside);
    },
  };
  if (plan.copy) copies[plan.copy]();
  for (const [i, html] of (plan.blocks ?? []).entries()) {
    const spot = spots[i % Math.max(1, spots.length - 1)];
    const holder = document.createElement('div');
    holder.innerHTML = html;
    const element = holder.firstElementChild;
    if (spot && element) putBehind(spot, mark(element));
  }
  const insides: string[] = [];
  for (const [i, text] of (plan.insides ?? []).entries()) {
    const spot = spots[i % spots.length];
    const at = spot?.data.indexOf(' ', Math.floor((spot.length * (1 + (i % 3))) / 4)) ?? -1;
    if (!spot || at <= 0) continue;
    spot.insertData(at, ` ${text}`);
    insides.push(text);
  }
  return { html: `<!doctype html>${document.documentElement.outerHTML}`, insides };
}

/** What is to be seen of a planted page. */
export interface PlantedSight {
  planted: number;
  /** Weight of what is still to be seen, and the beginnings of its texts. */
  left: number;
  texts: string[];
  /** The text of the page outside what was planted. */
  story: string;
}

/** Runs in the cleaned page; changes it, so that it is the last to look at it. */
export function lookAtPlanted(insides: string[]): PlantedSight {
  const words = (text: string) => text.split(/\s+/).filter(Boolean).length;
  const sight: PlantedSight = { planted: insides.length, left: 0, texts: [], story: '' };
  const all = [...document.querySelectorAll<HTMLElement>('[data-planted]')];
  for (const element of all) {
    const weight = Number(element.dataset.planted);
    sight.planted += weight;
    // biome-ignore lint/performance/useDomNodeTextContent: only what is rendered counts.
    const seen = element.checkVisibility() ? element.innerText.trim() : '';
    const share = seen ? Math.min(1, words(seen) / Math.max(1, words(element.textContent ?? ''))) : 0;
    sight.left += weight * share;
    if (seen) sight.texts.push(seen.slice(0, 120));
  }
  for (const element of all) element.style.setProperty('display', 'none', 'important');
  // biome-ignore lint/performance/useDomNodeTextContent: only what is rendered counts.
  sight.story = document.body.innerText;
  for (const text of insides) {
    if (!sight.story.includes(text)) continue;
    sight.left++;
    sight.texts.push(text);
  }
  return sight;
}
