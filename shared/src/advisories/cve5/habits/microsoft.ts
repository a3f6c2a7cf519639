import {bareVersion, dotted} from '../bound.ts';
import {platformsOf} from '../platforms.ts';
import type {VersionEntry} from '../record.ts';
import type {Habit} from './habit.ts';

const SQL_SERVER = /^Microsoft SQL Server (?<year>\d{4})\b/;
/** Office as an MSI package: its entry among the installed programs keeps the version of the first installation. */
const OFFICE_MSI =
  /^Microsoft (?:Office|Access|Excel|OneNote|Outlook|PowerPoint|Project|Publisher|Visio|Word|Skype for Business) (?:2010|2013|2016)\b/;
/** A product named by its release line: an advisory for .NET 8.0 begins at `1.0.0` and means no .NET 6. */
const LINE = /^(?:\.NET|ASP\.NET Core|PowerShell) (?<line>\d{1,2}\.\d{1,2})$/;
/** `Visual Studio Code for Linux Remote Code Execution Vulnerability`: the product's name does not say so. */
const FOR_SYSTEM =
  / for (?<system>Linux|Mac|macOS|Android|iOS) (?:Remote|Elevation|Information|Spoofing|Security|Denial|Tampering)\b/;

/**
 * Microsoft's applications; Windows itself is read by build (`windows.ts`). Office by Click-to-Run has an address in place of
 * its bound and cannot be assessed from here. Office as MSI has true file versions, which no installed list shows: a
 * hint. .NET Framework has bounds of Windows' or of files: passed over. Edge's Extended Stable is a branch of Edge.
 */
export const microsoft: Habit = {
  assigners: ['microsoft'],
  trust: ({product}) => (OFFICE_MSI.test(product) ? 'possible' : 'confirmed'),
  names({product}) {
    if (/^windows |\.net framework/i.test(product)) return [];
    // Updates and security-only updates of SQL Server 2014 have no thousands of their own.
    const year = SQL_SERVER.exec(product)?.groups?.['year'] ?? '2016';
    return Number(year) < 2016 ? [] : [product];
  },
  platforms(description) {
    const system = FOR_SYSTEM.exec(description.slice(0, 200))?.groups?.['system'];
    return system === undefined ? undefined : platformsOf([system]);
  },
  versions({product, versions}) {
    const line = LINE.exec(product)?.groups?.['line'];
    if (line !== undefined) return versions.map((entry) => beginLine(entry, line));
    return SQL_SERVER.test(product) ? versions.map(beginTrack) : versions;
  },
};

/** The lower bound no lower than the line itself. */
function beginLine(entry: VersionEntry, line: string): VersionEntry {
  const [major = 0] = dotted(bareVersion(entry.version)) ?? [0];
  return entry.lessThan !== undefined && major < Number.parseInt(line, 10)
    ? {...entry, version: line}
    : entry;
}

/**
 * SQL Server's two servicing tracks, GDR and CU, share a lower bound but not the thousands of their builds
 * (15.0.2110 against 15.0.4360; learn.microsoft.com, "Latest updates for SQL Server").
 */
function beginTrack(entry: VersionEntry): VersionEntry {
  const [major, minor, build] = dotted(bareVersion(entry.lessThan ?? '')) ?? [];
  if (major === undefined || minor === undefined || build === undefined) return entry;
  return {...entry, version: `${major}.${minor}.${build - (build % 1000)}`};
}
