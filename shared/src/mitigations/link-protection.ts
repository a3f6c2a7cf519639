import type {Mitigation} from './mitigation.ts';

/**
 * Protects folders with the sticky bit that all may write to, where most such attacks happen, and no others: hence one half.
 * CWE-59 link following, CWE-61 symbolic links, CWE-377 and CWE-379 temporary files.
 */
export const linkProtection: Mitigation = {
  id: 'link-protection',
  checks: ['link-protection'],
  effectiveness: 0.5,
  affects: {cwes: ['CWE-59', 'CWE-61', 'CWE-377', 'CWE-379'], vectors: ['L']},
  source: 'https://docs.kernel.org/admin-guide/sysctl/fs.html#protected-symlinks',
  text: {
    en: {
      title: 'Links in shared folders cannot mislead programs',
      why: 'A link that an attacker puts into /tmp is not followed by programs of other users.',
    },
    de: {
      title: 'Verweise in gemeinsamen Ordnern können Programme nicht irreführen',
      why: 'Einem Verweis, den ein Angreifer nach /tmp legt, folgen Programme anderer Benutzer nicht.',
    },
  },
};
