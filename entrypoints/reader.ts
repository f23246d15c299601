import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startReader } from '../lib/page/reader.ts';

export default defineUnlistedScript(startReader);
