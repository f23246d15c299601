/** What is there to be pressed. */

/** «[من يدفع الضريبة؟]» above its answer: what is pressed opens it. */
export const asksInButton = (box: Element): boolean =>
  [box, ...box.querySelectorAll('button,[role=button]')].some(
    (one) => one.matches('button,[role=button]') && /[؟?]\s*$/.test(one.textContent ?? ''),
  );
