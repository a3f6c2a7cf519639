import type {ComponentChildren, JSX} from 'preact';

interface Props {
  readonly children: ComponentChildren;
  readonly onClick?: (() => void) | undefined;
  readonly kind?: 'primary' | 'secondary' | 'quiet' | 'danger';
  readonly small?: boolean;
  readonly disabled?: boolean;
  /** Why it is disabled, or more than the words on it. */
  readonly title?: string | undefined;
  readonly submit?: boolean;
  /** Name for a screen reader when the words alone do not say enough. */
  readonly label?: string | undefined;
}

/** A real button. */
export function Button({children, kind = 'secondary', small, submit, label, ...rest}: Props): JSX.Element {
  const size = small ? ' p-button-small' : '';
  return (
    <button
      type={submit ? 'submit' : 'button'}
      class={`p-button p-button-${kind}${size}`}
      aria-label={label}
      {...rest}
    >
      {children}
    </button>
  );
}

interface LinkProps {
  readonly children: ComponentChildren;
  readonly href: string;
  readonly kind?: 'primary' | 'secondary' | 'quiet';
  readonly small?: boolean;
  /** Opens a new tab and gives the other side no handle on this one. */
  readonly external?: boolean;
}

/** A link that looks like a button. */
export function ButtonLink({children, href, kind = 'secondary', small, external}: LinkProps): JSX.Element {
  const size = small ? ' p-button-small' : '';
  const away = external ? {target: '_blank', rel: 'noreferrer noopener'} : {};
  return (
    <a class={`p-button p-button-${kind}${size}`} href={href} {...away}>
      {children}
    </a>
  );
}
