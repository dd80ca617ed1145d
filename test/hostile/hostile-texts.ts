/** Texts that are unkind to a reader, each as long as asked for: one shape a row. */
export const hostileTexts: Readonly<Record<string, (length: number) => string>> = {
  "plain prose on one line": repeat((n) => `At least ${n} people were killed when a bomb exploded near Kisumu on Monday, officials said. `),
  "plain prose in paragraphs": repeat((n) => `Mayor Ada Moor of Lowick said on Tuesday that ${n} people had fled.\n\n`),
  "numbers in a row": repeat((n) => `${n} `),
  "numbers with commas": repeat((n) => `${n}, `),
  "number words in a row": repeat(() => "twenty-one hundred and "),
  "ranges in a row": repeat((n) => `${n}-${n + 1} `),
  "one long number": repeat(() => "1"),
  "one number in groups": repeat(() => " 111"),
  "one long word": repeat(() => "a"),
  "one long capital word": repeat(() => "A"),
  "one hyphened word": repeat(() => "well-"),
  "opening quotes": repeat(() => "“"),
  "quotes inside quotes": repeat((n) => `“said ${n} `),
  "straight quotes": repeat(() => '" he said "'),
  apostrophes: repeat(() => "'"),
  possessives: repeat(() => "Moor's "),
  "opening brackets": repeat(() => "("),
  "brackets inside brackets": repeat((n) => `(see ${n} `),
  "square and curly brackets": repeat(() => "[{"),
  "full stops": repeat(() => "."),
  initials: repeat(() => "A. "),
  dashes: repeat(() => "-"),
  commas: repeat(() => ", "),
  blanks: repeat(() => " "),
  "blank lines": repeat(() => "\n"),
  "one word a line": repeat(() => "word\n"),
  "one name without end": repeat(() => "Ada Moor "),
  "names in a list": repeat((n) => `Ada Moor${n}, `),
  "names joined by of": repeat(() => "Bank of "),
  "names joined by and": repeat(() => "Moor and "),
  "different people": repeat((n) => `${letters(n)} ${letters(n * 7 + 3)} said so. `),
  "different organisations": repeat((n) => `The ${letters(n)} Movement (${letters(n).toUpperCase()}) met the ${letters(n + 1)} Party. `),
  "one town again and again": repeat(() => "Kisumu. "),
  "titles in a row": repeat(() => "President Minister General "),
  "verbs of saying": repeat(() => "said "),
  "he said that he said": repeat(() => "he said that "),
  "according to": repeat(() => "according to officials, "),
  "killed and wounded": repeat(() => "killed and wounded "),
  including: repeat((n) => `${n} people, including `),
  "open quotes in paragraphs": repeat(() => "“It goes on.\n\n"),
  "soft hyphens and joiners": repeat(() => "a\u00ad\u200d\u200b"),
  "combining marks": repeat(() => "e\u0301\u0323"),
  "lone surrogates": repeat(() => "\ud800 \udc00x "),
  emoji: repeat(() => "👩‍👩‍👧‍👦 "),
  "control characters": repeat(() => "\u001b[31m\u0007\u0000\u009b"),
  "bidirectional marks": repeat(() => "\u202eevil\u202c "),
  "web addresses": repeat((n) => `https://example.org/${n}?a=b `),
  "one web address": (length) => `https://example.org/${"a/".repeat(length / 2)}`,
  "mail addresses": repeat(() => "a.b-c+d@"),
  markup: repeat(() => "<b><i>&amp;"),
  datelines: repeat(() => "KISUMU, Kenya (AP) — "),
  months: repeat((n) => `May ${n % 30}, 2014 `),
};

function repeat(part: (index: number) => string): (length: number) => string {
  return (length) => {
    const parts: string[] = [];
    for (let index = 1, size = 0; size < length; index++) {
      const next = part(index);
      parts.push(next);
      size += next.length;
    }
    return parts.join("").slice(0, length);
  };
}

/** A hostile text with as much plain prose behind it: without that it would be put aside as no English. */
export function amongProse(make: (length: number) => string, length: number): string {
  return `${make(length / 2)}\n\n${hostileTexts["plain prose in paragraphs"]?.(length / 2) ?? ""}`;
}

/** A capitalised word of its own for each number. */
function letters(number: number): string {
  const word = number.toString(36).replace(/\d/g, (digit) => "aeioubdgkm".charAt(Number(digit)));
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}an`;
}
