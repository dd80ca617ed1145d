export type Gender = "male" | "female";

const words: Readonly<Record<Gender, string>> = {
  male: `mr sir lord king prince duke baron count emperor father brother son husband uncle nephew grandfather boyfriend widower policeman
    chairman spokesman congressman councilman businessman gunman serviceman actor sheikh sheik imam pope monk fr`,
  female: `mrs ms miss mme lady queen princess duchess baroness countess empress dame madame mother sister daughter wife aunt niece
    grandmother girlfriend widow policewoman chairwoman spokeswoman congresswoman councilwoman businesswoman servicewoman actress nun sr`,
};
/** First names common enough in the press to tell a husband from his wife where both bear one surname. */
const firstNames: Readonly<Record<Gender, string>> = {
  male: `adam alan albert alexander alfred andrew anthony arthur barack ben benjamin bernard bill bob boris brian bruce carl charles
    christopher colin daniel david dennis donald douglas edward emmanuel eric ernest frank fred gary geoffrey george gerald gordon graham
    gregory harold harry henry howard hugo hunter ian ivan jack jacob james jason jeffrey jeremy jim joe john jonathan jose joseph juan justin
    keith kenneth kevin larry lawrence louis luis marc mark martin matthew michael mike mohammed nelson nicholas nigel oliver oscar patrick
    paul peter philip ralph raymond richard robert roger ronald roy russell samuel scott sean sergei simon stephen steven stuart ted thomas
    timothy tom tony victor vincent vladimir walter william winston yusuf ahmed ali hassan hussein ibrahim khalid mahmoud mustafa omar osama`,
  female: `alice amanda amy andrea angela ann anna anne annie barbara betty beverly brenda carol caroline catherine charlotte cheryl christina
    christine claire cynthia deborah denise diana diane donna dorothy elena elizabeth ellen emily emma eva evelyn fatima florence frances gloria
    grace hannah heather helen hillary irene isabel jacqueline jane janet jean jennifer jessica jill joan joanna joyce judith judy julia julie
    karen kate katherine kathleen kelly kimberly laura lauren linda lisa louise lucy margaret maria marie marilyn martha mary melania melissa
    michelle monica nancy natalie nicole olga olivia pamela patricia rachel rebecca rosa rose ruth sandra sara sarah sharon sheila shirley
    sonia sophie stephanie susan teresa theresa tina valerie vanessa victoria virginia wendy winnie yulia aisha asma khadija leila mariam zainab`,
};

const setsOf = (lists: Readonly<Record<Gender, string>>): ReadonlyMap<string, Gender> =>
  new Map(
    (["male", "female"] as const).flatMap((gender) =>
      lists[gender]
        .trim()
        .split(/\s+/)
        .map((word) => [word, gender] as const),
    ),
  );
const genderOfWord = setsOf(words);
const genderOfFirstName = setsOf(firstNames);

/** What a title or kinship word in front of a name (lower case, no dot) says of the person. */
export const genderOfTitle = (word: string): Gender | null => genderOfWord.get(word) ?? null;

/** What a folded first name says, for the commonest names; null where it says nothing. */
export const genderOfName = (first: string): Gender | null => genderOfFirstName.get(first) ?? null;
