import type { Command } from "commander";
import { grammarOf, type GrammarCommand, type GrammarOption, type Takes } from "./grammar.ts";

/** A completion script, made from the command definitions themselves. */
export function completion(shell: "bash" | "zsh" | "fish", program: Command): string {
  return { bash, zsh, fish }[shell](grammarOf(program));
}

const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

function bash(commands: readonly GrammarCommand[]): string {
  const valued = (command: GrammarCommand): GrammarOption[] => command.options.filter(({ takes }) => takes !== null);
  const branch = (command: GrammarCommand): string => `    ${command.name})
      case $previous in
${valued(command)
  .map(({ names, takes }) => `        ${names.join("|")}) ${takes === null ? "" : bashWords(takes)}; return ;;\n`)
  .join("")}      esac
      if [[ $word == -* ]]; then COMPREPLY=($(compgen -W ${quoted(command.options.flatMap(({ names }) => names).join(" "))} -- "$word")); return; fi
      ${command.argument === null ? ":" : bashWords(command.argument.takes)} ;;
`;
  return `# bash completion for newsx, made by: newsx completion bash
_newsx() {
  local word=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]} command=\${COMP_WORDS[1]}
  if [[ $COMP_CWORD == 1 ]]; then
    COMPREPLY=($(compgen -W ${quoted([...commands.map(({ name }) => name), "help", "--help", "--version"].join(" "))} -- "$word"))
    return
  fi
  case $command in
${commands.map(branch).join("")}    help) COMPREPLY=($(compgen -W ${quoted(commands.map(({ name }) => name).join(" "))} -- "$word")) ;;
  esac
}
complete -o filenames -F _newsx newsx
`;
}

function bashWords(takes: Takes): string {
  switch (takes.kind) {
    case "words":
      return `COMPREPLY=($(compgen -W ${quoted(takes.words.join(" "))} -- "$word"))`;
    case "list": // what stands before the last comma is kept
      return `local before=""; [[ $word == *,* ]] && before="\${word%,*},"; COMPREPLY=($(compgen -P "$before" -W ${quoted(takes.words.join(" "))} -- "\${word##*,}")); compopt -o nospace +o filenames`;
    case "file":
      return `COMPREPLY=($(compgen -f -- "$word"))`;
    case "folder":
      return `COMPREPLY=($(compgen -d -- "$word"))`;
    case "anything":
      return "COMPREPLY=()";
  }
}

/** Text within a zsh completion spec: colons and brackets have a meaning there. */
const inSpec = (text: string): string => text.replace(/[[\]:\\]/g, "\\$&");

function zsh(commands: readonly GrammarCommand[]): string {
  const action = (takes: Takes): string => {
    switch (takes.kind) {
      case "words":
        return `(${takes.words.join(" ")})`;
      case "list":
        return `_sequence compadd - ${takes.words.join(" ")}`;
      case "file":
        return "_files";
      case "folder":
        return "_files -/";
      case "anything":
        return " ";
    }
  };
  const option = ({ names, help, takes, value }: GrammarOption): string => {
    const spec = `[${inSpec(help)}]${takes === null ? "" : `:${inSpec((value ?? "").replace(/[<>[\]]/g, ""))}:${action(takes)}`}`;
    return names.length === 1 ? quoted(`${names[0]}${spec}`) : `${quoted(`(${names.join(" ")})`)}{${names.join(",")}}${quoted(spec)}`;
  };
  const branch = ({ name, options, argument }: GrammarCommand): string => `    ${name})
      _arguments -s ${[...options.map(option), ...(argument === null ? [] : [quoted(`*:${inSpec(argument.name)}:${action(argument.takes)}`)])].join(" \\\n        ")} ;;
`;
  const described = commands.map(({ name, help }) => quoted(`${name}:${inSpec(help)}`)).join(" ");
  return `#compdef newsx
# zsh completion for newsx, made by: newsx completion zsh
_newsx() {
  local -a commands=(${described})
  if (( CURRENT == 2 )); then
    _describe command commands
    _arguments '(- *)'{-h,--help}'[show help]' '(- *)'{-V,--version}'[show the version]'
    return
  fi
  local command=$words[2]
  shift words
  (( CURRENT-- ))
  case $command in
${commands.map(branch).join("")}    help) _describe command commands ;;
  esac
}
if [[ $funcstack[1] == _newsx ]]; then _newsx "$@"; else compdef _newsx newsx; fi
`;
}

function fish(commands: readonly GrammarCommand[]): string {
  const line = (...words: readonly string[]): string => `complete -c newsx ${words.join(" ")}\n`;
  const inside = (name: string): string => `-n ${quoted(`__fish_seen_subcommand_from ${name}`)}`;
  const values = (takes: Takes): string => {
    switch (takes.kind) {
      case "words":
        return `-x -a ${quoted(takes.words.join(" "))}`;
      case "list":
        return `-x -a ${quoted(`(__fish_append , ${takes.words.join(" ")})`)}`;
      case "file":
        return "-r -F";
      case "folder":
        return `-x -a ${quoted("(__fish_complete_directories)")}`;
      case "anything":
        return "-x";
    }
  };
  const option = (command: string, { names, help, takes }: GrammarOption): string => {
    const flags = names.map((name) => (name.startsWith("--") ? `-l ${name.slice(2)}` : `-s ${name.slice(1)}`));
    return line(inside(command), ...flags, ...(takes === null ? [] : [values(takes)]), `-d ${quoted(help)}`);
  };
  return `# fish completion for newsx, made by: newsx completion fish
${line("-f")}${commands.map(({ name, help }) => line("-n __fish_use_subcommand", "-a", name, `-d ${quoted(help)}`)).join("")}${commands
    .map(({ name, options, argument }) => {
      const argued =
        argument === null ? "" : line(inside(name), values(argument.takes).replace(/^-[rx] /, ""), `-d ${quoted(argument.help)}`);
      return argued + options.map((each) => option(name, each)).join("");
    })
    .join("")}`;
}
