/** Plants noise into a page, to see how much of it goes and whether any of the story goes with it. */

export type PlantKind = 'same body' | 'body in other markup' | 'placeholders' | 'clutter';
export const PLANT_KINDS: PlantKind[] = ['same body', 'body in other markup', 'placeholders', 'clutter'];

/** A page with noise in it. */
export interface PlantedPage {
  html: string;
  /** Texts that must not be seen any more; of copies (`isCopy`) one must stay. */
  planted: Array<{ text: string; isCopy: boolean }>;
}

/**
 * Runs in the page without its scripts (so it must stand alone). Gives null where the paragraphs are not found in one
 * container.
 */
export function plantNoise([kind, paragraphs]: [PlantKind, string[]]): PlantedPage | null {
  const squeeze = (text: string) => text.replace(/[\s\u00a0\u200b-\u200f]+/g, '');
  const texts: Text[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.parentElement?.closest('script,style,noscript,textarea')) texts.push(node as Text);
  }
  // The longest Text node of each paragraph stands for it.
  const spots = paragraphs.flatMap((paragraph) => {
    const whole = squeeze(paragraph);
    const inside = texts.filter((text) => text.data.trim().length > 20 && whole.includes(squeeze(text.data)));
    return inside.sort((a, b) => b.length - a.length).slice(0, 1);
  });
  const first = spots[0];
  if (!first) return null;
  let container: Element | null = first.parentElement;
  while (container && !spots.every((spot) => container?.contains(spot))) container = container.parentElement;
  if (!container || container === document.body) container = first.parentElement;
  if (!container) return null;
  const planted: PlantedPage['planted'] = [];
  /** The place behind a spot's paragraph, as a child of the container. */
  const behind = (spot: Node): Node => {
    let node = spot;
    while (node.parentNode && node.parentNode !== container) node = node.parentNode;
    return node;
  };
  const put = (spot: Text, tag: string, text: string, probe = text) => {
    const element = document.createElement(tag);
    element.textContent = text;
    const after = behind(spot);
    after.parentNode?.insertBefore(element, after.nextSibling);
    planted.push({ text: probe, isCopy: false });
  };

  if (kind === 'same body') {
    const target = container.tagName === 'P' ? container.parentElement : container;
    target?.after(target.cloneNode(true));
    for (const paragraph of paragraphs) planted.push({ text: paragraph, isCopy: true });
  } else if (kind === 'body in other markup') {
    const copy = document.createElement('section');
    for (const paragraph of paragraphs) {
      const words = paragraph.split(' ');
      // Small edits: tashkeel on one word, tatweel in another, one left out of a long paragraph.
      const changed = words.map((word, i) => (i === 2 ? `${word}\u064b` : i === 4 ? word.replace(/ا/, 'ـا') : word));
      if (changed.length > 24) changed.splice(12, 1);
      const line = document.createElement('div');
      const span = document.createElement('span');
      span.textContent = changed.join(' ');
      line.append(span);
      copy.append(line);
      planted.push({ text: changed.length > 24 ? changed.slice(0, 12).join(' ') : changed.join(' '), isCopy: true });
    }
    container.after(copy);
  } else if (kind === 'placeholders') {
    const forms = [
      '{{ x.N }}',
      '{% x N %}',
      '{{{ xN }}}',
      '<%= xN %>',
      '<?php xN ?>',
      '$' + '{xN}',
      '#{xN}',
      '[[ xN ]]',
      '%AUTHOR_N%',
      '@Model.xN',
    ];
    let count = 0;
    const next = (form: string) => form.replace('N', String(++count));
    for (const [i, form] of forms.entries()) {
      const spot = spots[i % spots.length];
      if (!spot) continue;
      put(spot, 'p', next(form));
      const labelled = next(form);
      put(spot, 'div', `عدد المشاهدات: ${labelled}`, labelled);
      const inside = next(form);
      const at = spot.data.indexOf(' ', Math.floor(spot.length / 2));
      if (at > 0) {
        spot.insertData(at, ` ${inside}`);
        planted.push({ text: inside, isCopy: false });
      }
    }
  } else {
    const lines = [
      'تابعونا على فيسبوك وتويتر لمزيد من أخبارنا',
      'اشترك في النشرة البريدية ليصلك الجديد',
      'حمّل التطبيق من متجر هاتفك',
      'مساحة إعلانية',
    ];
    for (const [i, line] of lines.entries()) {
      const spot = spots[i % spots.length];
      if (spot) put(spot, 'div', line);
    }
    const related = document.createElement('div');
    related.innerHTML =
      '<h4>اقرأ أيضا</h4><ul><li><a href="/1">قرية صغيرة تزرع ألف شجرة زيتون في يوم واحد</a></li></ul>';
    behind(first).parentNode?.insertBefore(related, behind(first).nextSibling);
    planted.push({ text: 'قرية صغيرة تزرع ألف شجرة زيتون في يوم واحد', isCopy: false });
  }
  return { html: `<!doctype html>${document.documentElement.outerHTML}`, planted };
}
