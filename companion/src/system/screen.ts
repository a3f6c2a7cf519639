import type {System} from './system.ts';

/** `DISPLAY=:0` or `WAYLAND_DISPLAY=wayland-0`, as `systemctl show-environment` prints them. */
const SCREEN = /^(?:WAYLAND_)?DISPLAY=./m;

/**
 * Whether the user's service manager knows of a screen. A desktop tells it once it has started (systemctl(1), import-environment),
 * and that is after the services that start with the session: their own environment has no word of it.
 */
export async function hasScreen(system: Pick<System, 'platform' | 'run'>): Promise<boolean> {
  if (system.platform !== 'linux') return false;
  const {outcome, code, stdout} = await system.run('systemctl', ['--user', 'show-environment'], {
    timeoutMs: 5000,
  });
  return outcome === 'exited' && code === 0 && SCREEN.test(stdout);
}
