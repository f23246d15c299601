/** Pages of any length, made of words by chance, in the shape of an article. */

const WORDS =
  'أعلنت الوزارة أن المدينة ستفتح طريقا جديدا بعد أسبوع من العمل في الحي القديم وقال المهندس إن السكان ينتظرون عودة الحافلات منذ بداية الصيف وأضاف بيان رسمي أن المدارس والأسواق القريبة لن تتأثر خلال هذه المرحلة'.split(
    ' ',
  );

/** A small generator of repeatable chance (mulberry32). */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function paragraph(random: () => number, words: number): string {
  const text = Array.from({ length: words }, () => WORDS[Math.floor(random() * WORDS.length)]).join(' ');
  return `${text} ${Math.floor(random() * 1e6)}.`;
}

function page(body: string): string {
  return `<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>طريق جديد في المدينة القديمة</title></head><body><main><article><h1>طريق جديد في المدينة القديمة</h1><p>كتب: سالم الحداد</p><time datetime="2024-03-12T08:00:00+03:00">12 مارس 2024</time><div>${body}</div></article></main></body></html>`;
}

/** An article of about so many words in paragraphs of forty. */
export function pageOfWords(words: number): string {
  const random = chance(words);
  return page(Array.from({ length: Math.ceil(words / 40) }, () => `<p>${paragraph(random, 40)}</p>`).join('\n'));
}

/** An article inside about so many nodes: most are the small boxes of links that pages are full of. */
export function pageOfNodes(nodes: number): string {
  const random = chance(nodes);
  const boxes = Array.from(
    { length: Math.floor(nodes / 8) },
    (_, i) => `<div class="card"><a href="/${i}"><span>${paragraph(random, 6)}</span></a><b>${i}</b></div>`,
  );
  const story = Array.from({ length: 40 }, () => `<p>${paragraph(random, 40)}</p>`).join('');
  return page(`${story}</div><div>${boxes.join('')}`);
}
