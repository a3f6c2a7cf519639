/** Gathers what the files of one package say of how long its use lasts. */
export interface Kind {
  see(path: string): void;
  /** True for services and for libraries without programs: their use lasts, a look now and then does not miss it for long. */
  readonly lasting: boolean;
}

/** A fresh one for each package. */
export function kindOfUse(): Kind {
  let service = false;
  let library = false;
  let program = false;
  return {
    see(path) {
      if (path.includes('bin/')) program ||= PROGRAM.test(path);
      else if (path.includes('.so')) library ||= LIBRARY.test(path);
      else if (path.endsWith('.service')) service ||= path.includes('/systemd/system/');
    },
    get lasting() {
      return service || (library && !program);
    },
  };
}

const PROGRAM = /\/s?bin\/[^/]+$/;
const LIBRARY = /\.so(?:\.[\d.]+)?$/;
