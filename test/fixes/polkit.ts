/*
 * A user whose companion asks root by polkit's own pkexec. Nobody sits before the dialog: a rule says yes or no in its place
 * (polkit(8), "Authorization rules").
 */

/** What of it must be installed. */
export const POLKIT = ['dbus-daemon', 'pkexec', '/usr/lib/polkit-1/polkitd'] as const;

/** The user. */
export const person = {uid: 1234, home: '/home/somebody'} as const;

/** Shell that makes the user, who has a home folder and nothing in it. */
export const PERSON = `
rm -rf ${person.home}
mkdir -p ${person.home}
chown ${person.uid}:${person.uid} ${person.home}
echo 'somebody:x:${person.uid}:${person.uid}::${person.home}:/bin/sh' >> /etc/passwd
`;

/** Shell that makes the user, and starts the system's bus and polkit, which says `answer` to whoever asks for root. */
export function withPolkit(answer: 'YES' | 'NO'): string {
  return `${PERSON}
rm -rf /run/dbus /etc/polkit-1/rules.d
mkdir -p /run/dbus /etc/polkit-1/rules.d
cat > /etc/polkit-1/rules.d/00-answer.rules <<'END'
polkit.addRule(function (action) {
  if (action.id === 'org.freedesktop.policykit.exec') return polkit.Result.${answer};
});
END
dbus-daemon --system --fork
/usr/lib/polkit-1/polkitd --no-debug >/dev/null 2>&1 &
`;
}
