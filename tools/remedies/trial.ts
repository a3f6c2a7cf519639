/** How the remedy of one check is tried. Every text is a script for bash; `keep`, `back`, `get` and `gone` are in machine.ts. */
export interface Trial {
  /** As root: installs what the check is about, where a plain Debian lacks it. */
  readonly prepare?: string;
  /** As root: makes the check fail where it passes on a plain Debian. */
  readonly spoil?: string;
  /** As a person who may use sudo: the steps of the remedy where the check has no command, or says more than it. */
  readonly byHand?: string;
  /** Done by root, in the name of the person: a page of a program is out of reach, its file is not. */
  readonly asRoot?: boolean;
  /** What the person answers, a line a question; `y` when absent. */
  readonly answers?: string;
  /** As root: ends well when the remedy also does what it is for, not only what the check looks at. */
  readonly proof?: string;
  /** As root: takes the remedy back, and what was spoilt and prepared with it. */
  readonly undo: string;
  /** What holds after a restart only: the remedy, or both it and what was spoilt. */
  readonly restart?: 'remedy' | 'both';
  /** Status after the remedy where it is not `pass`: the thing is gone, and the check no longer applies. */
  readonly becomes?: 'not-applicable' | 'fail';
  /** What is to be known about the way it was tried. */
  readonly note?: string;
}

/** A remedy that cannot be tried on such a machine, and why. */
export interface Untried {
  readonly cannot: string;
}

export type Plan = Trial | Untried;
export type Plans = Readonly<Record<string, Plan>>;

export function isUntried(plan: Plan): plan is Untried {
  return 'cannot' in plan;
}
