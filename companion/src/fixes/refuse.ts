import type {Outcome} from '../services.ts';

/** Expected trouble, as an outcome. */
export function refuse(code: Extract<Outcome<never>, {ok: false}>['code'], message: string): Outcome<never> {
  return {ok: false, code, message};
}
