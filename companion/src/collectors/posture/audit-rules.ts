import type {Collector} from '../collector.ts';
import {contentLines, readFolder, refusal, tryRead} from './formats/read.ts';

/** What auditd is told to record at its start. */
export const auditRules: Collector = {
  id: 'audit-rules',
  platforms: ['linux'],
  foreign: true,
  watches: [
    {folder: '/etc/audit', names: /^audit\.rules$/},
    {folder: '/etc/audit/rules.d', names: /\.rules$/},
  ],
  async collect(system) {
    const read = await tryRead(system, '/etc/audit/audit.rules');
    if (!read.ok) return {notes: [`${read.note}: only root can tell about audit rules`]};
    try {
      // augenrules(8) makes the one file out of these; it may not have run yet.
      const parts = await readFolder(system, '/etc/audit/rules.d', ['.rules']);
      const text = parts.length > 0 ? parts.map((part) => part.text).join('\n') : (read.text ?? '');
      return {facts: {auditRules: {rules: countRules(text)}}};
    } catch (error) {
      return {notes: [`${refusal('/etc/audit/rules.d', error)}: only root can tell about audit rules`]};
    }
  },
};

/** auditctl(8): `-w` watches a file, `-a` and `-A` add a rule; the rest sets up the log itself. */
export function countRules(text: string): number {
  return contentLines(text).filter((line) => /^-[waA]\s/.test(line)).length;
}
