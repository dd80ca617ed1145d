import { foldPlace } from "../../src/language/place-name.ts";

const latin = /^[\p{Script=Latin}\p{M}\d '’‘`ʻʼ.,()/-]+$/u;
const code = /^[A-Z]{2,4}$/;
/** “wen ke lei en”, “swnynghdl”: Chinese and Arabic spellings put into Latin letters by machine; “al Hudaydah” is a name. */
const machineMade = /^(?!(?:al|el|ad|ar|as|ash|at|an|az|es)[ -])\p{Ll}/u;
/** “Lingqian Zhen”, “Hsiao-ao”: the sort of town behind its name, and the spelling of before 1979. */
const oldChinese = / (?:Zhen|Xiang|Jiedao|Shi|Xian|Qu|Cun|Chengguanzhen)$|-/;
/** Countries that write Cyrillic, or did: their places have names from it that English uses. */
const cyrillic = new Set("RU UA BY BG RS MK MN KZ KG TJ UZ TM AZ MD BA ME XK AM GE".split(" "));
/** Those of a settlement's other names by which an English text might call it. `iso` is its country. */
export function otherNames(names: readonly string[], iso: string, population: number): string[] {
  const russian = cyrillic.has(iso)
    ? new Set<string>()
    : new Set(names.filter((name) => /\p{Script=Cyrillic}/u.test(name)).map((name) => loose(inLatin(name))));
  return names.filter(
    (name) =>
      name.length > 2 &&
      latin.test(name) &&
      !code.test(name) &&
      !machineMade.test(name) &&
      !(iso === "CN" && population < 1_000_000 && oldChinese.test(name)) &&
      !russian.has(loose(name)),
  );
}

const letters: Readonly<Record<string, string>> = Object.fromEntries(
  "а:a б:b в:v г:g д:d е:e ё:e ж:zh з:z и:i й:j к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f х:kh ц:c ч:ch ш:sh щ:shh ъ: ы:y ь: э:eh ю:ju я:ja і:i ї:i є:je ґ:g ў:u ј:j љ:lj њ:nj ћ:c ђ:dj џ:dz ѓ:g ќ:k"
    .split(" ")
    .map((pair) => pair.split(":")),
);

/** “Вельдкирхен” letter by letter, as GeoNames does it. */
const inLatin = (name: string): string => Array.from(name.toLowerCase(), (letter) => letters[letter] ?? letter).join("");

/** With what transliterations differ in taken out of it. */
const loose = (name: string): string =>
  foldPlace(name).replaceAll("y", "j").replaceAll("ts", "c").replaceAll(" ", "").replace(/(.)\1/g, "$1");
