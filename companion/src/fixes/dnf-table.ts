import type {Rehearsal} from './rehearsal.ts';

/** `Upgrading:`, `Installing dependencies:`, `Removing unused dependencies:`… */
const HEADING = /^(?<doing>[A-Z][a-z]{1,20}) ?[a-z ]{0,60}:$/;
/** ` demo   noarch   1:1.1-1.el9   baseos   6.0 k` */
const ROW =
  /^ (?<name>\S{1,200}) +(?<arch>\S{1,20}) +(?<version>\S{1,200}) +(?<repository>\S{1,200}) +[\d.]{1,12}(?: [kMG])? *$/;
/** `     replacing  old.noarch 1.0-1`; dnf 5 says it of the package's own older self too. */
const REPLACED = /^ +replacing +(?<name>\S{1,200}?)(?:\.[a-z0-9_]{1,20})? +\S/;
const SUMMARY = /^Transaction Summary/;
const TOTAL = /^Total(?<download> download)? size: (?<number>[\d.]{1,12})(?: (?<unit>[kMG]))? *$/;
const UNITS: Readonly<Record<string, number>> = {k: 1024, M: 1024 ** 2, G: 1024 ** 3};

/** Parses the table dnf shows before it asks (4.14 on Debian 12); undefined when there is none. Never throws. */
export function parseTransaction(text: string): Rehearsal | undefined {
  const changes: Rehearsal['changes'][number][] = [];
  const removed: string[] = [];
  let doing = '';
  let whole = false;
  let bytes: number | undefined;
  for (const line of text.split('\n')) {
    whole ||= SUMMARY.test(line);
    doing = HEADING.exec(line)?.groups?.['doing'] ?? doing;
    const replaced = REPLACED.exec(line)?.groups?.['name'];
    if (replaced !== undefined) removed.push(replaced);
    const {name, arch, version, repository} = ROW.exec(line)?.groups ?? {};
    if (name !== undefined && arch !== undefined && version !== undefined && !whole) {
      if (doing === 'Removing') removed.push(name);
      else if (doing !== 'Skipping')
        changes.push({name: `${name}.${arch}`, version, archive: repository ?? ''});
    }
    bytes = readTotal(line) ?? bytes;
  }
  if (!whole) return undefined;
  const renewed = new Set(changes.map(({name}) => name.slice(0, name.lastIndexOf('.'))));
  const removals = removed.filter((name) => !renewed.has(name));
  return {changes, removals, ...(bytes === undefined ? {} : {downloadBytes: bytes})};
}

/** Where everything is there already, only the size of it is said. */
function readTotal(line: string): number | undefined {
  const {download, number, unit = ''} = TOTAL.exec(line)?.groups ?? {};
  if (number === undefined) return undefined;
  return download === undefined ? 0 : Math.round(Number(number) * (UNITS[unit] ?? 1));
}
