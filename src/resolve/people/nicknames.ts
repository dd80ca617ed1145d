/** First names and the short forms the press uses for them; each line is one name. */
const shortForms = `
alexander alex sasha xander|alexandra alex sandra sasha|andrew andy drew|anthony tony|antonio tony|barbara barb|benjamin ben benny
bernard bernie|bradley brad|catherine cathy kate katie cate|charles charlie chuck chas|christina tina chris|christine chris tina
christopher chris kit|cynthia cindy|daniel dan danny|david dave davey|deborah deb debbie debra|dennis denny|donald don donny
dorothy dot dottie|douglas doug|edward ed eddie ted teddy ned|edmund ed ted|elizabeth liz lizzy beth betty eliza lizzie betsy
eugene gene|francis frank|franklin frank|frederick fred freddie freddy rick|gabriel gabe|gary gaz|gerald gerry jerry|geoffrey geoff
gregory greg|harold harry hal|henry harry hank|isabella bella|jacob jake|james jim jimmy jamie|jeffrey jeff|jennifer jen jenny
jeremy jerry|jerome jerry|jessica jess jessie|john johnny jack jon|jonathan jon johnny|joseph joe joey|joshua josh|judith judy
katherine kate kathy katie kathryn|kenneth ken kenny|kimberly kim|lawrence larry laurie|leonard len leo lenny|leonid leo|louis lou
margaret maggie meg peggy marge|matthew matt|maxwell max|maximilian max|michael mike mick mickey micky|mikhail misha|mitchell mitch
mohammed mohamed muhammad mohammad mo muhammed mahomed|nathaniel nathan nate|nicholas nick nicky|nicolas nick|pamela pam|patricia pat patty trish
patrick pat paddy|peter pete|philip phil phillip|rachel rach|randall randy|raymond ray|rebecca becky|richard rick dick rich ricky richie
robert bob rob bobby robbie bert|roberta bobbie|rodney rod|ronald ron ronnie|rosemary rose|rudolph rudy|russell russ|samuel sam sammy
samantha sam|sergei sergey serge|stanley stan|stephen steve steven|steven steve|stuart stu|susan sue suzie susie|suzanne sue
terence terry|theodore ted teddy theo|theresa terry tess|thomas tom tommy|timothy tim timmy|valerie val|victor vic|victoria vicky vicki
vincent vince|vladimir vova volodya|volodymyr vladimir|walter walt|william bill will billy willie liam|zachary zach zack|yousef yusuf youssef joseph yusef
ahmed ahmad achmed|hussein hussain husain hossein|hassan hasan|mustafa mostafa|abdullah abdallah abdulla|ibrahim ebrahim|khaled khalid
osama usama|ali aly|yasser yasir|omar umar|oleksandr alexander aleksandr alexandr|dmitry dmitri dimitri|yuri yury|nikolai nikolay|alexei alexey aleksei`;

const familiesOf = new Map<string, number[]>();
shortForms
  .trim()
  .split(/[|\n]/)
  .forEach((line, family) => {
    for (const name of line.trim().split(" ")) familiesOf.set(name, [...(familiesOf.get(name) ?? []), family]);
  });

/** Whether two folded first names are forms of one name (“Jimmy” and “James”, “Mohamed” and “Muhammad”). */
export function areFormsOfOneName(a: string, b: string): boolean {
  if (a === b) return true;
  const families = familiesOf.get(a);
  return families !== undefined && (familiesOf.get(b)?.some((family) => families.includes(family)) ?? false);
}
