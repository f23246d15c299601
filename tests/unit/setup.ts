/** The browser's API as an in-memory fake, in place before any module asks for it. */
import { fakeBrowser } from '@webext-core/fake-browser';
import { beforeEach } from 'vitest';

Object.assign(globalThis, { chrome: fakeBrowser, browser: fakeBrowser });

beforeEach(() => fakeBrowser.reset());
