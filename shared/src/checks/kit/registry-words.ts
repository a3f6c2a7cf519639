import type {CheckText} from '../check.ts';
import type {RegistryCheck, RegistryText, WantedValue} from './registry.ts';

/** The words of a check of the registry: its own, how to look, and the step with the command. */
export function registryWords(check: RegistryCheck): {readonly en: CheckText; readonly de: CheckText} {
  const {text} = check;
  return {en: worded(text.en, english(check)), de: worded(text.de, german(check))};
}

/** The command that sets a value in its last place. */
export function setCommand({at, right}: WantedValue): string {
  const {key, name} = split(at.at(-1) ?? '');
  const type = typeof right === 'number' ? 'REG_DWORD' : 'REG_SZ';
  const data = typeof right === 'number' ? right : `"${right}"`;
  return `reg add "${key}" /v "${name}" /t ${type} /d ${data} /f`;
}

/** A place as key and name of the value. */
function split(place: string): {readonly key: string; readonly name: string} {
  const end = place.lastIndexOf('\\');
  return {key: place.slice(0, end), name: place.slice(end + 1)};
}

function worded(own: RegistryText, common: Pick<CheckText, 'look' | 'remedy'>): CheckText {
  const {steps = [], look = common.look, ...rest} = own;
  return {...rest, look, remedy: [...steps, ...common.remedy]};
}

function english({values, command, text}: RegistryCheck): Pick<CheckText, 'look' | 'remedy'> {
  const machine = values.some((wanted) => !isPersonal(wanted));
  const where = machine ? 'in PowerShell run as administrator' : 'in PowerShell';
  const instead = text.en.steps === undefined ? `Run the command ${where}.` : `Or run the command ${where}.`;
  return {
    look: `Run: ${queries(values)} – right is ${rights(values, 'or')}. ${UNSET_EN[values[0].unset]}`,
    remedy: [
      ...(command === 'none' ? [] : [instead]),
      ...(values.some(({at}) => at.length > 1)
        ? ['Where a policy sets it, change the policy: it wins.']
        : []),
    ],
  };
}

const UNSET_EN = {
  right: 'It is right too when nothing is found.',
  wrong: 'When nothing is found, it is not set, and that is not right.',
  unknown: 'When nothing is found, it depends on how Windows was installed.',
} as const;

function german({values, command, text}: RegistryCheck): Pick<CheckText, 'look' | 'remedy'> {
  const machine = values.some((wanted) => !isPersonal(wanted));
  const where = machine ? 'in einer PowerShell als Administrator' : 'in einer PowerShell';
  const instead =
    text.de.steps === undefined
      ? `Führen Sie den Befehl ${where} aus.`
      : `Oder führen Sie den Befehl ${where} aus.`;
  return {
    look: `Führen Sie aus: ${queries(values)} – richtig ist ${rights(values, 'oder')}. ${UNSET_DE[values[0].unset]}`,
    remedy: [
      ...(command === 'none' ? [] : [instead]),
      ...(values.some(({at}) => at.length > 1)
        ? ['Wo eine Richtlinie es festlegt, ändern Sie die Richtlinie: Sie gilt vor allem anderen.']
        : []),
    ],
  };
}

const UNSET_DE = {
  right: 'Richtig ist auch, wenn nichts gefunden wird.',
  wrong: 'Wird nichts gefunden, ist es nicht gesetzt, und das ist nicht richtig.',
  unknown: 'Wird nichts gefunden, hängt es davon ab, wie Windows installiert wurde.',
} as const;

function queries(values: readonly WantedValue[]): string {
  const places = values.flatMap(({at}) => at).map(split);
  return places.map(({key, name}) => `reg query "${key}" /v "${name}"`).join('; ');
}

function rights(values: readonly WantedValue[], or: string): string {
  return [...new Set(values.map((wanted) => rightsOf(wanted, or)))].join(', ');
}

function rightsOf({right, also = [], from, to, wrong}: WantedValue, or: string): string {
  if (wrong !== undefined) return `≠ ${wrong.join(', ')}`;
  if (from !== undefined && to !== undefined) return `${from}–${to}`;
  if (from !== undefined) return `≥ ${from}`;
  if (to !== undefined) return `≤ ${to}`;
  return [right, ...also].join(` ${or} `);
}

/** Whether each person has the setting. */
export function isPersonal({at}: WantedValue): boolean {
  return at.some((place) => place.startsWith('HKCU\\'));
}
