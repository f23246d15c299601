/** What the panel does with the reader's rules for the page at hand; each answers the way to undo it. */
import type { MessageKey, Translator } from '../i18n.ts';
import { sendToBackground, sendToPage } from '../messages.ts';
import type { RuleChange, VerdictScope } from '../site-rules.ts';
import type { Site, Verdict } from '../types.ts';

/** A thing done, for a notice: what to say of it and the way to undo it. */
interface Done {
  text: string;
  undo: () => Promise<unknown>;
}

/** The page that the panel is about. */
interface Page {
  tabId: number;
  url: string;
  site: Site;
  isPrivate: boolean;
}

function done({ site, isPrivate }: Page, change: RuleChange, text: string, { t }: Translator): Done {
  return {
    text: isPrivate ? `${text} ${t('untilPrivateCloses')}` : text,
    undo: () => sendToBackground('changeRules', { site, change, isPrivate }),
  };
}

/** The reader's own verdict on the pages like this one, or on it alone; null takes the deciding word back. */
export async function overrule(
  page: Page,
  verdict: Verdict | null,
  scope: VerdictScope,
  translator: Translator,
): Promise<Done> {
  const { url, isPrivate } = page;
  const { undo, treatAs } = await sendToBackground('overrule', { url, verdict, scope, isPrivate });
  return done(page, undo, translator.t(said(verdict, scope, treatAs)), translator);
}

type Said = Extract<
  MessageKey,
  `said${'' | 'Not'}Article${'' | 'Once'}` | 'saidNothing' | 'stillArticle' | 'stillNotArticle'
>;

/** After a word was taken back an older one of the reader's may decide again. */
function said(verdict: Verdict | null, scope: VerdictScope, treatAs: Verdict | undefined): Said {
  if (verdict && scope === 'page') return verdict === 'article' ? 'saidArticleOnce' : 'saidNotArticleOnce';
  if (verdict) return verdict === 'article' ? 'saidArticle' : 'saidNotArticle';
  if (!treatAs) return 'saidNothing';
  return treatAs === 'article' ? 'stillArticle' : 'stillNotArticle';
}

/** Never hides a piece of noise on its site again. Throws where the page has it no more. */
export async function keepNoise(page: Page, noiseId: string, translator: Translator): Promise<Done> {
  const { tabId, site, isPrivate } = page;
  const block = await sendToPage(tabId, 'noiseBlock', { id: noiseId });
  if (!block) throw new Error('The page has this block no more.');
  const { undo } = await sendToBackground('keepBlock', { site, block, isPrivate });
  return done(page, undo, translator.t('blockKept', { site }), translator);
}
