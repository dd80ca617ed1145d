import type { Casualty } from "../types/report.ts";

const grouped = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, ",");

/** A figure's bounds in short: `28`, `20–30`, `30 or more`, `up to 20`, `about 50`, `none`. */
export function amount({ min, max, approximate }: Pick<Casualty, "min" | "max" | "approximate">): string {
  const about = approximate ? "about " : "";
  if (min === null) return max === null ? "number open" : `up to ${about}${grouped(max)}`;
  if (max === null) return `${about}${grouped(min)} or more`;
  if (min === 0 && max === 0) return "none";
  return min === max ? `${about}${grouped(min)}` : `${about}${grouped(min)}–${grouped(max)}`;
}
