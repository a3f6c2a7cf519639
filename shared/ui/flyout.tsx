import type {ComponentChildren, JSX} from 'preact';
import {useEffect, useId, useRef} from 'preact/hooks';

import {Button} from './button.tsx';
import {useTexts} from './texts.ts';
import {words} from './words.ts';

interface Props {
  readonly title: string;
  /** Chips and the like under the title. */
  readonly head?: ComponentChildren;
  readonly children: ComponentChildren;
  readonly onClose: () => void;
}

/** Details at the side. The browser's modal dialog keeps the focus, closes on Escape and gives the focus back. */
export function Flyout({title, head, children, onClose}: Props): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  const t = useTexts(words);
  useEffect(() => {
    const element = dialog.current;
    if (!element) return undefined;
    const opener = document.activeElement;
    if (!element.open) element.showModal();
    return () => {
      element.close();
      // A table may have redrawn its rows meanwhile; then the browser decides.
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      class="p-flyout"
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div class="p-flyout-frame">
        <header class="p-flyout-head">
          <div>
            <h2 id={heading}>{title}</h2>
            {head}
          </div>
          <Button kind="quiet" onClick={onClose}>
            {t('close')}
          </Button>
        </header>
        {/* A region that scrolls must be reachable without a mouse (WCAG 2.1.1). */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrollable region */}
        <section class="p-flyout-body" aria-labelledby={heading} tabIndex={0}>
          {children}
        </section>
      </div>
    </dialog>
  );
}
