import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { dirname } from "node:path";
import { makeFolders } from "./make-folders.ts";

/** Another run is writing to the same place. */
export class LockedError extends Error {
  override readonly name = "LockedError";
}

interface Owner {
  readonly pid: number;
  /** When the process began, in clock ticks since the machine did; null where the system does not tell. */
  readonly began: string | null;
  readonly host: string;
}

/** How often a mark is tried for that others take away or put there meanwhile. */
const most = 10;

/**
 * Makes `path` the mark of this process and returns what takes it away again. A mark whose process is dead is taken
 * over; throws LockedError where its process lives, or is on another machine and so cannot be asked.
 */
export function lock(path: string): () => void {
  const own = `${path}.${process.pid}`;
  const mark = JSON.stringify({ pid: process.pid, began: beginningOf(process.pid), host: hostname() } satisfies Owner);
  for (let tries = 1; tries <= most; tries++) {
    makeFolders(dirname(path));
    try {
      writeFileSync(own, mark);
      linkSync(own, path); // a link, since that makes the mark and its content in one step, and only where there is none
      return () => rmSync(path, { force: true });
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === "ENOENT" && tries < most) continue; // the last run has just taken its folder away
      if (code !== "EEXIST") throw error;
    } finally {
      rmSync(own, { force: true });
    }
    takeAway(path);
  }
  throw new LockedError(`${path}: other runs keep taking this mark; try again when they are done`);
}

/** Takes a dead owner's mark away; throws LockedError for a living one. */
function takeAway(path: string): void {
  const found = read(path);
  if (found === null) return;
  const owner = parse(found);
  if (owner !== null && owner.host !== hostname()) {
    throw new LockedError(`${path}: a run on ${owner.host} (process ${owner.pid}) writes here; remove that file if it is dead`);
  }
  if (owner !== null && isAlive(owner))
    throw new LockedError(`${path}: another run (process ${owner.pid}) writes here; wait for it or stop it`);
  const aside = `${path}.${process.pid}.dead`;
  try {
    renameSync(path, aside);
    // Two runs may both have seen the dead mark; the slower would now hold the quicker one's fresh mark: back with it.
    if (read(aside) !== found) linkSync(aside, path);
  } catch (error) {
    if (!["ENOENT", "EEXIST"].includes((error as NodeJS.ErrnoException).code ?? "")) throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

function isAlive({ pid, began }: Owner): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
  return began === null || began === beginningOf(pid); // a number used again after a restart is another process
}

/** Field 22 of /proc/PID/stat, counted after the name, which may hold spaces. */
function beginningOf(pid: number): string | null {
  const stat = read(`/proc/${pid}/stat`);
  return stat?.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? null;
}

function read(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
}

function parse(mark: string): Owner | null {
  try {
    const { pid, began, host } = JSON.parse(mark) as Owner;
    return typeof pid === "number" && typeof host === "string" ? { pid, began, host } : null;
  } catch {
    return null;
  }
}
