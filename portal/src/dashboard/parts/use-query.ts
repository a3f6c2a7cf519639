import {useServices} from '../data/context.ts';

/** A filter that lives in the address: its value, and how to change it. */
export function useQuery(name: string): readonly [value: string, set: (value: string) => void] {
  const {router} = useServices();
  const value = router.place.value.query.get(name) ?? '';
  return [value, (next) => router.setQuery(name, next)];
}

/** The address of a page with the filters that are set now, to come back to from a flyout. */
export function useHere(): (path: string) => string {
  const {router} = useServices();
  const query = router.place.value.query.toString();
  return (path) => (query === '' ? path : `${path}?${query}`);
}
