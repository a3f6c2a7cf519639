import {createSystem} from '../../system/local.ts';
import {readOffers} from './apt-offers.ts';

// A script of its own, run by `askOffers`: answers with Offers as JSON, null when apt has no lists, and ends.
void answer();

async function answer(): Promise<void> {
  const offers = await readOffers(createSystem(), AbortSignal.timeout(85_000));
  process.stdout.write(JSON.stringify(offers ?? null));
}
