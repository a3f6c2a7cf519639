/** How the companion is started: what the units, the plist and the task all need to know. */
export interface Target {
  /** The program and what comes before `start`: Node and the launcher, or the single executable alone. */
  readonly command: readonly string[];
  /** Where it keeps things; absent: where it would anyway. */
  readonly stateFolder?: string;
}

/** The whole command line of the companion as a service. */
export function startCommand({command, stateFolder}: Target): string[] {
  return [...command, 'start', ...(stateFolder === undefined ? [] : ['--state', stateFolder])];
}
