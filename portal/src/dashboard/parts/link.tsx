import type {ComponentChildren, JSX} from 'preact';

import {useServices} from '../data/context.ts';

interface Props {
  readonly href: string;
  readonly children: ComponentChildren;
  readonly class?: string;
  readonly current?: boolean;
}

/** A link within the dashboard: a real address, opened without loading the page again. */
export function Link({href, children, current, class: name}: Props): JSX.Element {
  const {router} = useServices();
  return (
    <a
      href={href}
      class={name}
      {...(current && {'aria-current': 'page' as const})}
      onClick={(event) => {
        if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        router.go(href);
      }}
    >
      {children}
    </a>
  );
}
