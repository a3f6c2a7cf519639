import browser, {type Runtime} from 'webextension-polyfill';

/** One end of a conversation between a page of ours and the background. */
export interface Port {
  readonly name: string;
  send(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  onEnd(listener: () => void): void;
  end(): void;
}

/** Opens a conversation with the background, waking it. */
export function openPort(name: string): Port {
  return wrap(browser.runtime.connect({name}));
}

/** Hears pages of ours and nobody else: other senders are cut off (security.md §12). */
export function onPort(listener: (port: Port) => void): void {
  browser.runtime.onConnect.addListener((port) => {
    if (isOurs(port.sender)) listener(wrap(port));
    else port.disconnect();
  });
}

function isOurs(sender: Runtime.MessageSender | undefined): boolean {
  return sender?.id === browser.runtime.id && (sender.url ?? '').startsWith(browser.runtime.getURL(''));
}

function wrap(port: Runtime.Port): Port {
  return {
    name: port.name,
    // A port may end between two lines of ours; what is sent then has no reader.
    send: (message) => attempt(() => port.postMessage(message)),
    onMessage: (listener) => port.onMessage.addListener(listener),
    onEnd: (listener) => port.onDisconnect.addListener(listener),
    end: () => attempt(() => port.disconnect()),
  };
}

function attempt(act: () => void): void {
  try {
    act();
  } catch {
    // Only a port already ended throws here.
  }
}
