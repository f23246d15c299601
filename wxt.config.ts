import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { manifestMessages } from './locales/manifest.ts';

const PAGES = ['http://*/*', 'https://*/*'];

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  // A development build beside the real one, so that no test or tool takes it for that.
  outDirTemplate: '{{browser}}-mv{{manifestVersion}}{{modeSuffix}}',
  vite: () => ({ plugins: [preact({ prefreshEnabled: false })] }),
  hooks: {
    // The browser reads the extension's own name and description from _locales; their one source is locales/.
    'build:publicAssets': (_wxt, files) => {
      for (const [language, messages] of Object.entries(manifestMessages)) {
        files.push({
          relativeDest: `_locales/${language}/messages.json`,
          contents: JSON.stringify(messages),
        });
      }
    },
  },
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    short_name: '__MSG_shortName__',
    description: '__MSG_description__',
    default_locale: 'en',
    permissions: ['storage', 'unlimitedStorage', 'scripting', 'activeTab', 'contextMenus'],
    host_permissions: PAGES,
    // The gate is an unlisted script, not a WXT content script: WXT's content script context announces itself to the
    // page with events that carry the extension's id, and a page must not learn more than what is hidden on it.
    content_scripts: [{ matches: PAGES, js: ['gate.js'], run_at: 'document_end' }],
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'",
    },
    commands: {
      'toggle-site': {
        suggested_key: { default: 'Alt+Shift+K' },
        description: '__MSG_commandToggleSite__',
      },
      'open-panel': {
        suggested_key: { default: 'Alt+Shift+U' },
        description: '__MSG_commandOpenPanel__',
      },
      'save-highlight': {
        suggested_key: { default: 'Alt+Shift+H' },
        description: '__MSG_commandSaveHighlight__',
      },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'khulasa@khulasa.app',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '116' }),
  }),
});
