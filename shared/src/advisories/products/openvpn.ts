import type {Product} from './product.ts';
import {versionInText, versionParts} from './vendor-version.ts';

/** OpenVPN. */
export const openvpn: Product = {
  id: 'openvpn',
  title: 'OpenVPN',
  vendor: 'OpenVPN',
  platforms: ['windows'],
  scheme: 'windows',
  names: ['openvpn', 'openvpn community'],
  publishers: ['openvpn'],
  packages: {winget: ['OpenVPNTechnologies.OpenVPN'], chocolatey: ['openvpn']},
  cpes: ['openvpn:openvpn'],
  cna: ['openvpn/openvpn', 'openvpn/openvpn 2', 'openvpn/openvpn2', 'openvpn/openvpn 2 (community)'],
  endOfLife: {slug: 'openvpn', parts: 2},
  version: openVpnVersion,
};

/** The MSI's third number holds patch and build (`2.6.801`); the name has the version: `OpenVPN 2.6.8-I001 amd64`. */
function openVpnVersion(raw: string, name: string): string | undefined {
  const version = versionInText(name)?.split('-')[0];
  if (version !== undefined) return version;
  const [major, minor, patch] = versionParts(raw, name) ?? [];
  if (major === undefined || minor === undefined || patch === undefined) return undefined;
  return `${major}.${minor}.${patch > 99 ? Math.floor(patch / 100) : patch}`;
}
