import '../lib/page/script-start.ts';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startReader } from '../lib/page/reader.ts';

export default defineUnlistedScript(startReader);
