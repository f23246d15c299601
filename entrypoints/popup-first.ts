/** Runs before the popup's own script, which takes the answers from it. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { popupStart } from '../lib/views/popup-start.ts';

export default defineUnlistedScript(() => {
  popupStart();
});
