import type { Person } from "../../types/report.ts";
import type { Span } from "../../types/span.ts";
import type { Cast } from "./cast.ts";
import { hanging } from "./kind.ts";

/** Offices by another name. */
const otherwise: ReadonlyMap<string, string> = new Map([
  ["head of state", "president"],
  ["head of government", "prime minister"],
  ["premier", "prime minister"],
  ["pm", "prime minister"],
]);

/** Holders of one office that are compared. */
const most = 50;

/** “the governor” of an article that calls one of its people that; of several, the one named last before. */
export function byOffice({ byRoleWord }: Cast, { start }: Span, lower: string): Person | null {
  const [, whose = "", words = ""] = /^(?:the|this|that|(\p{L}+)'s) (?:former |late |outgoing |then-)?([\p{L}' -]+)$/u.exec(lower) ?? [];
  const office = (otherwise.get(words) ?? words).split(" ");
  const head = office.at(-1) ?? "";
  if (head.length < 3) return null;
  const lastBefore = ({ mentions }: Person): number => mentions.findLast((mention) => mention.start < start)?.start ?? -1;
  let holder: Person | null = null;
  for (const person of (byRoleWord.get(head) ?? []).slice(0, most)) {
    if (!person.roles.some((role) => holds(role.toLowerCase(), office, head) && ownedBy(role.toLowerCase(), whose))) continue;
    if (!holder || lastBefore(person) > lastBefore(holder)) holder = person;
  }
  return holder;
}

/** “Norland's finance minister” is the Norlandic one: the country or its adjective, told by how they begin. */
function ownedBy(role: string, whose: string): boolean {
  return whose === "" || role.split(/[^\p{L}]+/u).some((word) => word.length > 3 && word.startsWith(whose.slice(0, 4)));
}

/** Whether a role is this office: its head before anything that hangs on it, and the other words anywhere in it. */
function holds(role: string, office: readonly string[], head: string): boolean {
  const words = role.split(/[^\p{L}]+/u);
  const core = (role.split(hanging)[0] ?? "").split(/[^\p{L}]+/u);
  return core.includes(head) && office.every((word) => words.includes(word));
}
