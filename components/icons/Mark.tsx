/** The mark of Khulasa: lines of a text that narrow down to its essence. The same drawing as public/icon. */
export function Mark() {
  return (
    <svg class="mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect class="mark__ground" width="32" height="32" rx="8" />
      <path class="mark__lines" d="M25 10H7M25 16.500H12" />
      <circle class="mark__point" cx="22.500" cy="23" r="3" />
    </svg>
  );
}
