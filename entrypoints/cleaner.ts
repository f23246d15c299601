import '../lib/page/script-start.ts';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startCleaner } from '../lib/page/cleaner.ts';

export default defineUnlistedScript(startCleaner);
