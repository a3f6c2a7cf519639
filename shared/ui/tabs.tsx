import type {ComponentChildren, JSX, TargetedKeyboardEvent} from 'preact';
import {useId} from 'preact/hooks';

export interface Tab {
  readonly id: string;
  readonly label: string;
}

interface Props {
  readonly label: string;
  readonly tabs: readonly Tab[];
  readonly selected: string;
  readonly onSelect: (id: string) => void;
  /** The panel of the selected tab. */
  readonly children: ComponentChildren;
}

const moves: Readonly<Record<string, number>> = {ArrowRight: 1, ArrowLeft: -1};

/** Tabs as the ARIA pattern has them: one stop, arrows move. */
export function Tabs({label, tabs, selected, onSelect, children}: Props): JSX.Element {
  const base = useId();
  function onKeyDown(event: TargetedKeyboardEvent<HTMLElement>): void {
    const move = moves[event.key];
    const index = tabs.findIndex(({id}) => id === selected);
    if (move === undefined || index < 0) return;
    event.preventDefault();
    const next = tabs[(index + move + tabs.length) % tabs.length];
    if (!next) return;
    onSelect(next.id);
    document.getElementById(`${base}-${next.id}`)?.focus();
  }
  return (
    <div>
      <div class="p-tabs" role="tablist" aria-label={label} tabIndex={-1} onKeyDown={onKeyDown}>
        {tabs.map(({id, label: name}) => (
          <button
            key={id}
            id={`${base}-${id}`}
            type="button"
            role="tab"
            class="p-tab"
            aria-selected={id === selected}
            aria-controls={`${base}-panel`}
            tabIndex={id === selected ? 0 : -1}
            onClick={() => onSelect(id)}
          >
            {name}
          </button>
        ))}
      </div>
      <div id={`${base}-panel`} role="tabpanel" aria-labelledby={`${base}-${selected}`}>
        {children}
      </div>
    </div>
  );
}
