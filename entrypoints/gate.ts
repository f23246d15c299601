// First of all, so that the start of every module counts.
import '../lib/page/script-start.ts';
import '../lib/page/far-look.ts';
import '../lib/page/first-look.ts';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startGate } from '../lib/page/gate.ts';

export default defineUnlistedScript(startGate);
