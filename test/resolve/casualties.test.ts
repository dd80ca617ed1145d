import { describe, expect, test } from "vitest";
import { extract } from "../../src/index.ts";

const figures = (text: string, date?: string) => extract(text, date === undefined ? {} : { date }).casualties;

describe("who gives the figure", () => {
  test.each([
    ["Officials said that 12 people were killed in the raid.", "Officials"],
    ["Twelve people were killed in the raid, police said.", "police"],
    ["Twelve people were killed in the raid, said police Const. Ann Moss.", "police Const. Ann Moss"],
    ["Twelve people were killed, among them the singer Ana Ruiz, authorities said.", "authorities"],
    ["Opposition lawmaker Ozgur Ozel disputed that, saying 12 workers had been killed.", "lawmaker Ozgur Ozel"],
    ["Two people were hurt in Kursk, according to acting Gov. Ida Roth.", "Gov. Ida Roth"],
    ["Kyiv's General Staff put Russian losses at 1,090 killed and wounded.", "Kyiv's General Staff"],
    ["The dead were civilians, said Dr. Ida Roth, head of the hospital where 58 wounded had been admitted.", "Dr. Ida Roth"],
    ["UNHCR estimates that more than 40,000 people have fled.", "UNHCR"],
    ["The refugee agency, UNHCR, estimates that more than 40,000 people have fled.", "The refugee agency"],
    ["Six people died, the governor, Ali Sow, told reporters.", "the governor"],
    ["Six people died, the news agency, Apsnipress, reported.", "the news agency"],
    ["The Wire reported, citing a hospital official, that 12 people had died.", "a hospital official"],
    ["Hospital sources gave a toll of 31 dead.", "Hospital sources"],
    ["The army spoke of 30 dead rebels.", "The army"],
    ["An official who preferred anonymity said 12 people were killed.", "An official"],
    ["Twelve people were killed, according to the hospital.", "the hospital"],
    ["Twelve people were killed, the agency said, citing the ministry.", "the ministry"],
    ["Ten people died, the radio said, citing doctors.", "doctors"],
    ["The bureau recorded 65 civilian deaths in that time.", "The bureau"],
    ["Rebels said officials told them 12 people were killed.", "officials"],
    ["Refugee deaths fell, with the bureau recording 212 deaths in June.", "the bureau"],
    ["Tolls vary, with hospitals reporting at least 40 deaths.", "hospitals"],
    ["The registry documented 31 killings in March, including five murders.", "The registry"],
    ["Colonel Ana Peko maintains that nobody was injured in the operation.", "Colonel Ana Peko"],
    ["A survey found that 300 people had died of the disease.", "A survey"],
    ["The militia claimed on Friday to have killed 14 soldiers.", "The militia"],
    ["The court told reporters that two prisoners had died.", "The court"],
    ["Six people were killed, according to counts kept by the bureau.", "counts"],
    ["Eighty deaths were listed in a report by the ministry.", "a report by the ministry"],
    ["Twelve people have been killed in the northern district of Karmen since the\n    fighting, officials said.", "officials"],
    ["The agency quoted police spokesman Umar Dell as saying six men were killed.", "police spokesman Umar Dell"],
    ["The bridge fell in 2019, killing six people, the Road Safety Board (RSB) said on Friday.", "the Road Safety Board"],
    ["State media reported Saturday that troops killed 13 rebels.", "State media"],
    ["Bus crash kills nine people - police", "police"],
    ["The group claimed responsibility for an attack that killed 30 people.", null],
    ["The fever has claimed 60 lives since May.", null],
    ["The fever claimed the lives of 60 people.", null],
    ["The militia is believed to be holding 17 hostages.", null],
    ["The state of emergency declared in June came after 20 people were killed.", null],
    ["The registry recorded 31 threats, after gunmen killed 13 worshippers.", null],
    ["Police found three people dead in a house.", null],
    ["“They told me that 60 soldiers were killed,” the former mayor said.", null],
    ["Twelve people were killed in the raid.", null],
    ["Twelve people were killed. Officials said nothing about it.", null],
  ])("%s", (text, source) => expect(figures(text)[0]?.attribution?.text ?? null).toBe(source));
});

test("“they” are no source of what they did themselves", () => {
  const found = figures("Two people died in the raid, security officials said. The rebels killed a driver, they said.");
  expect(found.map(({ attribution }) => attribution?.text)).toEqual(["security officials", "security officials"]);
});

describe("the day of the event, published on Tuesday 20 May 2014", () => {
  test.each([
    ["Twelve people were killed on Monday.", "2014-05-19"],
    ["Twelve people were killed on Tuesday.", "2014-05-20"],
    ["Twelve people were killed on Wednesday.", "2014-05-14"],
    ["Twelve people were killed yesterday.", "2014-05-19"],
    ["Twelve people were killed on May 3.", "2014-05-03"],
    ["Twelve people were killed on December 3.", "2013-12-03"],
    ["Twelve people were killed on 3 June 2012.", "2012-06-03"],
    ["Twelve people were killed in 2012.", null],
    ["The army said on Tuesday that 12 people were killed on Sunday.", "2014-05-18"],
  ])("%s", (text, day) => expect(figures(text, "2014-05-20")[0]?.date).toBe(day));
  test("no day of publication, no weekday", () => expect(figures("Twelve people were killed on Monday.")[0]?.date).toBeNull());
});

describe("figures among themselves", () => {
  const related = (text: string) => figures(text).map(({ min, partOf, repeats, supersedes }) => [min, partOf, repeats, supersedes]);
  test.each([
    [
      "Twelve people, including three children, were killed.",
      [
        [12, null, null, null],
        [3, 0, null, null],
      ],
    ],
    [
      "Among the 20 dead were 12 pupils.",
      [
        [20, null, null, null],
        [12, 0, null, null],
      ],
    ],
    [
      "Eight soldiers were killed. The eight soldiers were killed at dawn.",
      [
        [8, null, null, null],
        [8, null, 0, null],
      ],
    ],
    [
      "Eight soldiers were killed. Eight farmers were killed.",
      [
        [8, null, null, null],
        [8, null, null, null],
      ],
    ],
    [
      "Eight people were killed. The death toll rose to 14.",
      [
        [8, null, null, null],
        [14, null, null, 0],
      ],
    ],
    [
      "The death toll rose from 12 to 14.",
      [
        [12, null, null, null],
        [14, null, null, 0],
      ],
    ],
    [
      "The death toll rose to 14 from 12.",
      [
        [14, null, null, 1],
        [12, null, null, null],
      ],
    ],
  ])("%s", (text, expected) => expect(related(text)).toEqual(expected));
});

describe("what was seen and left out, with its reason", () => {
  test.each([
    ["Every year 40 people are killed there.", "a rate (“every year”)"],
    ["The blast killed 20 cows.", "“cows” are animals"],
    ["They could kill 50 people.", "“could”: a possibility or a plan"],
    ["They plotted to kill 50 people.", "a plan or a threat"],
  ])("%s", (text, reason) => {
    const { casualties, explain } = extract(text, { explain: true });
    expect(casualties).toEqual([]);
    expect(explain?.rejected.map((rejection) => rejection.reason)).toEqual([reason]);
  });
  test("nothing is explained unless asked for", () => expect("explain" in extract("The blast killed 20 cows.")).toBe(false));
  test("each record has its rule", () =>
    expect(extract("The blast killed 20 people.", { explain: true }).explain?.casualties).toEqual([{ rule: "casualties/active" }]));
});
