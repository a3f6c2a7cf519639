import * as v from 'valibot';

/** What a call came to: the value, or the portal's code (`offline` when it could not be reached). */
export type Answer<T> =
  | {readonly ok: true; readonly value: T}
  | {readonly ok: false; readonly status: number; readonly error: string};

export type Send = (path: string, init: RequestInit) => Promise<Response>;

/** Calls to the portal; every answer is parsed before anything believes it. */
export interface Api {
  get<S extends v.GenericSchema>(path: string, schema: S): Promise<Answer<v.InferOutput<S>>>;
  send<S extends v.GenericSchema>(
    method: 'POST' | 'PATCH' | 'DELETE',
    path: string,
    body: unknown,
    schema: S,
  ): Promise<Answer<v.InferOutput<S>>>;
}

const Failure = v.object({error: v.string()});

/** The portal's calls over `send`; `onSignedOut` is called when a session has ended meanwhile. */
export function createApi(send: Send, onSignedOut: () => void): Api {
  async function call<S extends v.GenericSchema>(
    path: string,
    init: RequestInit,
    schema: S,
  ): Promise<Answer<v.InferOutput<S>>> {
    const response = await send(path, {...init, credentials: 'same-origin'}).catch(() => undefined);
    if (!response) return {ok: false, status: 0, error: 'offline'};
    const body: unknown = response.status === 204 ? null : await response.json().catch(() => undefined);
    if (!response.ok) {
      if (response.status === 401 && !path.startsWith('/auth/')) onSignedOut();
      const failure = v.safeParse(Failure, body);
      return {ok: false, status: response.status, error: failure.success ? failure.output.error : 'internal'};
    }
    const parsed = v.safeParse(schema, body);
    return parsed.success
      ? {ok: true, value: parsed.output}
      : {ok: false, status: response.status, error: 'not-understood'};
  }

  return {
    get: (path, schema) => call(path, {headers: {accept: 'application/json'}}, schema),
    send: (method, path, body, schema) =>
      call(
        path,
        {
          method,
          headers: {'content-type': 'application/json', 'x-plimsoll': 'dashboard'},
          body: JSON.stringify(body),
        },
        schema,
      ),
  };
}
