import {useEffect, useState} from 'preact/hooks';
import type * as v from 'valibot';

import {useServices} from './context.ts';

/** What a page has: nothing yet, what the portal said, or why not. Old data stays while newer is fetched. */
export interface Data<T> {
  readonly value: T | undefined;
  readonly error: string | undefined;
  readonly reload: () => void;
}

/** Reads `path`, and again whenever something changes in the portal. `undefined` reads nothing. */
export function useData<S extends v.GenericSchema>(
  path: string | undefined,
  schema: S,
): Data<v.InferOutput<S>> {
  const {api, live} = useServices();
  const [state, setState] = useState<{
    readonly path?: string;
    readonly value?: v.InferOutput<S>;
    readonly error?: string;
  }>({});
  const [asked, setAsked] = useState(0);
  const version = live.version.value;
  useEffect(() => {
    if (path === undefined) return undefined;
    let wanted = true;
    async function read(wantedPath: string): Promise<void> {
      const answer = await api.get(wantedPath, schema);
      if (!wanted) return;
      if (answer.ok) setState({path: wantedPath, value: answer.value});
      else
        setState((before) => ({
          ...(before.path === wantedPath && before),
          path: wantedPath,
          error: answer.error,
        }));
    }
    void read(path);
    return () => {
      wanted = false;
    };
  }, [api, path, schema, version, asked]);
  const current = state.path === path ? state : {};
  return {value: current.value, error: current.error, reload: () => setAsked((count) => count + 1)};
}
