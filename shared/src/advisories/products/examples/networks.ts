import {type Example, linux, macos, windows} from './example.ts';

/** Screens from afar, private networks, and what plays. */
export const networks: readonly Example[] = [
  [windows('TightVNC', 'GlavSoft LLC.', '2.8.11.0'), ['tightvnc', '2.8.11', 'confirmed']],
  [windows('UltraVnc', 'uvnc bvba', '1.4.3.6'), ['ultravnc', '1.4.3.6', 'confirmed']],
  [windows('VNC Server 7.8.0', 'RealVNC Ltd', '7.8.0.13'), ['realvnc-server', '7.8.0.13', 'confirmed']],
  [windows('VNC Viewer 7.8.0', 'RealVNC Ltd', '7.8.0.12'), ['realvnc-viewer', '7.8.0.12', 'confirmed']],
  [
    windows('Splashtop Business', 'Splashtop Inc.', '3.6.2.1'),
    ['splashtop-business', '3.6.2.1', 'confirmed'],
  ],
  [
    windows('Splashtop Streamer', 'Splashtop Inc.', '3.6.4.0'),
    ['splashtop-streamer', '3.6.4.0', 'confirmed'],
  ],
  [windows('Tailscale', 'Tailscale Inc.', '1.70.0'), ['tailscale', '1.70.0', 'confirmed']],
  [windows('Tailscale IPN', 'Tailscale Inc.', '1.0.5.0'), ['tailscale', '1.0.5', 'confirmed']],
  [linux('deb', 'tailscale', '1.56.1'), ['tailscale', '1.56.1', 'confirmed']],
  [windows('NordVPN', 'TEFINCOM S.A.', '6.31.13.0'), ['nordvpn', '6.31.13.0', 'confirmed']],
  [windows('NordVPN network TAP', 'NordVPN', '1.0.1'), undefined],
  [windows('ExpressVPN', 'ExpressVPN', '7.9.0.17'), ['expressvpn', '7.9.0.17', 'confirmed']],
  [
    windows('Epic Games Launcher', 'Epic Games, Inc.', '1.3.23.0'),
    ['epic-games-launcher', '1.3.23.0', 'confirmed'],
  ],
  [windows('XnViewMP 1.6.3', 'Gougelet Pierre-e', '1.6.3'), ['xnview-mp', '1.6.3', 'confirmed']],
  [windows('Winamp', 'Winamp SA', '5.9.2'), ['winamp', '5.9.2', 'confirmed']],
  [windows('qBittorrent', 'The qBittorrent project', '4.6.2'), ['qbittorrent', '4.6.2', 'confirmed']],
  [macos('qBittorrent', 'org.qbittorrent.qBittorrent', '4.6.2'), ['qbittorrent', '4.6.2', 'confirmed']],
];
