import { describe, expect, it, vi } from 'vitest';
import { createTranslator } from '../../../lib/dictionaries.ts';
import { highlightDeeds } from '../../../lib/views/highlight-actions.ts';
import { createNotices } from '../../../lib/views/notices.ts';
import * as page from '../../../lib/views/page-highlights.ts';
import { HIGHLIGHTS } from '../../dom/views/data.ts';

vi.mock('../../../lib/views/page-highlights.ts');

const [FIRST] = HIGHLIGHTS as [(typeof HIGHLIGHTS)[0]];
const { t } = createTranslator('en');

describe('what the views do with a highlight', () => {
  it('says that a change was saved, and takes it back', async () => {
    const undo = vi.fn(async () => undefined);
    vi.mocked(page.editHighlight).mockResolvedValue(undo);
    const notices = createNotices(() => 'Working');
    await highlightDeeds(
      notices,
      () => t,
      () => false,
    ).edit(FIRST, { note: 'جديد' });
    expect(notices.current.value?.text).toBe(t('highlightChanged'));
    notices.current.value?.undo?.();
    expect(undo).toHaveBeenCalledOnce();
  });

  it('loses nothing that was written on a highlight which another window deleted meanwhile', async () => {
    vi.mocked(page.editHighlight).mockResolvedValue(null);
    vi.mocked(page.restoreHighlight).mockResolvedValue();
    const notices = createNotices(() => 'Working');
    await highlightDeeds(
      notices,
      () => t,
      () => true,
    ).edit(FIRST, { note: 'جديد' });
    expect(notices.current.value).toMatchObject({ text: t('highlightDeletedElsewhere'), undoLabel: t('bringBack') });
    notices.current.value?.undo?.();
    expect(page.restoreHighlight).toHaveBeenCalledWith({ ...FIRST, note: 'جديد' }, true);
  });

  it.each([
    ['The library failed (quota): QuotaExceededError', t('library.quota')],
    ['The library failed (blocked): Error', t('library.blocked')],
    ['No answer.', t('couldNotDo')],
  ])('says what to do where it failed: %s', async (message, said) => {
    vi.mocked(page.deleteHighlight).mockRejectedValue(new Error(message));
    const notices = createNotices(() => 'Working');
    await highlightDeeds(
      notices,
      () => t,
      () => false,
    ).remove(FIRST);
    expect(notices.current.value).toMatchObject({ text: said, undo: null });
  });
});
