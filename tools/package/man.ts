import {commandHelp} from '../../companion/src/cli/help.ts';
import {commands} from '../../companion/src/cli/registry.ts';
import {cliTexts, commandNames} from '../../companion/src/cli/texts/index.ts';

type Lang = Parameters<typeof cliTexts>[0];

const HEADINGS = {
  en: {name: 'NAME', synopsis: 'SYNOPSIS', commands: 'COMMANDS', exit: 'EXIT STATUS', files: 'FILES'},
  de: {
    name: 'BEZEICHNUNG',
    synopsis: 'ÜBERSICHT',
    commands: 'BEFEHLE',
    exit: 'RÜCKGABEWERT',
    files: 'DATEIEN',
  },
} as const;

/** The manual page plimsoll(1), made of the same sentences `--help` prints (man(7)). */
export async function manualPage(lang: Lang, date: string): Promise<string> {
  const words = cliTexts(lang);
  const heading = HEADINGS[lang];
  const sections: string[] = [];
  for (const name of commandNames) {
    const command = await commands[name]();
    // The exit codes stand once, at the end.
    const help = commandHelp({words}, command).slice(0, -(words.help.exits.length + 1));
    sections.push(`.SS ${escape(name)}`, '.nf', ...help.map(escape), '.fi');
  }
  return [
    `.TH PLIMSOLL 1 "${date}" "Plimsoll" ""`,
    `.SH ${heading.name}`,
    `plimsoll \\- ${escape(words.help.title)}`,
    `.SH ${heading.synopsis}`,
    '.B plimsoll',
    `${words.help.command} [\\-\\-json] [\\-\\-help]`,
    `.SH ${heading.commands}`,
    ...sections,
    `.SH ${heading.exit}`,
    ...words.help.exits.map(escape),
    `.SH ${heading.files}`,
    '.TP',
    '.I ~/.local/state/plimsoll',
    escape(words.option['state'] ?? ''),
    '.TP',
    '.I /etc/plimsoll/companion.json',
    escape(words.option['config'] ?? ''),
    '',
  ].join('\n');
}

/** Text as roff takes it: no escapes, no minus that becomes a hyphen, no request at the start of a line. */
function escape(text: string): string {
  return text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replaceAll('…', '...')
    .replace(/^(?=[.'])/, '\\&');
}

/** Completion of commands and options for bash, from the same registry. */
export async function bashCompletion(): Promise<string> {
  const cases: string[] = [];
  for (const name of commandNames) {
    const {options} = await commands[name]();
    const words = ['help', 'json', 'lang', 'state', ...Object.keys(options)].map((key) => `--${key}`);
    cases.push(`    ${name}) words="${words.toSorted().join(' ')}" ;;`);
  }
  return `# bash completion for plimsoll

_plimsoll() {
  local words="${[...commandNames, '--help', '--version'].join(' ')}"
  [ "$COMP_CWORD" -gt 1 ] && case "\${COMP_WORDS[1]}" in
${cases.join('\n')}
    *) words="" ;;
  esac
  mapfile -t COMPREPLY < <(compgen -W "$words" -- "\${COMP_WORDS[COMP_CWORD]}")
}
complete -o default -F _plimsoll plimsoll
`;
}
