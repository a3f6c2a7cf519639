import {parseJson} from '@plimsoll/shared/channel';
import {type ErrorCode, Request, type Response} from '@plimsoll/shared/protocol';
import * as v from 'valibot';

/** A text as a request; for what is none, the refusal to answer with. Never throws. */
export function readRequest(text: string): Request | Response {
  const value = parseJson(text);
  const request = v.safeParse(Request, value);
  if (request.success) return request.output;
  const named = v.safeParse(v.object({id: Request.entries.id}), value);
  return refusal(named.success ? named.output.id : 0, 'bad-request', 'this is not a request');
}

/** An error as the protocol has it. */
export function refusal(id: number, code: ErrorCode, message: string): Response {
  return {id, error: {code, message: message.slice(0, 1024)}};
}
