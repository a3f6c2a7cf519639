import type {Lang} from '@plimsoll/shared/texts';

/** The words of `plimsoll report` in one language; `{name}` is filled in. */
export interface ReportTexts {
  readonly onlyCsv: string;
  readonly written: string;
  /** Why a file cannot be written. */
  readonly trouble: Readonly<Record<'folder' | 'special' | 'absent' | 'denied' | 'unwritable', string>>;
}

/** The same in every language. */
export const reportTexts: Readonly<Record<Lang, ReportTexts>> = {
  de: {
    onlyCsv: '--of gehört zu --format csv.',
    written: '{file}: {format}, {bytes} Bytes',
    trouble: {
      folder: '{path} ist ein Ordner.',
      special: '{path} ist keine gewöhnliche Datei.',
      absent: 'Den Ordner für {path} gibt es nicht.',
      denied: '{path} darf von Ihnen nicht geschrieben werden.',
      unwritable: '{path} kann nicht geschrieben werden.',
    },
  },
  en: {
    onlyCsv: '--of goes with --format csv.',
    written: '{file}: {format}, {bytes} bytes',
    trouble: {
      folder: '{path} is a folder.',
      special: '{path} is no ordinary file.',
      absent: 'There is no folder for {path}.',
      denied: '{path} may not be written by you.',
      unwritable: '{path} cannot be written.',
    },
  },
};
