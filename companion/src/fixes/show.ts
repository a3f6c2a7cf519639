import type {FixPreview} from '@plimsoll/shared/protocol';

import type {ProgramName, System} from '../system/system.ts';
import type {Consent} from './consent.ts';
import type {Plan} from './fix.ts';
import type {Prepared} from './prepare.ts';
import {TOKEN_LIFE_MS} from './tokens.ts';

/** What is started. */
export interface Command {
  readonly program: ProgramName;
  readonly args: readonly string[];
}

/** polkit's own dialog, never pkexec's replacement for it on a terminal nobody may be looking at. */
export function commandOf({program, args}: Plan, {kind, forRoot}: Consent): Command {
  if (kind !== 'polkit' || !forRoot) return {program, args};
  return {program: 'pkexec', args: ['--disable-internal-agent', ...forRoot]};
}

interface Shown {
  readonly id: string;
  readonly token: string;
  readonly now: number;
}

/** A plan as a preview, with the arguments exactly as they will be run. */
export function show(
  {fix, plan, restart, command}: Prepared,
  consent: Consent,
  {id, token, now}: Shown,
): FixPreview {
  const {program, args} = commandOf(plan, consent);
  const {changes, downloadBytes, undo} = plan;
  return {
    fix: fix.id,
    recommendation: id,
    argv: [program, ...args],
    packages: [...changes],
    downloadBytes,
    restart,
    undo,
    consent: consent.kind,
    ...(consent.why === undefined ? {} : {refusal: consent.why}),
    command,
    token,
    expiresAt: new Date(now + TOKEN_LIFE_MS).toISOString(),
  };
}

/** How root would be asked to run a plan; undefined when nothing of the kind is safe here. */
export function asRoot(system: System, {program, args}: Plan): readonly string[] | undefined {
  return system.commandForRoot?.(program, args);
}
