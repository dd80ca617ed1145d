const plainForms: Readonly<Record<string, string>> = {
  "\u2018": "'",
  "\u2019": "'",
  "\u201a": "'",
  "\u201b": "'",
  "\u2032": "'",
  "\u00b4": "'",
  "\u201c": '"',
  "\u201d": '"',
  "\u201e": '"',
  "\u201f": '"',
  "\u2033": '"',
  "\u00ab": '"',
  "\u00bb": '"',
  "\u2010": "-",
  "\u2011": "-",
  "\u2012": "-",
  "\u2013": "-",
  "\u2014": "-",
  "\u2015": "-",
  "\u2212": "-",
  "\u00a0": " ",
  "\u2007": " ",
  "\u2009": " ",
  "\u200a": " ",
  "\u202f": " ",
  "\u3000": " ",
  "\ufeff": " ",
  "\u200b": " ",
  "\t": " ",
  "\r": " ",
  "\f": " ",
  "\v": " ",
};

/** The text with typographic quotes, dashes and spaces as their ASCII kin; one code unit for one, so offsets hold. */
export function plain(text: string): string {
  return narrowed(
    text.replace(
      /[\t\r\f\v\u00a0\u00ab\u00b4\u00bb\u2007\u2009-\u200b\u2010-\u2015\u2018-\u201f\u202f\u2032\u2033\u2212\u3000\ufeff]/g,
      (unit) => plainForms[unit] ?? unit,
    ),
  );
}

/**
 * The same text, held as one byte a unit where it can be. One curly quote makes two of a whole text, and of every word cut from
 * it: looking words up takes half as long again then, and a pattern with classes of Unicode ten times as long to compile.
 */
export function narrowed(text: string): string {
  return /[^\0-\xff]/.test(text) ? text : Buffer.from(text, "latin1").toString("latin1");
}
