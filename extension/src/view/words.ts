import {type Vocabulary, vocabulary} from '@plimsoll/shared/texts';
import {LangContext} from '@plimsoll/shared/ui';
import {useContext} from 'preact/hooks';

/** The words every face of Plimsoll shares, in the reader's language. */
export function useVocabulary(): Vocabulary {
  return vocabulary(useContext(LangContext));
}
