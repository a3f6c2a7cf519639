import {methods} from '@plimsoll/shared/protocol';
import * as v from 'valibot';

import {type Enrolment, enrol, post} from '../courier/index.ts';
import {type Link, LinkError} from '../link/index.ts';
import {type Policy, PortalOrigin} from '../policy/index.ts';
import {FromPage, type ToPage} from './messages.ts';

interface Parts {
  readonly link: Link;
  readonly policy: () => Policy;
  /** Looks for the companion and carries what waits, now. */
  readonly tryNow: () => Promise<void>;
  readonly resync: () => Promise<void>;
  readonly onEnrolled: (outcome: Enrolment & {ok: true}) => void;
}

/** Answers one message of a page; what is not a message of ours is dropped. */
export async function answerPage(
  message: unknown,
  answer: (message: ToPage) => void,
  parts: Parts,
): Promise<void> {
  const parsed = v.safeParse(FromPage, message);
  if (!parsed.success) return;
  const {id} = parsed.output;
  try {
    answer({t: 'answer', id, r: await perform(parsed.output, parts)});
  } catch (error) {
    const known = error instanceof LinkError ? error : new LinkError('internal', String(error));
    answer({t: 'answer', id, error: {code: known.code, message: known.message}});
  }
}

function perform(wish: FromPage, parts: Parts): Promise<unknown> {
  switch (wish.t) {
    case 'call':
      return ask(wish, parts);
    case 'pair':
      return pair(wish.code, parts);
    case 'forget':
      return parts.link.forget();
    case 'enrol':
      return enrolBy(wish.portal, wish.token, parts);
    case 'try-now':
      return parts.tryNow();
    case 'resync':
      return parts.resync();
  }
}

async function ask({m, p}: FromPage & {t: 'call'}, {link, policy}: Parts): Promise<unknown> {
  const {fixes, disclosure, portalUrl} = policy();
  const locked =
    (m.startsWith('fix.') && fixes === 'off') ||
    (m === 'disclosure.set' && disclosure !== undefined) ||
    (m === 'enrol.leave' && portalUrl !== undefined);
  if (locked) throw new LinkError('refused', 'Your organisation does not allow this.');
  const params = v.safeParse(methods[m].params, p);
  if (!params.success) throw new LinkError('bad-params', 'This request was not understood.');
  return link.call(m, params.output);
}

async function pair(code: string, {link, policy}: Parts): Promise<{device: string; fingerprint: string}> {
  if (policy().pairing === 'off') throw pairingError('pairing-off');
  const outcome = await link.pair(code);
  if (!outcome.ok) throw pairingError(outcome.why);
  return {device: outcome.device, fingerprint: outcome.fingerprint};
}

/** Pairing has reasons of its own, which the page turns into sentences. */
function pairingError(why: LinkError['code']): LinkError {
  return new LinkError(why, 'Pairing did not work.');
}

async function enrolBy(portal: string, token: string, parts: Parts): Promise<string> {
  const origin = v.safeParse(PortalOrigin, portal.trim());
  if (!origin.success) return 'bad-url';
  const {portalUrl} = parts.policy();
  if (portalUrl !== undefined && portalUrl !== origin.output) return 'other';
  const outcome = await enrol(parts.link.call, post, {portal: origin.output, token: token.trim()});
  if (!outcome.ok) return outcome.why === 'refused' ? `refused ${outcome.status}` : outcome.why;
  parts.onEnrolled(outcome);
  return 'ok';
}
