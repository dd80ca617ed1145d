import type { Command } from "commander";
import { formats } from "../output/index.ts";
import { grammarOf, type GrammarOption } from "./grammar.ts";

/** Text for roff: nothing in it is taken for a request, and a hyphen stays one that can be copied. */
const roff = (text: string): string =>
  text
    .replaceAll("\\", "\\e")
    .replaceAll("-", "\\-")
    .replace(/^([.'])/gm, "\\&$1");

const bold = (text: string): string => `\\fB${roff(text)}\\fR`;

const entry = (term: string, text: string): string => `.TP\n${term}\n${roff(text)}\n`;

const optionTerm = ({ names, value }: GrammarOption): string =>
  names.map(bold).join(", ") + (value === null ? "" : ` \\fI${roff(value.replace(/[<>[\]]/g, ""))}\\fR`);

/** newsx(1), made from the command definitions themselves. */
export function manPage(program: Command, version: string): string {
  const commands = grammarOf(program);
  return `.TH NEWSX 1 "" "newsx ${roff(version)}" "User commands"
.SH NAME
newsx \\- reads news dispatches
.SH SYNOPSIS
${commands.map(({ usage }) => `${roff(usage)}\n`).join(".br\n")}.SH DESCRIPTION
${roff(program.description())}
.PP
With no \\fB\\-\\-format\\fR a terminal gets tables, and a pipe gets JSON, one object an article, a line each.
Data go to standard output and nothing else does; progress, warnings and the summary go to standard error.
${commands
  .map(
    ({ name, help, usage, options, argument }) => `.SH ${roff(name.toUpperCase())}
${roff(usage)}
.PP
${roff(help)}.
${argument === null ? "" : entry(`\\fI${roff(argument.name)}\\fR`, argument.help)}${options.map((option) => entry(optionTerm(option), option.help)).join("")}`,
  )
  .join("")}.SH FORMATS
${formats.map(({ name, help }) => entry(bold(name), help)).join("")}.SH EXIT STATUS
${[
  ["0", "every input was read and reported, or the reader of the pipe closed it"],
  ["1", "some inputs failed; the others are reported"],
  ["2", "wrong usage; nothing was done"],
  ["130, 143", "stopped by Ctrl-C or SIGTERM; what was finished is whole on disk"],
]
  .map(([code = "", meaning = ""]) => entry(bold(code), meaning))
  .join("")}.SH ENVIRONMENT
${entry(bold("NO_COLOR"), "no colour, whatever the terminal can do")}${entry(bold("FORCE_COLOR"), "colour, also where the output is no terminal")}${entry(bold("COLUMNS"), "the width of tables and pages where the output is no terminal")}.SH EXAMPLES
.nf
newsx show dispatch.txt \\-\\-color always | less \\-R
newsx extract dispatches/ \\-f html \\-o dispatches.html
newsx extract dispatches/ | jq .casualties
newsx extract dispatches/ \\-f sql | sqlite3 news.db
.fi
`;
}
