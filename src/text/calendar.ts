/** Days of the week from Sunday on, lower case: the place of each is JavaScript's number of it. */
export const weekdays: readonly string[] = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

/** Months from January on, lower case. */
export const months: readonly string[] = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];

/** Months without May, which is more often a verb. */
export const nounMonths: readonly string[] = months.filter((month) => month !== "may");
