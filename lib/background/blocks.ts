/** «Hide this block» and «keep this block» of the page's context menu. */
import type { Translator } from '../i18n.ts';
import { type BlockUse, sendToPage } from '../messages.ts';
import { siteOf } from '../page-key.ts';
import type { RuleChange } from '../site-rules.ts';
import { changeSiteRules, hiding, keeping } from './site-rules.ts';

export interface MenuClick {
  tabId: number;
  /** The page's address, '' where the browser does not tell it. */
  url: string;
  isPrivate: boolean;
  isInFrame: boolean;
}

/** Makes a site rule of the block that the reader opened the menu on, and says on the page what became of it. */
export async function applyToBlock(use: BlockUse, click: MenuClick, { t }: Translator): Promise<void> {
  const { tabId, isPrivate } = click;
  const tell = (text: string, undo?: { label: string; site: string; change: RuleChange }) =>
    sendToPage(tabId, 'tellReader', { text, isFailure: undo === undefined, ...(undo ? { undo } : {}) });
  const chosen = click.isInFrame ? ({ refusal: 'no-block' } as const) : await sendToPage(tabId, 'chosenBlock', { use });
  // No reader script: no Arabic page, or a site that is switched off. The panel says which.
  if (!chosen) return;
  if ('refusal' in chosen) {
    await tell(t(`blockRefused.${chosen.refusal}`));
    return;
  }
  const site = siteOf(click.url);
  const { undo } = await changeSiteRules(site, isPrivate, use === 'hide' ? hiding(chosen) : keeping(chosen));
  const done = t(use === 'hide' ? 'blockHidden' : 'blockKept', { site });
  const text = isPrivate ? `${done} ${t('untilPrivateCloses')}` : done;
  await tell(text, { label: t('undo'), site, change: undo });
}
