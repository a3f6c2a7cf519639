import type {Params, Result} from '@plimsoll/shared/protocol';
import {useCallback, useEffect, useState} from 'preact/hooks';

import {useClient} from '../view/index.ts';
import type {PageMethod} from '../view/state.ts';
import {useFailureText} from './use-failure-text.ts';

export interface Asked<T> {
  readonly value: T | undefined;
  /** Why there is no value, as a sentence. */
  readonly failure: string | undefined;
  readonly again: () => void;
}

/** Asks the companion when the page opens, when it is connected again, and whenever `again` is called. */
export function useAnswer<M extends PageMethod>(method: M, params: Params<M>): Asked<Result<M>> {
  const client = useClient();
  const failureText = useFailureText();
  const [answer, setAnswer] = useState<{value?: Result<M>; failure?: string}>({});
  const [turn, setTurn] = useState(0);
  const connected = client.state.value.link.state === 'connected';
  const text = JSON.stringify(params);
  useEffect(() => {
    if (!connected) return undefined;
    let wanted = true;
    client.call(method, JSON.parse(text)).then(
      (value) => wanted && setAnswer({value}),
      (error: unknown) => wanted && setAnswer({failure: failureText(error)}),
    );
    return () => {
      wanted = false;
    };
  }, [client, method, text, turn, connected, failureText]);
  const again = useCallback(() => setTurn((count) => count + 1), []);
  return {value: answer.value, failure: answer.failure, again};
}
