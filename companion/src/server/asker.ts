import type {Context} from './methods/method.ts';

/** Who asks, for people: the device's user, at the command line as root, or in a browser by its label. */
export function asker({
  services,
  channel,
  clientId,
}: Pick<Context, 'services' | 'channel' | 'clientId'>): string {
  const {user} = services.process;
  if (channel.kind === 'cli') return channel.uid === 0 ? 'root' : user;
  const client = services.clients.list().find(({id}) => id === clientId);
  return client ? `${user} (${client.label})`.slice(0, 256) : user;
}
