import type { Command, Option } from "commander";
import { formats } from "../output/index.ts";
import { layers } from "./options.ts";

/** What a word on the command line may be: one of these, several of these with commas between, a file, a folder, or anything. */
export type Takes =
  | { readonly kind: "words" | "list"; readonly words: readonly string[] }
  | { readonly kind: "file" | "folder" | "anything" };

export interface GrammarOption {
  /** As it is typed, the short form first: `-f`, `--format`. */
  readonly names: readonly string[];
  readonly help: string;
  /** null: it takes no value. */
  readonly takes: Takes | null;
  /** What help calls the value: `<name>`. */
  readonly value: string | null;
}

export interface GrammarCommand {
  readonly name: string;
  readonly help: string;
  readonly usage: string;
  readonly options: readonly GrammarOption[];
  readonly argument: { readonly name: string; readonly help: string; readonly takes: Takes } | null;
}

/** The command line as data, read from commander's definitions: what completion and the man page are made of. */
export function grammarOf(program: Command): readonly GrammarCommand[] {
  return program.commands.map((command) => {
    const [argument] = command.registeredArguments;
    return {
      name: command.name(),
      help: command.description(),
      usage: `${program.name()} ${command.name()} ${command.usage()}`,
      options: [
        ...command.options.map(optionOf),
        { names: ["-h", "--help"], help: "show help for this command", takes: null, value: null },
      ],
      argument:
        argument === undefined
          ? null
          : { name: argument.name(), help: argument.description, takes: taken(argument.argChoices, argument.name()) },
    };
  });
}

function optionOf(option: Option): GrammarOption {
  const names = [option.short, option.long].filter((name) => name !== undefined && name !== null);
  const value = /[<[].*$/.exec(option.flags)?.[0] ?? null;
  const name = option.attributeName();
  const takes = value === null ? null : name === "format" ? formatWords : name === "only" ? layerWords : taken(option.argChoices, value);
  return { names, help: option.description, takes, value };
}

const formatWords: Takes = { kind: "words", words: formats.map(({ name }) => name) };
const layerWords: Takes = { kind: "list", words: layers };

function taken(choices: readonly string[] | undefined, name: string): Takes {
  if (choices !== undefined && choices.length > 0) return { kind: "words", words: choices };
  if (/folder|dir/i.test(name)) return { kind: "folder" };
  return { kind: /path|file/i.test(name) ? "file" : "anything" };
}
