/** What a page's status says in words, the same in panel and popup. */
import type { Translator } from '../lib/i18n.ts';
import type { PageStatus } from '../lib/views/page-status.ts';
import type { IconName } from './icons/Icon.tsx';

interface StatusText {
  icon: IconName;
  title: string;
  text: string;
}

export function statusText({ t }: Translator, status: PageStatus): StatusText {
  switch (status.kind) {
    case 'loading':
      return { icon: 'article', title: t('state.loading'), text: '' };
    case 'article': {
      const count = status.state.hidden.filter(({ revealed }) => !revealed).length;
      const title = count === 0 ? t('state.article') : t('state.articleCleaned', { count });
      return { icon: 'article', title, text: '' };
    }
    case 'not-article':
      return { icon: 'info', title: t('state.notArticle'), text: t(`reason.${status.reason}`) };
    case 'site-off':
      return { icon: 'power', title: t('state.siteOff'), text: t('state.siteOffHint') };
    case 'globally-off':
      return { icon: 'power', title: t('state.globallyOff'), text: t('state.globallyOffHint') };
    case 'needs-click':
      return { icon: 'hand', title: t('state.needsClick'), text: t('state.needsClickHint') };
    case 'unsupported':
      return { icon: 'info', title: t('state.unsupported'), text: t(`unsupported.${status.unsupported}`) };
  }
}
