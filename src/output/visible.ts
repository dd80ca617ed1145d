/** Control characters, marks that turn the direction of writing, and line ends that are no line feeds. */
// oxlint-disable-next-line no-control-regex
const invisible = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** Words from outside on one line of a terminal: what would move the cursor, ring or colour stands there as `\x1b`. */
export function visible(text: string): string {
  return text.replace(invisible, (unit) => {
    const code = unit.charCodeAt(0);
    return code < 0x100 ? `\\x${code.toString(16).padStart(2, "0")}` : `\\u${code.toString(16)}`;
  });
}
