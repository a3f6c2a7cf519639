export {type BarPart, Bars} from './bars.tsx';
export {Button, ButtonLink} from './button.tsx';
export {Chip, LevelBadge, SeverityChip, type SeverityName} from './chip.tsx';
export {CopyLine} from './copy-line.tsx';
export {DataTable} from './data-table.tsx';
export {EmptyState} from './empty-state.tsx';
export {eventKindTexts} from './event-kinds.ts';
export {Flyout} from './flyout.tsx';
export {ago, bytes, dateTime, day, decimal, percent} from './format.ts';
export {Mark} from './mark.tsx';
export {instantsOf, type Period, parsePeriod, periodText} from './period.ts';
export {ProgressBar} from './progress-bar.tsx';
export {ScoreNumber} from './score-number.tsx';
export {Select} from './select.tsx';
export {Signal} from './signal.tsx';
export {Sparkline} from './sparkline.tsx';
export {download, toCsv, toJson, toTsv} from './table-export.ts';
export {arrange, type CellValue, type Column, type Sort} from './table-model.ts';
export {type Tab, Tabs} from './tabs.tsx';
export {
  type Catalogue,
  LangContext,
  type Phrase,
  type Translate,
  translator,
  useTexts,
  type Values,
} from './texts.ts';
export {type EventFilters, TimelineFilters} from './timeline-filters.tsx';
export {timelineWords} from './timeline-words.ts';
export {type Level, levelTone, type Tone} from './tone.ts';
