import {spawnSync} from 'node:child_process';

/** What a script left: its exit status, and the end of what it printed on both outputs. */
export interface Done {
  readonly status: number;
  readonly output: string;
}

export interface Person {
  /** What is typed at questions. */
  readonly answers: string;
  /** The check's own command, as `$REMEDY`. */
  readonly remedy: string;
}

const KEPT = '/var/tmp/plimsoll-remedies';
const MINUTES_15 = 15 * 60_000;
const SHOWN = 1500;

/** Words the scripts of the trials may use. */
const WORDS = `
export DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8
keep() { tar -cpPf ${KEPT}/$ID.tar "$@"; }
back() { tar -xpPf ${KEPT}/$ID.tar && rm ${KEPT}/$ID.tar; }
get() { apt-get install -y -q "$@"; }
gone() { apt-get purge -y -q "$@"; apt-get autoremove --purge -y -q; }
`;

/** Runs a script of a trial as root. */
export function asRoot(id: string, script: string): Done {
  return run(['bash', '-c', `ID=${id}\n${WORDS}${script}`], {input: '', cwd: '/'});
}

/** Runs what a person would paste, as that person: their home, Debian's PATH for people, sudo by PAM. */
export function asPerson(script: string, {answers, remedy}: Person): Done {
  const environment = [
    'HOME=/home/anna',
    'USER=anna',
    'LC_ALL=C.UTF-8',
    'PATH=/usr/local/bin:/usr/bin:/bin:/usr/local/games:/usr/games',
    `REMEDY=${remedy}`,
  ];
  const command = ['runuser', '-u', 'anna', '--', 'env', '-i', ...environment, 'bash', '-c', script];
  return run(command, {input: answers, cwd: '/home/anna'});
}

/** Two people: Anna, who may use sudo and is not asked for her password here, and Bert, who may not. */
export function preparePeople(): Done {
  return asRoot(
    'people',
    `mkdir -p ${KEPT}; apt-get install -y -q sudo perl-base
for name in anna bert; do id $name || useradd -m -s /bin/bash $name; chmod 755 /home/$name; done
chpasswd <<< $'anna:Anna-4711\\nbert:Bert-4711'; gpasswd -a anna sudo
grep -q 'user = anna' /etc/pam.d/sudo || sed -i '1a auth sufficient pam_succeed_if.so quiet user = anna' /etc/pam.d/sudo`,
  );
}

/** The state a trial has to leave as it found it: one line a file, with rights, owner and digest. */
export function traces(): ReadonlySet<string> {
  const {stdout} = spawnSync(
    'bash',
    [
      '-c',
      `find /etc /home /root /srv /usr/local /usr/share/pam-configs -xdev -printf '%p %y %m %u:%g %l\\n'
find /etc /usr/share/pam-configs -xdev -type f -exec md5sum {} +
systemctl list-unit-files --state=enabled,masked --no-legend | cut -d' ' -f1,2`,
    ],
    {encoding: 'utf8', maxBuffer: 1 << 26},
  );
  return new Set(stdout.split('\n').filter((line) => line !== '' && !PASSING.test(line)));
}

/** Files that programs rewrite at every use. */
const PASSING =
  /\/etc\/(?:ld\.so\.cache|\.pwd\.lock|mtab|resolv\.conf|adjtime|(?:passwd|shadow|group|gshadow|subuid|subgid)-)|\/home\/\w+\/\.(?:bash_history|viminfo)|\/root\/\.(?:bash_history|cache)|^\/(?:etc|home|root|srv)(?:\/\w+)? d /;

/** Units of systemd that failed. */
export function failedUnits(): string[] {
  const {stdout} = spawnSync('systemctl', ['--failed', '--plain', '--no-legend'], {encoding: 'utf8'});
  return stdout.split('\n').flatMap((line) => line.split(' ')[0] || []);
}

function run([program = '', ...args]: readonly string[], {input, cwd}: {input: string; cwd: string}): Done {
  const done = spawnSync(program, args, {encoding: 'utf8', input, cwd, timeout: MINUTES_15});
  return {status: done.status ?? -1, output: `${done.stdout}${done.stderr}`.trim().slice(-SHOWN)};
}
