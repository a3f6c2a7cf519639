import {LangContext} from '@plimsoll/shared/ui';
import {useCallback, useContext} from 'preact/hooks';

import {failureText} from '../view/failure.ts';

/** What went wrong, as a sentence in the reader's language. */
export function useFailureText(): (error: unknown) => string {
  const lang = useContext(LangContext);
  return useCallback((error) => failureText(error, lang), [lang]);
}
