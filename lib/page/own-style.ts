/** The look of what Khulasa puts into a page: by a selection, and by a highlight that was clicked. */
import type { HighlightColour } from '../types.ts';
import { paintColour } from './paint-sheet.ts';

export const COLOURS: readonly HighlightColour[] = ['yellow', 'green', 'blue', 'pink'];

const swatches = COLOURS.map((colour) => `[data-colour=${colour}]{--paint:${paintColour(colour)}}`).join('');

export const OWN_STYLE = `
:host{color-scheme:light dark}
.box{
  --paper:#fff;--ink:#1b1f24;--soft:#57606a;--line:#8c959f;--strong:#0a5c50;--bad:#a40e26;--hover:#eef1f4;
  box-sizing:border-box;width:max-content;max-width:min(360px,100vw - 16px);
  padding:4px;border:1px solid var(--line);border-radius:12px;background:var(--paper);color:var(--ink);
  box-shadow:0 4px 16px rgb(0 0 0 / .25);font:500 16px/1.5 "Segoe UI","SF Arabic","Geeza Pro","Noto Sans","Noto Sans Arabic",Tahoma,system-ui,sans-serif;
}
.bar{display:flex;flex-wrap:wrap;align-items:center;gap:0}
button{
  box-sizing:border-box;flex:none;min-width:44px;min-height:44px;padding:6px 12px;border:2px solid transparent;border-radius:8px;
  background:none;color:var(--strong);font:inherit;cursor:pointer;-webkit-user-select:none;user-select:none;
  touch-action:manipulation;
}
button:hover{background:var(--hover)}
button:focus-visible,textarea:focus-visible{outline:3px solid var(--ink);outline-offset:-3px}
[hidden]{display:none!important}
${swatches}
.main{padding-inline:16px;background:var(--paint);color:#1a1a1a}
.main:hover{background:var(--paint);text-decoration:underline}
.swatch{display:grid;place-items:center;min-width:40px;padding:0}
.swatch i{box-sizing:border-box;width:24px;height:24px;border:1px solid #57606a;border-radius:50%;background:var(--paint)}
.swatch[aria-checked=true] i{border:3px solid var(--ink)}
.swatch span{display:none}
.plain{color:var(--ink)}
.danger{color:var(--bad)}
[role=status]:not(:empty){padding:6px 12px}
[role=status].failed{color:var(--bad)}
.quote{
  display:-webkit-box;overflow:hidden;margin:4px;padding:2px 8px;border-inline-start:4px solid var(--paint);
  color:var(--soft);font-weight:400;-webkit-box-orient:vertical;-webkit-line-clamp:2;
}
.head{display:flex;align-items:center;gap:4px}
.head .quote{flex:1;min-width:0}
.pager{display:flex;align-items:center;justify-content:center;color:var(--soft)}
label{display:block;padding:4px 8px 0;color:var(--soft);font-size:14px}
textarea{
  display:block;box-sizing:border-box;width:calc(100% - 8px);min-height:88px;margin:4px;padding:8px;resize:vertical;
  border:1px solid var(--line);border-radius:8px;background:var(--paper);color:var(--ink);font:inherit;font-weight:400;
}
.note{width:360px}
.note .bar{gap:0 4px}
.grow{flex:1}
.save{background:var(--strong);color:var(--paper)}
.save:hover{background:var(--strong);text-decoration:underline}
@media (prefers-color-scheme:dark){
  .box{--paper:#20262d;--ink:#f0f3f6;--soft:#b3bcc5;--line:#8c959f;--strong:#7fdccb;--bad:#ff9ba8;--hover:#2f3740}
  .swatch i{border-color:#f0f3f6}
}
@media (forced-colors:active){
  button{border-color:ButtonText}
  .swatch{padding:0 8px}
  .swatch i{display:none}
  .swatch span{display:inline}
  .swatch[aria-checked=true]{forced-color-adjust:none;border-color:Highlight;background:Highlight;color:HighlightText}
}
`;
