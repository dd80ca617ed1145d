/** Spaces of any kind, line ends and tabs among them. */
const gaps = /[\t-\r\u0085\u2028\u2029]+/g;

/** What could command a terminal or turn the reading order: C0 (but tab and line ends), C1, DEL, bidirectional marks. */
const commands = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Whether nothing in it could command a terminal or turn the reading order. */
export const isHarmless = (text: string): boolean => text.search(commands) < 0;

/** Words from an article on one line, with nothing in them that a terminal would obey. */
export function harmless(text: string): string {
  return disarmed(text.replace(gaps, " "));
}

/** Words from an article, their line ends kept; what a terminal would obey stands as its picture. */
export function disarmed(text: string): string {
  return text.replace(commands, picture).toWellFormed();
}

function picture(control: string): string {
  const code = control.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code); // ESC becomes ␛
  return code === 0x7f ? "\u2421" : "\uFFFD";
}

/** JSON of any value that is safe to look at: what JSON leaves raw and a terminal would obey is written as an escape, so the value stays the same. */
export function harmlessJson(value: unknown, indent = 0): string {
  return JSON.stringify(value, null, indent).replace(commands, (control) => `\\u${control.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
